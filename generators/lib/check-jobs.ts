import type { Worker } from 'node:worker_threads';
import { type CheckSettings, folderChecker } from './check-folder.ts';
import type { CheckedConnector } from './check/finding.ts';
import { UserError } from './errors.ts';
import { prepareLongRun } from './long-run.ts';
import { ownFile } from './own-file.ts';

/** What a worker thread answers: findings, or why there are none. */
export type CheckReply = { checked: CheckedConnector } | { message: string; code?: number; stack?: string };

/**
 * Checks folders, with `jobs` worker threads where that is more than one, and hands over what it found in the order of
 * the folders.
 */
export async function checkFolders(
    folders: readonly string[],
    settings: CheckSettings,
    jobs: number,
    found: (checked: CheckedConnector, folder: string) => void | Promise<void>,
    done: (count: number) => void,
): Promise<void> {
    const threads = Math.min(jobs, folders.length);
    if (threads > 1) {
        const checked = await inThreads(folders, settings, threads, done);
        for (const [index, folder] of folders.entries()) await found(checked[index]!, folder);
        return;
    }
    await prepareLongRun({ connectors: folders.length });
    const check = folderChecker(settings);
    for (const [index, folder] of folders.entries()) {
        await found(await check(folder), folder);
        done(index + 1);
    }
}

async function inThreads(
    folders: readonly string[],
    settings: CheckSettings,
    threads: number,
    done: (count: number) => void,
): Promise<CheckedConnector[]> {
    const file = ownFile('generators/check-worker.js', 'generators/check-worker.cjs');
    // Threads cost a check without them three milliseconds, were they loaded with it.
    const { Worker: Thread } = await import('node:worker_threads');
    const workers = Array.from({ length: threads }, () => new Thread(file, { workerData: settings }));
    const results: CheckedConnector[] = [];
    let next = 0;
    let finished = 0;
    /** One worker's day: a folder after the other, until none is left. */
    const work = async (worker: Worker): Promise<void> => {
        while (next < folders.length) {
            const index = next;
            next += 1;
            const folder = folders[index]!;
            results[index] = await ask(worker, folder);
            finished += 1;
            done(finished);
        }
    };
    try {
        await Promise.all(workers.map(work));
        return results;
    } finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}

async function ask(worker: Worker, folder: string): Promise<CheckedConnector> {
    const reply = await new Promise<CheckReply>((resolve, reject) => {
        const left = (code: number): void => reject(new Error(`a worker thread ended with ${code}`));
        worker.once('error', reject);
        worker.once('exit', left);
        worker.once('message', (message: CheckReply) => {
            worker.off('error', reject);
            worker.off('exit', left);
            resolve(message);
        });
        // oxlint-disable-next-line require-post-message-target-origin -- that is for windows of a browser
        worker.postMessage(folder);
    });
    if ('checked' in reply) return reply.checked;
    if (reply.code !== undefined) throw new UserError(reply.message, reply.code);
    throw Object.assign(new Error(reply.message), { stack: reply.stack });
}

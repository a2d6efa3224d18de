import { parentPort, workerData } from 'node:worker_threads';
import { type CheckSettings, folderChecker } from './lib/check-folder.ts';
import type { CheckReply } from './lib/check-jobs.ts';
import { UserError } from './lib/errors.ts';

/** A worker thread of `check --jobs`: is told folders, answers with what it found in each. */
const check = folderChecker(workerData as CheckSettings);

parentPort?.on('message', (folder: string) => {
    void check(folder)
        .then((checked): CheckReply => ({ checked }))
        .catch((error: unknown): CheckReply => {
            const { message, stack } = error as Error;
            return {
                message,
                ...(error instanceof UserError ? { code: error.code } : { stack: stack ?? '' }),
            };
        })
        // oxlint-disable-next-line require-post-message-target-origin -- that is for windows of a browser
        .then((reply) => parentPort?.postMessage(reply));
});

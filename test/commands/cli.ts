import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { bin: bins } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
};

/** The command line as it is published. */
export const bin = join(root, bins['power-connector']!);

export interface Run {
    /** Exit code; null where the process had to be ended because it waited for something. */
    code: number | null;
    out: string;
    err: string;
}

export interface Setting {
    cwd: string;
    /** What is piped in. Absent: a pipe that stays open and silent. Null: closed from the beginning. */
    input?: string | null;
    env?: Record<string, string>;
    /** Run as this user; only root may. */
    uid?: number;
}

/** How long a run may take before it counts as one that never ends. */
const patience = 60_000;

/** Runs the command line without a terminal. */
export function run(args: readonly string[], { cwd, input, env = {}, uid }: Setting): Promise<Run> {
    return new Promise((done, fail) => {
        const child = spawn(process.execPath, [bin, ...args], {
            cwd,
            env: { ...process.env, NODE_EXTRA_CA_CERTS: '', ...env },
            stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            timeout: patience,
            ...(uid === undefined ? {} : { uid, gid: uid }),
        });
        const result: Run = { code: null, out: '', err: '' };
        child.stdout!.setEncoding('utf8').on('data', (text: string) => (result.out += text));
        child.stderr!.setEncoding('utf8').on('data', (text: string) => (result.err += text));
        child.on('error', fail);
        // A process that ends without reading leaves a broken pipe.
        child.stdin?.on('error', () => {});
        if (typeof input === 'string') child.stdin!.end(input);
        child.on('close', (code) => {
            child.stdin?.destroy();
            done({ ...result, code });
        });
    });
}

/** A new empty folder, with what stands in it and a way to take it away. */
export function emptyFolder(): { path: string; entries(): string[]; remove(): void } {
    const path = mkdtempSync(join(tmpdir(), 'power-connector-'));
    return {
        path,
        entries: () => readdirSync(path, { recursive: true }).map(String).toSorted(),
        remove: () => rmSync(path, { recursive: true, force: true }),
    };
}

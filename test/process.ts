import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, seen from build/test. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = join(root, 'dist/generators/cli.cjs');

export interface Run {
    cwd: string;
    env?: NodeJS.ProcessEnv;
    /** What stands on standard input; it ends after that. */
    input?: string;
    /** Runs as this user. */
    user?: number;
}

export interface Ran {
    code: number | null;
    stdout: string;
    stderr: string;
}

/** Runs a process without a terminal to its end; after a minute it is ended, and `code` is null. */
export function run(
    command: readonly string[],
    { cwd, env = process.env, input = '', user }: Run,
): Promise<Ran> {
    const [file = '', ...args] = command;
    return new Promise((resolve, reject) => {
        const ids = user === undefined ? {} : { uid: user, gid: user };
        const child = spawn(file, args, { cwd, env, ...ids, timeout: 60_000 });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (data) => (stdout += String(data)));
        child.stderr.on('data', (data) => (stderr += String(data)));
        child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
        child.stdin.on('error', () => {}).end(input);
    });
}

/** All files below a folder, sorted, links not followed. */
export const filesBelow = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .toSorted();

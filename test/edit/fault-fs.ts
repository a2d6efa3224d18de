import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

/** One call of the file system by the code under test. */
export interface Step {
    /** From 0, in the order of the calls. */
    index: number;
    name: string;
    /** Base names of the paths. */
    files: string[];
    /** For a write: does only the first half of it. */
    half?: () => Promise<unknown>;
}

/** Stands in the way of every step: calls `run` to let it happen. */
export type Guard = (step: Step, run: () => Promise<unknown>) => Promise<unknown>;

type Call = (...args: never[]) => Promise<unknown>;

const names = ['access', 'link', 'lstat', 'open', 'readdir', 'readFile', 'rename', 'rm', 'stat', 'unlink'];
const handleNames = ['chmod', 'chown', 'close', 'stat', 'sync', 'writeFile'];

let guard: Guard | undefined;
let count = 0;
const handles = new Set<FileHandle>();

/** Has `next` see every step. */
export function watch(next: Guard): void {
    guard = next;
    count = 0;
}

/** Lets every step happen again, and closes what work that never ended had open. */
export async function unwatch(): Promise<void> {
    guard = undefined;
    await Promise.all([...handles].map((handle) => handle.close()));
}

/** Notes every step of some work. */
export async function stepsOf(work: () => Promise<unknown>): Promise<Step[]> {
    const steps: Step[] = [];
    watch((step, run) => (steps.push(step), run()));
    try {
        await work();
    } finally {
        await unwatch();
    }
    return steps;
}

function guarded(name: string, files: string[], run: () => Promise<unknown>, half?: () => Promise<unknown>) {
    if (!guard) return run();
    const step: Step = { index: count, name, files, ...(half ? { half } : {}) };
    count += 1;
    return guard(step, run);
}

const module = fs as unknown as Record<string, Call>;
for (const name of names) {
    const real = module[name]!.bind(fs);
    module[name] = async (...args: never[]) => {
        const files = (args as unknown[]).slice(0, 2).filter((arg) => typeof arg === 'string');
        const result = await guarded(
            name,
            files.map((file) => basename(file)),
            () => real(...args),
        );
        if (name === 'open') guardHandle(result as FileHandle, basename(files[0]!));
        return result;
    };
}
syncBuiltinESMExports();

function guardHandle(handle: FileHandle, file: string): void {
    handles.add(handle);
    const calls = handle as unknown as Record<string, Call>;
    for (const name of handleNames) {
        const real = calls[name]!.bind(handle);
        calls[name] = (...args: never[]) => {
            const [bytes] = args as unknown[];
            const half =
                bytes instanceof Uint8Array
                    ? () => real(bytes.subarray(0, bytes.length >> 1) as never)
                    : undefined;
            const run = async (): Promise<unknown> => {
                if (name === 'close') handles.delete(handle);
                // Slow, and without a power failure nobody sees a difference.
                if (name === 'sync' && guard) return undefined;
                return real(...args);
            };
            return guarded(name, [file], run, half);
        };
    }
}

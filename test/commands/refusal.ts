// A folder of its own for each test of a file that imports this, and what a refusal is.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { emptyFolder, run, type Run, type Setting } from './cli.ts';

export const example = ['new', '--example', '--yes'];

export let folder = emptyFolder();
folder.remove();
beforeEach(() => void (folder = emptyFolder()));
afterEach(() => folder.remove());

export const at = (...names: string[]): string => join(folder.path, ...names);
export const power = (args: readonly string[], setting: Partial<Setting> = {}): Promise<Run> =>
    run(args, { cwd: folder.path, input: null, ...setting });

/** Refused with exit code 2 and sentences on standard error; nothing on standard output, nothing new on the disk. */
export async function assertRefused(
    args: readonly string[],
    sentences: readonly RegExp[],
    setting: Partial<Setting> = {},
): Promise<void> {
    const before = folder.entries();
    const { code, out, err } = await power(args, setting);
    assert.equal(code, 2, err);
    for (const sentence of sentences) assert.match(err, sentence);
    assert.equal(out, '');
    assert.doesNotMatch(err, /\n\s+at |Error:|should not have happened/, 'no stack trace');
    assert.deepEqual(folder.entries(), before, 'nothing was written');
}

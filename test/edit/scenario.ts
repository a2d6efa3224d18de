import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChange } from '../../generators/lib/edit/transaction.ts';
import { UserError } from '../../generators/lib/errors.ts';

/** The files of a folder: names to contents. */
export type Contents = Record<string, string>;

/** An edit with all there can be: two files replaced, one new, one deleted. */
export const before: Contents = {
    'apiDefinition.swagger.json': '{ "swagger": "2.0" }\n',
    'apiProperties.json': '{ "properties": {} }\n',
    'old.txt': 'goes\n',
    'other.txt': 'not touched\n',
};
export const after: Contents = {
    'apiDefinition.swagger.json': '{ "swagger": "2.0", "security": [] }\n',
    'apiProperties.json': '{ "properties": { "connectionParameters": {} } }\n',
    'new.txt': 'comes\n',
    'other.txt': 'not touched\n',
};

const bytesOf = (text: string | undefined): Buffer | undefined =>
    text === undefined ? undefined : Buffer.from(text);

export const changes: FileChange[] = [
    'apiDefinition.swagger.json',
    'apiProperties.json',
    'new.txt',
    'old.txt',
].map((name) => ({ name, before: bytesOf(before[name]), after: bytesOf(after[name]) }));

/** Runs something in a folder of its own that holds these files. */
export async function inFolder<Result>(
    contents: Contents,
    use: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'power-connector-test-'));
    try {
        fill(folder, contents);
        return await use(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

export function fill(folder: string, contents: Contents): void {
    for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
}

export const contentsOf = (folder: string): Contents =>
    Object.fromEntries(
        readdirSync(folder)
            .toSorted()
            .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );

/** Each file by itself is as it was or as it is to be: whole, whatever the others are. */
export function assertWhole(contents: Contents): void {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
        assert.ok([before[name], after[name]].includes(contents[name]), `${name}: ${contents[name]}`);
}

/** All files are old, or all are new, and nothing else is there. Says which. */
export function sideOf(contents: Contents): 'old' | 'new' {
    const side = contents['apiProperties.json'] === after['apiProperties.json'] ? 'new' : 'old';
    assert.deepEqual(contents, side === 'new' ? after : before);
    return side;
}

/** Work has to be refused, in sentences. Gives them back. */
export async function refused(work: Promise<unknown>, sentence: RegExp): Promise<string> {
    const error: unknown = await work.then(
        () => assert.fail('nothing was refused'),
        (reason: unknown) => reason,
    );
    assert.ok(error instanceof UserError, String(error));
    assert.equal(error.code, 2);
    assert.match(error.message, sentence);
    assert.match(error.message, /[.!?]$/);
    return error.message;
}

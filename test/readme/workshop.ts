import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readmeCommand } from '../../generators/lib/commands/readme.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import type { Levelled } from '../../generators/lib/readme/level.ts';
import type { Io } from '../../generators/lib/terminal.ts';
import { updateReadme } from '../../generators/lib/update-readme.ts';
import { memoryIo } from '../support-io.ts';
import { files, operation, type Parts } from './support.ts';

/** Three operations: two actions and a trigger. */
export const shop = {
    'GET /orders': operation('ListOrders', 'List orders'),
    'POST /orders': operation('CreateOrder', 'Create an order'),
    'POST /hooks': operation('OrderPlaced', 'When an order is placed', { 'x-ms-trigger': 'single' }),
};

/** Brings a readme up to date, after which nothing may be left to do or to report. */
export async function levelled(text: string, connector: Connector): Promise<Levelled> {
    const result = await updateReadme(text, connector);
    const again = await updateReadme(result.text, connector);
    assert.equal(again.text, result.text, 'a second run changes nothing');
    assert.deepEqual(again.drifts, [], 'nothing has drifted after a run');
    return result;
}

/** A text without its generated parts, and without blank lines. */
export const ownLines = (text: string): string[] =>
    text
        .replace(/<!-- power-connector:([a-z]+)[^>]*-->[^]*?<!-- \/power-connector:\1[^>]*-->/g, '')
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '');

/** A connector in a folder of its own on the disk, and the command in it. */
export class Workshop {
    readonly cwd = mkdtempSync(join(tmpdir(), 'readme-'));
    readonly folder = join(this.cwd, 'orders');

    constructor(parts: Parts) {
        mkdirSync(this.folder);
        for (const [name, content] of files(parts)) this.write(name, content);
    }

    async run(args: readonly string[], io: Partial<Io> = {}) {
        const memory = memoryIo(this.cwd, io);
        const code = await readmeCommand(['orders', ...args], memory);
        return { code, out: memory.stdout, err: memory.stderr };
    }

    write(name: string, content: string | Uint8Array): void {
        writeFileSync(join(this.folder, name), content);
    }

    read = (name = 'Readme.md'): string => readFileSync(join(this.folder, name), 'utf8');
    bytes = (name = 'Readme.md'): Buffer => readFileSync(join(this.folder, name));
    names = (): string[] => readdirSync(this.folder).toSorted();
    remove = (): void => rmSync(this.cwd, { recursive: true });
}

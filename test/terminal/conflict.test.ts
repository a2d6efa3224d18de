import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { emptyFolder } from '../commands/cli.ts';
import { keys, pty, Terminal } from './terminal.ts';

const mine = 'mine\n';

let folder = emptyFolder();
folder.remove();
let terminal: Terminal | undefined;
beforeEach(() => void (folder = emptyFolder()));
afterEach(() => {
    terminal?.close();
    folder.remove();
});
after(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);
const readme = (): string => readFileSync(at('contoso-orders', 'Readme.md'), 'utf8');
const settings = (): string => readFileSync(at('contoso-orders', 'settings.json'), 'utf8');

/** A run that has all answers already. */
function start(): Terminal {
    writeFileSync(at('answers.json'), JSON.stringify(exampleAnswers));
    return (terminal = new Terminal(['new', '--answers', 'answers.json'], folder.path));
}

/** Up to the question about the first of two files that differ. */
async function upToConflict(): Promise<Terminal> {
    mkdirSync(at('contoso-orders'));
    writeFileSync(at('contoso-orders', 'Readme.md'), mine);
    writeFileSync(at('contoso-orders', 'settings.json'), mine);
    const screen = start();
    await screen.sees(/Readme\.md is there already and differs\. Overwrite it\?/);
    return screen;
}

describe('on a terminal, a file that differs', { skip: typeof pty === 'string' ? pty : false }, () => {
    it('is overwritten at y, and the next one asked for', async () => {
        const screen = await upToConflict();
        screen.type(`y${keys.enter}`);
        await screen.sees(/settings\.json is there already/);
        screen.type(`n${keys.enter}`);
        assert.equal(await screen.ended, 0, screen.text);
        assert.match(readme(), /^# Contoso Orders$/m);
        assert.equal(settings(), mine);
        assert.match(screen.text, /overwrite +contoso-orders.Readme\.md/);
        assert.match(screen.text, /skip +contoso-orders.settings\.json/);
        assert.ok(folder.entries().includes(join('contoso-orders', 'icon.png')));
    });

    it('is overwritten with all others at a', async () => {
        const screen = await upToConflict();
        screen.type(`a${keys.enter}`);
        assert.equal(await screen.ended, 0, screen.text);
        assert.match(readme(), /^# Contoso Orders$/m);
        assert.notEqual(settings(), mine);
    });

    it('shows its differences at d, and asks again', async () => {
        const screen = await upToConflict();
        screen.type(`d${keys.enter}`);
        await screen.sees(/-mine\n[^]*\+# Contoso Orders[^]*Overwrite it\?/);
        // Broken like a sentence it would be no difference any more.
        assert.match(screen.text, /^\+Install the \[command-line tool.{80,}of this file:$/m);
        screen.type(`x${keys.enter}`);
        assert.equal(await screen.ended, 2);
        assert.match(screen.text, /Nothing was written: you chose so\./);
        assert.equal(readme(), mine);
        assert.deepEqual(
            folder.entries().filter((entry) => entry.includes('contoso')),
            ['contoso-orders', join('contoso-orders', 'Readme.md'), join('contoso-orders', 'settings.json')],
        );
    });

    it('stays at Ctrl+C, and nothing is written', async () => {
        const screen = await upToConflict();
        screen.type(keys.ctrlC);
        assert.equal(await screen.ended, 130);
        assert.equal(readme(), mine);
        assert.ok(!folder.entries().includes(join('contoso-orders', 'icon.png')));
    });

    it('of the author’s own in the folder is asked about once, and no is the default', async () => {
        mkdirSync(at('contoso-orders'));
        writeFileSync(at('contoso-orders', 'notes.txt'), mine);
        const screen = start();
        await screen.answer('contoso-orders has another file in it. Write the connector there?');
        assert.equal(await screen.ended, 2);
        assert.deepEqual(folder.entries().length, 3);
        const second = start();
        await second.answer('contoso-orders has another file in it. Write the connector there?', 'y');
        assert.equal(await second.ended, 0, second.text);
        assert.equal(readFileSync(at('contoso-orders', 'notes.txt'), 'utf8'), mine);
    });
});

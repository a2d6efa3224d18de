import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { importAnswers } from '../import-answers.ts';
import { bin, run } from '../process.ts';
import { pty, Terminal } from './terminal.ts';

/** A code that paints; those that move the cursor or clear a line are none. */
// oxlint-disable-next-line no-control-regex
const paint = /\u001B\[[\d;]*m/;

const openapi = {
    openapi: '3.0.0',
    info: { title: 'Contoso Orders', version: '1', description: 'Looks up the orders of the Contoso shop.' },
    servers: [{ url: 'https://orders.contoso.com' }],
    paths: { '/orders': { get: { responses: { 200: { description: 'The orders.' } } } } },
};

/** What is run, and whether it has colours to show on a terminal. */
const commands: readonly (readonly [boolean, ...string[]])[] = [
    [false, '--help'],
    [false, 'new', 'other', '--example', '--yes'],
    [true, 'check', 'contoso-orders'],
    [true, 'check', 'contoso-orders', '--fix', '--dry-run'],
    [false, 'check', '--explain', 'OperationIdRequired'],
    [false, 'auth', 'contoso-orders', '--list'],
    [true, 'auth', 'contoso-orders', '--auth', 'basic', '--yes', '--dry-run'],
    [false, 'readme', 'contoso-orders', '--check'],
    [true, 'readme', 'contoso-orders', '--diff', '--dry-run'],
    [true, 'import', 'openapi.json', 'made', '--yes', '--answers', 'answers.json', '--dry-run'],
];

/** What a run shows on a terminal, with the codes that paint it. */
async function shown(
    args: readonly string[],
    cwd: string,
    env: Record<string, string> = {},
): Promise<string> {
    const terminal = new Terminal(args, cwd, env);
    await terminal.ended;
    return terminal.raw;
}

describe('colours', () => {
    let folder = '';
    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'plain-'));
        await run([process.execPath, bin, 'new', '--example', '--yes'], { cwd: folder });
        const file = join(folder, 'contoso-orders/apiDefinition.swagger.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace('"summary": "Get an order"', '"summary": "get an order."'));
        writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openapi));
        writeFileSync(join(folder, 'answers.json'), importAnswers());
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it(
        'of a difference let no code in the text through',
        { skip: typeof pty === 'string' ? pty : false },
        async () => {
            const file = join(folder, 'contoso-orders/Readme.md');
            const text = readFileSync(file, 'utf8');
            writeFileSync(file, text.replace('## Supported Operations', '## Operations \u001B]0;evil\u0007'));
            const raw = await shown(['readme', 'contoso-orders', '--dry-run'], folder);
            writeFileSync(file, text);
            assert.match(raw, /evil/);
            assert.ok(!raw.includes('\u001B]0;'));
        },
    );

    for (const [paints, ...args] of commands) {
        const name = args.join(' ');
        it(`are in no file or pipe: ${name}`, async () => {
            const { stdout, stderr } = await run([process.execPath, bin, ...args], { cwd: folder });
            assert.notEqual(stdout + stderr, '');
            // oxlint-disable-next-line no-control-regex
            assert.doesNotMatch(stdout + stderr, /\u001B/);
        });
        it(
            `are on a terminal as NO_COLOR has it: ${name}`,
            { skip: typeof pty === 'string' ? pty : false },
            async () => {
                assert.doesNotMatch(await shown(args, folder, { NO_COLOR: '1' }), paint);
                if (paints) assert.match(await shown(args, folder), paint);
            },
        );
    }
});

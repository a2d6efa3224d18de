import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bin, run } from '../process.ts';

/** Runs the bin with an output that nobody reads any more, as `head` leaves it behind. */
function unread(args: readonly string[], cwd: string, output: 'stdout' | 'stderr') {
    const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child[output].destroy();
    let said = '';
    const other = output === 'stdout' ? child.stderr : child.stdout;
    other.on('data', (data) => (said += String(data)));
    return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
        child.on('error', reject).on('close', (code) => resolve({ code, said }));
    });
}

describe('an output that nobody reads any more', () => {
    let folder = '';
    before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'closed-'));
        await run([process.execPath, bin, 'new', 'orders', '--example', '--yes'], { cwd: folder });
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const args of [['check', 'orders'], ['check', 'orders', '--format', 'json'], ['--help']])
        it(`ends the report, and not the run: ${args.join(' ')}`, async () => {
            assert.deepEqual(await unread(args, folder, 'stdout'), { code: 0, said: '' });
        });
    it('leaves the exit code of a refusal as it is', async () => {
        assert.deepEqual(await unread(['check', 'nowhere'], folder, 'stderr'), { code: 2, said: '' });
    });
});

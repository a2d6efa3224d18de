import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bin, emptyFolder } from './cli.ts';

/** Windows keeps a folder that somebody works in. */
const skip = process.platform === 'win32';

describe('in a folder that was deleted', { skip }, () => {
    const folder = emptyFolder();
    after(() => folder.remove());
    const runThere = (...args: string[]) => {
        const gone = join(folder.path, 'gone');
        mkdirSync(gone);
        const script = `rmdir "$PWD"; exec "$0" "$@"`;
        return spawnSync('sh', ['-c', script, process.execPath, bin, ...args], {
            cwd: gone,
            encoding: 'utf8',
        });
    };

    for (const args of [['new', '--example', '--yes'], ['check']])
        it(`a command says so: ${args.join(' ')}`, () => {
            const { status, stderr } = runThere(...args);
            assert.equal(
                stderr,
                'The current folder is no longer there. Change to another one, and run it again.\n',
            );
            assert.equal(status, 2);
        });

    it('what needs no folder works', () => {
        assert.equal(runThere('--version').status, 0);
    });
});

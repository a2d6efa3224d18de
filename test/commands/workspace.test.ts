import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fromWorkspace } from '../../generators/lib/commands/workspace.ts';
import { bin, root, run } from '../process.ts';

const workspace = resolve('/runner/clone');

describe('a path for GitHub', () => {
    const cases: [cwd: string, folder: string, expected: string][] = [
        ['.', 'a/b', join('a', 'b')],
        ['.', '.', '.'],
        ['sub', 'a', join('sub', 'a')],
        ['sub', '.', 'sub'],
        ['sub', '../other', 'other'],
        ['sub', '..', '.'],
        ['sub', '..name', join('sub', '..name')],
        ['..', 'clone/a', 'a'],
        ['.', '../beside', '../beside'],
    ];
    for (const [cwd, folder, expected] of cases)
        it(`is seen from the root of the checkout: ${folder} in ${cwd}`, () => {
            assert.equal(fromWorkspace(folder, join(workspace, cwd), workspace), expected);
        });
    it('is as it was named where no workflow runs', () => {
        assert.equal(fromWorkspace('../a', join(workspace, 'sub'), ''), '../a');
    });

    for (const format of ['github', 'sarif'])
        it(`stands in what a step writes in a folder below: ${format}`, async () => {
            const { stdout } = await run(
                [process.execPath, bin, 'check', 'custom-none', '--kind', 'independent', '--format', format],
                {
                    cwd: join(root, 'test/golden'),
                    env: { ...process.env, GITHUB_WORKSPACE: join(root, 'test') },
                },
            );
            assert.match(stdout, /[="]golden\/custom-none\/settings\.json/);
            assert.doesNotMatch(stdout, /[="]custom-none\//);
        });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { changedSince } from '../generators/lib/changed.ts';
import { UserError } from '../generators/lib/errors.ts';

let root = '';
const folders = ['first', 'second', 'with blank', 'first-too'];

const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@contoso.com'];
    execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'pipe' });
};

const put = (file: string, text: string): void => writeFileSync(join(root, file), text);

before(() => {
    root = mkdtempSync(join(tmpdir(), 'changed é-'));
    git('init', '--quiet', '--initial-branch=main');
    for (const folder of folders) {
        mkdirSync(join(root, folder));
        put(`${folder}/apiDefinition.swagger.json`, '{}');
    }
    git('add', '.');
    git('commit', '--quiet', '--message=Begin');
    git('checkout', '--quiet', '-b', 'work');
});
after(() => rmSync(root, { recursive: true }));

function refused(ref: string, cwd: string, sentence: RegExp): void {
    assert.throws(
        () => changedSince(ref, ['.'], cwd),
        (error: unknown) => error instanceof UserError && sentence.test(error.message),
    );
}

describe('changedSince', () => {
    it('finds nothing where nothing changed', () => {
        assert.deepEqual(changedSince('main', folders, root), []);
    });
    it('finds what is committed, changed and new, and not what the other branch did since', () => {
        put('with blank/é "quoted".md', 'new');
        git('add', '.');
        git('commit', '--quiet', '--message=Work');
        git('checkout', '--quiet', 'main');
        put('second/Readme.md', 'elsewhere');
        git('add', '.');
        git('commit', '--quiet', '--message=Elsewhere');
        git('checkout', '--quiet', 'work');
        assert.deepEqual(changedSince('main', folders, root), ['with blank']);
        put('first/Readme.md', 'not added yet');
        assert.deepEqual(changedSince('main', folders, root), ['first', 'with blank']);
        assert.deepEqual(changedSince('main', ['../first-too', '.'], join(root, 'first')), ['.']);
    });
    it('says what to do where git cannot tell', () => {
        refused('nowhere', root, /^--since nowhere: git does not know .*fetch-depth: 0/);
        refused('--output=x', root, /^--since --output=x: git does not know/);
        refused('main', tmpdir(), /in no git repository/);
    });
});

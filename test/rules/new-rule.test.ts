import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let copy: string;
before(() => {
    copy = mkdtempSync(join(tmpdir(), 'power-connector-rule-'));
    mkdirSync(join(copy, 'generators'));
    for (const part of ['generators', 'test', 'package.json', 'tsconfig.json', '.prettierrc.json'])
        cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});
after(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
const newRule = (...args: string[]) => run('test/tools/new-rule.mjs', ...args);
const text = (file: string): string => readFileSync(join(copy, 'generators/lib/rules', file), 'utf8');

describe('npm run new:rule', () => {
    it('writes rules that compile, and puts them on the list', { timeout: 120_000 }, () => {
        const made = [
            ['OAuthHTTPThing', 'operation', 'operation/o-auth-http-thing.ts'],
            ['contoso-9.1', 'metadata', 'metadata/contoso-9-1.ts'],
            ['NewFormField', 'connection', 'connection/new-form-field.ts'],
        ] as const;
        for (const [id, folder, file] of made) {
            const { status, stderr } = newRule(id, folder);
            assert.equal(status, 0, stderr);
            assert.match(stderr, /written\. Fill in every TODO/);
            assert.ok(text(file).includes(`id: '${id}'`));
            assert.ok(text('all.ts').includes(`'./${file}'`));
        }
        const tsc = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
        assert.equal(tsc.status, 0, tsc.stdout);
    });
    it('refuses an id or alias that is there, in any case', () => {
        const list = text('all.ts');
        for (const id of ['operationidrequired', 'policy-5000.2.2.3']) {
            const { status, stderr } = newRule(id, 'operation');
            assert.equal(status, 2);
            assert.match(stderr, /already; ids and aliases are never used twice/);
        }
        assert.equal(text('all.ts'), list);
    });
    it('names the folders where none or an unknown one is given', () => {
        for (const args of [[], ['NewThing'], ['NewThing', 'nowhere']]) {
            const { status, stderr } = newRule(...args);
            assert.equal(status, 2);
            assert.match(stderr, /Folders: connection, document,/);
        }
    });
    it('refuses what is no id', () => {
        assert.match(newRule('../evil', 'operation').stderr, /is no id/);
    });
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { bin } from './commands/cli.ts';
import { root } from './process.ts';

interface Action {
    inputs: Record<string, { default: string }>;
    runs: { steps: { name: string; shell: string; run: string; env: Record<string, string> }[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@contoso.com'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
};
let folder = '';
let tools = '';

/** Runs one step as a workflow would, with these inputs; `npx` is ours, and what it would install is what we built. */
function step(index: number, inputs: Record<string, string>): { code: number | null; out: string } {
    const { run, env } = action.runs.steps[index]!;
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
    const given: Record<string, string> = { ...Object.fromEntries(defaults), ...inputs };
    const values = Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: string) => given[input]!),
    ]);
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        cwd: folder,
        encoding: 'utf8',
        env: {
            ...(Object.fromEntries(values) as object),
            PATH: `${tools}${delimiter}${process.env['PATH']}`,
            HOME: folder,
        },
    });
    return { code: status, out: stdout };
}

function edit(file: string, from: string, to: string): void {
    const path = join(folder, 'connectors', file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
}

const skip = process.platform === 'win32' && 'bash and a program of our own in its place';

describe('the action for workflows', { skip }, () => {
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'action-'));
        tools = mkdtempSync(join(tmpdir(), 'tools-'));
        const wanted = '--yes --package generator-power-connector@latest power-connector';
        const script = `#!/bin/bash\n[ "$1 $2 $3 $4" = "${wanted}" ] || exit 99\nshift 4\nexec '${process.execPath}' '${bin}' "$@"\n`;
        writeFileSync(join(tools, 'npx'), script);
        chmodSync(join(tools, 'npx'), 0o755);
        mkdirSync(join(folder, 'connectors'));
        for (const name of ['first', 'second'])
            execFileSync(process.execPath, [bin, 'new', name, '--example', '--yes'], {
                cwd: join(folder, 'connectors'),
                stdio: 'pipe',
            });
        git('init', '--quiet', '--initial-branch=main');
        git('add', '.');
        git('commit', '--quiet', '--message=Begin');
    });
    after(() => {
        rmSync(folder, { recursive: true });
        rmSync(tools, { recursive: true });
    });

    it('passes where nothing changed', () => {
        assert.deepEqual(
            [0, 1].map((index) => step(index, { since: 'HEAD' }).code),
            [0, 0],
        );
    });
    it('annotates the changed connector alone, and fails', () => {
        edit('second/apiDefinition.swagger.json', '"title": "Contoso Orders"', '"title": "Contoso API"');
        edit('second/apiDefinition.swagger.json', '"summary": "Get an order"', '"summary": "Find an order"');
        const check = step(0, { since: 'HEAD', folder: 'connectors' });
        assert.equal(check.code, 1);
        assert.match(check.out, /^::error .*file=connectors\/second\/apiDefinition\.swagger\.json,line=4/m);
        const readme = step(1, { since: 'HEAD', folder: 'connectors' });
        assert.equal(readme.code, 1);
        assert.match(readme.out, /^::error .*file=connectors\/second\/Readme\.md,line=\d+/m);
        assert.doesNotMatch(check.out + readme.out, /first/);
    });
    it('checks all where it is not told since when, and fails for warnings if it is to', () => {
        edit('second/apiDefinition.swagger.json', '"title": "Contoso API"', '"title": "Contoso Orders"');
        edit('first/apiDefinition.swagger.json', '"summary": "Get an order"', '"summary": "Get an order."');
        assert.equal(step(0, { since: '', folder: '.' }).code, 0);
        const strict = step(0, { since: '', folder: '.', strict: 'true' });
        assert.equal(strict.code, 1);
        assert.match(strict.out, /^::warning .*file=connectors\/first\//m);
    });
});

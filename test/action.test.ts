import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { bin } from './commands/cli.ts';
import { root } from './process.ts';

interface Action {
    inputs: Record<string, { default: string }>;
    runs: { steps: { name: string; shell: string; run: string; env: Record<string, string> }[] };
}

interface Pipeline {
    variables: Record<string, string>;
    steps: { script?: string }[];
}

let folder = '';
let temp = '';
let tools = '';

const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@contoso.com'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
};

/** Runs a script as a build server does; `npm` is ours, and what it would install is what we built. */
function bash(script: string, env: Record<string, string> = {}): { code: number | null; out: string } {
    const flags = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const { status, stdout, stderr } = spawnSync('bash', flags, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, PATH: `${tools}${delimiter}${process.env['PATH']}`, HOME: folder, RUNNER_TEMP: temp },
    });
    return { code: status, out: stdout + (status === 2 ? stderr : '') };
}

function edit(file: string, from: string, to: string): void {
    const path = join(folder, 'connectors', file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
}

/** A title with a forbidden word, and an operation that the readme calls otherwise. */
function spoil(): void {
    edit('second/apiDefinition.swagger.json', '"title": "Contoso Orders"', '"title": "Contoso API"');
    edit('second/apiDefinition.swagger.json', '"summary": "Get an order"', '"summary": "Find an order"');
}

/** An `npm` that knows one command, and puts our program where npm would. */
const npm = `#!/bin/bash
[ "$*" = "install --prefix . --ignore-scripts --no-audit --no-fund $WANTED" ] || { echo "npm $*" >&2; exit 99; }
mkdir -p node_modules/.bin
pwd > installed-in
printf '#!/bin/bash\\nexec "%s" "%s" "$@"\\n' '${process.execPath}' '${bin}' > node_modules/.bin/power-connector
chmod +x node_modules/.bin/power-connector
`;

const skip = process.platform === 'win32' && 'bash and a program of our own in its place';

describe('on a build server', { skip }, () => {
    before(() => {
        tools = mkdtempSync(join(tmpdir(), 'tools-'));
        writeFileSync(join(tools, 'npm'), npm);
        chmodSync(join(tools, 'npm'), 0o755);
    });
    after(() => rmSync(tools, { recursive: true }));

    beforeEach(() => {
        folder = realpathSync(mkdtempSync(join(tmpdir(), 'checkout with blanks ')));
        temp = realpathSync(mkdtempSync(join(tmpdir(), 'runner temp ')));
        mkdirSync(join(folder, 'connectors'));
        for (const name of ['first', 'second'])
            execFileSync(process.execPath, [bin, 'new', name, '--example', '--yes'], {
                cwd: join(folder, 'connectors'),
                stdio: 'pipe',
            });
        git('init', '--quiet', '--initial-branch=main');
        git('add', '.');
        git('commit', '--quiet', '--message=Begin');
        git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    });
    afterEach(() => {
        rmSync(folder, { recursive: true });
        rmSync(temp, { recursive: true });
    });

    describe('the action for workflows', () => {
        const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

        /** Runs all steps with these inputs, as a workflow that goes on after a failure would. */
        function steps(inputs: Record<string, string>): { code: number | null; out: string }[] {
            const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
            const given: Record<string, string> = { ...Object.fromEntries(defaults), ...inputs };
            return action.runs.steps.map(({ run, env }) => {
                const values = Object.entries(env).map(([name, value]) => [
                    name,
                    value.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: string) => given[input]!),
                ]);
                return bash(run, {
                    ...(Object.fromEntries(values) as object),
                    WANTED: 'generator-power-connector@latest',
                });
            });
        }

        it('passes where nothing changed', () => {
            assert.deepEqual(
                steps({ since: 'HEAD' }).map(({ code }) => code),
                [0, 0, 0],
            );
        });
        it('annotates the changed connector alone, and fails', () => {
            spoil();
            const [, check, readme] = steps({ since: 'HEAD', folder: 'connectors' });
            assert.equal(check!.code, 1);
            assert.match(
                check!.out,
                /^::error .*file=connectors\/second\/apiDefinition\.swagger\.json,line=4/m,
            );
            assert.equal(readme!.code, 1);
            assert.match(readme!.out, /^::error .*file=connectors\/second\/Readme\.md,line=\d+/m);
            assert.doesNotMatch(check!.out + readme!.out, /first/);
        });
        it('checks all where it is not told since when, and fails for warnings if it is to', () => {
            edit('first/apiDefinition.swagger.json', '"summary": "Get an order"', '"summary": "Get it."');
            assert.equal(steps({ since: '', folder: '.' })[1]!.code, 0);
            const strict = steps({ since: '', folder: '.', strict: 'true' })[1]!;
            assert.equal(strict.code, 1);
            assert.match(strict.out, /^::warning .*file=connectors\/first\//m);
        });
        it('takes nothing from the checkout that could run', () => {
            steps({ since: 'HEAD' });
            const where = readFileSync(join(temp, 'power-connector/installed-in'), 'utf8').trim();
            assert.equal(where, join(temp, 'power-connector'));
            assert.ok(!existsSync(join(folder, 'node_modules')));
            assert.deepEqual(
                action.runs.steps.filter(({ run }) => /\bnpx\b|\$\{\{/.test(run)),
                [],
            );
        });
    });

    describe('the pipeline of docs/ci.md', () => {
        const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
        const text = /## Azure Pipelines\n\n```yaml\n([\s\S]*?)```/.exec(page)![1]!;
        const { steps, variables } = parse(text) as Pipeline;

        function scripts(): { code: number | null; out: string }[] {
            const values: Record<string, string> = {
                'Agent.TempDirectory': temp,
                'System.PullRequest.TargetBranchName': 'main',
            };
            const filled = (script: string): string =>
                script.replace(/\$\(([\w.]+)\)/g, (_, name: string) =>
                    filled(values[name] ?? variables[name]!),
                );
            return steps.flatMap(({ script }) =>
                script === undefined ? [] : [bash(filled(script), { WANTED: 'generator-power-connector' })],
            );
        }

        it('passes where nothing changed', () => {
            assert.deepEqual(
                scripts().map(({ code }) => code),
                [0, 0, 0],
            );
        });
        it('names file and line of the changed connector alone, and fails', () => {
            spoil();
            const [, check, readme] = scripts();
            assert.equal(check!.code, 1);
            assert.match(
                check!.out,
                /^##vso\[task\.logissue type=error;sourcepath=connectors\/second\/apiDefinition\.swagger\.json;linenumber=4;/m,
            );
            assert.equal(readme!.code, 1);
            assert.match(readme!.out, /^##vso\[task\.logissue .*sourcepath=connectors\/second\/Readme\.md;/m);
            assert.doesNotMatch(check!.out + readme!.out, /first/);
        });
    });
});

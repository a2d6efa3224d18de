import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { checkCommand } from '../../generators/lib/commands/check.ts';
import type { Report } from '../../generators/lib/check/finding.ts';
import { spellingHints } from '../../generators/lib/check/rule-names.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, exampleFiles } from '../../generators/lib/rules/example.ts';
import { encodePng } from '../../generators/lib/connector/png.ts';
import { drawIcon } from '../support.ts';
import { memoryIo } from '../support-io.ts';

let root = '';

function put(folder: string, example: Example): void {
    for (const [name, content] of exampleFiles(example, (icon) => encodePng(drawIcon(icon))))
        write(`${folder}/${name}`, content);
}

function write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
}

const run = async (...args: string[]) => {
    const io = memoryIo(root);
    const code = await checkCommand(args, io);
    return { code, stdout: io.stdout, stderr: io.stderr };
};
const json = async (...args: string[]): Promise<Report> =>
    JSON.parse((await run(...args, '--format', 'json')).stdout) as Report;
const refused = async (sentence: RegExp, ...args: string[]): Promise<void> =>
    assert.rejects(
        run(...args),
        (error: unknown) => error instanceof UserError && error.code === 2 && sentence.test(error.message),
    );

before(() => {
    root = mkdtempSync(join(tmpdir(), 'check-command-'));
    for (const name of ['Zeta', 'alpha', 'Beta']) put(`clone/certified-connectors/${name}`, {});
    put('clone/independent-publisher-connectors/Gamma/connector', { kind: 'independent' });
    put('clone/.git/hidden', {});
    put('clone/node_modules/package', {});
    write('clone/templates/readme.txt', 'No connector.');
    put('bad', { icon: null });
});
after(() => rmSync(root, { recursive: true, force: true }));

describe('the folders of a check', () => {
    it('are all connectors below one that is none, in the order of names, but for .git and node_modules', async () => {
        const { connectors } = await json('clone');
        assert.deepEqual(
            connectors.map(({ path, kind }) => `${path} ${kind}`),
            [
                'clone/certified-connectors/Beta verified',
                'clone/certified-connectors/Zeta verified',
                'clone/certified-connectors/alpha verified',
                'clone/independent-publisher-connectors/Gamma/connector independent',
            ],
        );
    });
    it('count once where they are named twice', async () => {
        const { connectors } = await json('bad', './bad', 'clone', 'clone/certified-connectors/Beta/');
        assert.equal(connectors.length, 5);
    });
    it('may be named by a file of theirs, and count once then, too', async () => {
        const { connectors } = await json('bad/apiDefinition.swagger.json', 'bad/Readme.md', 'bad');
        assert.deepEqual(
            connectors.map(({ path }) => path),
            ['bad'],
        );
        const stray = /^clone\/templates\/readme\.txt is a file, and there is no connector/;
        await refused(stray, 'clone/templates/readme.txt');
        const { code, stderr } = await run('clone/templates/readme.txt', 'bad/Readme.md');
        assert.equal(code, 1);
        assert.match(stderr, stray);
    });
    it('that hold none are said on standard error and make it exit with 2, with the others checked', async () => {
        const { code, stdout, stderr } = await run('clone/templates', 'clone');
        assert.equal(code, 2);
        assert.match(stdout, /4 connectors: 0 errors/);
        assert.match(stderr, /^clone\/templates holds no connector/);
    });
    it('are refused where none holds a connector, or one is not there', async () => {
        await refused(/^clone\/templates holds no connector/, 'clone/templates');
        await refused(/^There is no folder nowhere/, 'clone', 'nowhere');
    });
});

describe('threads', () => {
    it('give the same report in the same order', async () => {
        const alone = await run('clone', 'bad', '--format', 'json');
        for (const jobs of ['2', '5'])
            assert.deepEqual(await run('clone', 'bad', '--format', 'json', '--jobs', jobs), alone);
    });
    it('run from the published bundle', async () => {
        const bin = fileURLToPath(new URL('../../../dist/generators/cli.cjs', import.meta.url));
        const args = [bin, 'check', 'clone', 'bad', '--jobs', '3', '--format', 'json'];
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
        assert.equal(stderr, '');
        assert.equal(status, 1);
        assert.equal(stdout, (await run('clone', 'bad', '--format', 'json')).stdout);
    });
    it('stop at what cannot be read, with its sentence', async () => {
        write('misconfigured/power-connector.config.json', '{ "sevrity": {} }');
        put('misconfigured/a', {});
        put('misconfigured/b', {});
        await refused(/"sevrity" is not a key; did you mean "severity"\?/, 'misconfigured', '--jobs', '2');
    });
    it('are refused where their number is none', async () => {
        for (const jobs of ['0', 'two', '1.5', '65']) await refused(/--jobs/, 'clone', '--jobs', jobs);
    });
});

const only = async (...names: string[]): Promise<string[]> =>
    (await json('two', ...names.flatMap((name) => ['--rule', name]))).connectors[0]!.findings.map(
        ({ rule }) => rule,
    );

describe('--rule', () => {
    it('runs the named rules only, under any of their names', async () => {
        put('two', { icon: null, files: { 'Readme.md': null } });
        assert.deepEqual(await only('policy-5000.1.1.2'), ['ReadmeMissing']);
        assert.deepEqual((await only('iconrequired', 'ReadmeMissing')).toSorted(), [
            'IconRequired',
            'ReadmeMissing',
        ]);
    });
    it('is refused for a name that is near a rule, with the rule', async () => {
        await refused(
            /--rule: "IconRequird" is not a rule; did you mean IconRequired\?/,
            'two',
            '--rule',
            'IconRequird',
        );
    });
});

describe('--explain', () => {
    it('tells of every rule what, why and an example', async () => {
        for (const { id, why, demandedBy } of allRules) {
            const { code, stdout } = await run('--explain', id);
            assert.equal(code, 0);
            for (const part of [id, why, `Demanded by: ${demandedBy}`, 'Reported\n'])
                assert.ok(stdout.includes(part), id);
        }
    });
    it('tells what the hints of --spelling mean', async () => {
        for (const { id } of spellingHints)
            assert.match((await run('--explain', id)).stdout, /^Spelling\w+\n[^]*Accepted\n/);
    });
    it('finds a rule by another name, and the nearest for a typo', async () => {
        assert.match(
            (await run('--explain', 'policy-5000.1.1.2')).stdout,
            /^ReadmeMissing\n[^]*Also known as: policy-5000\.1\.1\.2/,
        );
        await refused(/did you mean ReadmeMissing\?/, '--explain', 'ReadmeMising');
    });
});

describe('the configuration file', () => {
    it('is the nearest one above the connector, up to the current folder', async () => {
        put('project/a/connector', { icon: null });
        put('project/b', { icon: null });
        const off = { severity: { IconRequired: { severity: 'off', reason: 'Comes later.' } } };
        write('project/power-connector.config.json', JSON.stringify(off));
        write(
            'project/a/power-connector.config.json',
            JSON.stringify({ severity: { IconRequired: 'warning' } }),
        );
        const { connectors, summary } = await json('project', '--rule', 'IconRequired');
        assert.deepEqual(
            connectors.map(({ findings }) => findings.map(({ severity }) => severity)),
            [['warning'], []],
        );
        assert.equal(summary.ignored, 1);
        assert.match((await run('project')).stdout, /\(1 switched off by the configuration\)/);
    });
    it('is not looked for above the root of a repository', async () => {
        put('outer/repository/connector', { icon: null });
        write('outer/power-connector.config.json', '{ "existing": true }');
        mkdirSync(join(root, 'outer/repository/.git'));
        assert.equal((await run('outer/repository/connector')).code, 1);
    });
    it('may say that the connectors exist already', async () => {
        put('old/connector', { icon: null });
        write('old/power-connector.config.json', '{ "existing": true }');
        assert.equal((await run('old')).code, 0);
        assert.equal((await run('bad')).code, 1);
        assert.equal((await run('bad', '--existing')).code, 0);
    });
    it('is refused where it is no file', async () => {
        put('configured/connector', {});
        mkdirSync(join(root, 'configured/power-connector.config.json'));
        await refused(/^configured\/power-connector\.config\.json is no file/, 'configured');
    });
    it('is refused with line and column where it is no JSON', async () => {
        put('torn/connector', {});
        write('torn/power-connector.config.json', '{\n  "existing" true\n}');
        await refused(/torn\/power-connector\.config\.json:2:14: A colon is missing/, 'torn');
    });
});

it('a long check tells on a terminal how far it is, and takes the line away', async (context) => {
    context.mock.timers.enable({ apis: ['Date'] });
    const io = memoryIo(root, { errIsTerminal: true });
    const { Progress } = await import('../../generators/lib/progress.ts');
    const progress = new Progress(io, 3);
    progress.done(1);
    assert.equal(io.stderr, '');
    context.mock.timers.tick(1500);
    progress.done(2);
    assert.match(io.stderr, /checked 2 of 3 connectors$/);
    progress.end();
    assert.ok(io.stderr.endsWith('\r\u001B[K'));
});

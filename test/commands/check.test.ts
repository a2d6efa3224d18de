import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Report } from '../../generators/lib/check/finding.ts';
import { type Json, resolve } from '../../generators/lib/connector/json.ts';
import { goldenAnswers } from '../tools/golden/answers.ts';
import { startGolden } from '../tools/golden/render.ts';
import { emptyFolder, run, type Run } from './cli.ts';

let folder = emptyFolder();
folder.remove();
beforeEach(() => void (folder = emptyFolder()));
afterEach(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);
const check = (...args: string[]): Promise<Run> => run(['check', ...args], { cwd: folder.path, input: null });
const checkJson = async (...args: string[]): Promise<Report & { code: number | null }> => {
    const { code, out } = await check(...args, '--format', 'json');
    return { ...(JSON.parse(out) as Report), code };
};

/** Puts a golden connector into a folder; `changes` are made to the text of its definition. */
async function place(name: string, where: string, changes: [string, string][] = []): Promise<void> {
    const { answers } = goldenAnswers.find((golden) => golden.name === name)!;
    const { files } = await startGolden(name, answers);
    mkdirSync(at(where), { recursive: true });
    for (const [file, content] of files) {
        let text = content;
        if (file === 'apiDefinition.swagger.json') {
            for (const [from, to] of changes) {
                assert.ok(String(text).includes(from), from);
                text = String(text).replace(from, () => to);
            }
        }
        writeFileSync(at(where, file), text);
    }
}

/** An error that is there to stay: a description of 29 characters. */
const tooShort: [string, string] = [
    'Find Contoso stores near a place, with their opening hours.',
    'Finds stores around a place..',
];

describe('power-connector check', () => {
    it('exits with 0 and says so where nothing is wrong', async () => {
        await place('verified-none', 'stores');
        const { code, out, err } = await check('stores');
        assert.deepEqual([code, err], [0, '']);
        assert.equal(out, 'stores (verified)\n  no findings\n\n1 connector: 0 errors, 0 warnings, 0 infos\n');
    });

    it('checks the current folder where none is named', async () => {
        await place('verified-none', '.');
        const { code, out } = await check();
        assert.equal(code, 0, out);
        assert.match(out, /^\. \(verified\)$/m);
    });

    it('exits with 1 for an error, and shows place, rule, pointer and what to do', async () => {
        await place('verified-none', 'stores', [tooShort]);
        const { code, out, err } = await check('stores');
        assert.deepEqual([code, err], [1, '']);
        assert.match(out, /^ {2}apiDefinition\.swagger\.json$/m);
        assert.match(out, /^ {4}5:24 +error +\w+ +\/info\/description$/m);
        assert.match(out, /^ {13}.*29 characters.*\.$/m);
        assert.match(out, /^1 connector: 1 error, 0 warnings, 0 infos$/m);
    });

    it('exits with 1 for a warning only with --strict', async () => {
        await place('independent-oauth2', 'calendar');
        const { summary, code } = await checkJson('calendar');
        assert.deepEqual([summary.errors, summary.warnings, code], [0, 1, 0]);
        const strict = await checkJson('calendar', '--strict');
        assert.deepEqual([strict.summary, strict.code], [summary, 1]);
    });

    it('does not count infos, however strict', async () => {
        await place('custom-none', 'doors');
        const { summary, code } = await checkJson('doors', '--kind', 'custom', '--strict');
        assert.equal(code, 0);
        assert.deepEqual([summary.errors, summary.warnings], [0, 0]);
    });

    it('checks several folders in the order given', async () => {
        await place('verified-none', 'b');
        await place('verified-aad', 'a');
        await place('independent-none', 'c');
        const { connectors, summary } = await checkJson('c', 'b', 'a');
        assert.deepEqual(
            connectors.map(({ path, kind }) => [path, kind]),
            [
                ['c', 'independent'],
                ['b', 'verified'],
                ['a', 'verified'],
            ],
        );
        assert.equal(summary.connectors, 3);
    });

    it('exits with 1 where one of several has an error', async () => {
        await place('verified-none', 'bad', [tooShort]);
        await place('verified-none', 'good');
        assert.equal((await check('bad', 'good')).code, 1);
        assert.equal((await check('good', 'bad')).code, 1);
    });
});

describe('the JSON report of power-connector check', () => {
    it('has the promised shape, key by key', async () => {
        await place('verified-none', 'stores', [tooShort]);
        await place('verified-aad', 'reports');
        const { code, out, err } = await check('stores', 'reports', '--format=json');
        assert.deepEqual([code, err], [1, '']);
        const report = JSON.parse(out) as Report;
        assert.deepEqual(Object.keys(report), ['version', 'connectors', 'summary']);
        assert.equal(report.version, 1);
        for (const connector of report.connectors) {
            assert.deepEqual(Object.keys(connector), ['path', 'kind', 'findings']);
            for (const finding of connector.findings) {
                const { aliases, ...promised } = finding;
                assert.ok(aliases === undefined || aliases.length > 0);
                assert.deepEqual(Object.keys(promised), [
                    'rule',
                    'severity',
                    'file',
                    'pointer',
                    'line',
                    'column',
                    'message',
                ]);
            }
        }
        assert.deepEqual(report.summary, { connectors: 2, errors: 1, warnings: 0, infos: 0 });
        const [finding] = report.connectors[0]!.findings;
        const { rule, message, aliases: _, ...place_ } = finding!;
        assert.deepEqual(place_, {
            severity: 'error',
            file: 'apiDefinition.swagger.json',
            pointer: '/info/description',
            line: 5,
            column: 24,
        });
        assert.equal(typeof rule, 'string');
        assert.match(message, /\.$/);
    });

    it('has pointers that lead somewhere, lines and columns where they lead', async () => {
        await place('custom-api-key', 'sensors');
        const { connectors } = await checkJson('sensors', '--kind', 'verified');
        const { findings } = connectors[0]!;
        assert.ok(findings.length > 5, 'it has findings to look at');
        for (const { file, pointer, line, column } of findings.filter(({ file }) => file.endsWith('.json'))) {
            const text = readFileSync(at('sensors', file), 'utf8');
            const value = resolve(JSON.parse(text) as Json, pointer);
            assert.notEqual(value, undefined, pointer);
            const rest = text.split('\n')[line - 1]!.slice(column - 1);
            const begin =
                typeof value === 'object' ? (Array.isArray(value) ? '[' : '{') : JSON.stringify(value);
            assert.ok(rest.startsWith(begin), `${pointer} at ${line}:${column}: ${rest}`);
        }
    });
});

describe('the publisher kind that power-connector check goes by', () => {
    it('is what --kind says', async () => {
        await place('verified-none', 'stores');
        for (const kind of ['verified', 'independent', 'custom']) {
            const { connectors } = await checkJson('stores', '--kind', kind);
            assert.equal(connectors[0]!.kind, kind);
        }
    });

    it('is what the nearest telling folder above says, even from within', async () => {
        await place('verified-none', 'certified-connectors/custom-connectors/stores');
        assert.equal(
            (await checkJson('certified-connectors/custom-connectors/stores')).connectors[0]!.kind,
            'custom',
        );
        const inside = at('certified-connectors', 'custom-connectors', 'stores');
        const { out } = await run(['check', '--format', 'json'], { cwd: inside, input: null });
        assert.equal((JSON.parse(out) as Report).connectors[0]!.kind, 'custom');
    });

    it('is independent where the brand colour is theirs', async () => {
        await place('independent-none', 'parcels');
        assert.equal((await checkJson('parcels')).connectors[0]!.kind, 'independent');
    });
});

describe('power-connector check reads', () => {
    it('files whatever the case of their names', async () => {
        await place('verified-none', 'stores', [tooShort]);
        renameSync(at('stores', 'apiDefinition.swagger.json'), at('stores', 'APIDEFINITION.swagger.JSON'));
        renameSync(at('stores', 'Readme.md'), at('stores', 'README.MD'));
        const { connectors } = await checkJson('stores');
        const finding = connectors[0]!.findings.find(({ pointer }) => pointer === '/info/description');
        assert.equal(finding?.file, 'APIDEFINITION.swagger.JSON');
    });

    it('a file that is not JSON as far as it can, and reports it with its place', async () => {
        await place('verified-none', 'stores', [['"basePath": "/",', '"basePath": "/"']]);
        const { connectors, code } = await checkJson('stores');
        assert.equal(code, 1);
        const finding = connectors[0]!.findings.find(({ severity }) => severity === 'error');
        assert.equal(finding?.file, 'apiDefinition.swagger.json');
        assert.equal(finding.pointer, '');
        assert.deepEqual([finding.line, finding.column], [15, 5]);
    });

    it('apiProperties.json that is not JSON likewise', async () => {
        await place('verified-none', 'stores');
        writeFileSync(at('stores', 'apiProperties.json'), '{\n    "properties": {,}\n}\n');
        const { connectors, code } = await checkJson('stores');
        assert.equal(code, 1);
        assert.ok(
            connectors[0]!.findings.some(
                ({ file, severity, line }) =>
                    file === 'apiProperties.json' && severity === 'error' && line === 2,
            ),
        );
    });

    it('a folder that lacks one of the two files', async () => {
        await place('verified-none', 'stores');
        rmSync(at('stores', 'apiProperties.json'));
        assert.equal((await check('stores')).code, 1);
    });
});

const assertRefused = async (args: string[], sentence: RegExp): Promise<void> => {
    const { code, out, err } = await check(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, sentence);
    assert.doesNotMatch(err, /\n\s+at /);
};

describe('power-connector check exits with 2 and a sentence', () => {
    it('where there is no such folder', () => assertRefused(['none'], /^There is no folder none;/));

    it('where the folder holds no connector', async () => {
        mkdirSync(at('empty'));
        await assertRefused(['empty'], /^empty holds no connector/);
        await assertRefused([], /^\. holds no connector/);
    });

    it('where it is a file', async () => {
        writeFileSync(at('file'), '{}');
        await assertRefused(['file'], /^file is a file, and there is no connector in its folder;/);
    });

    it('where one of several is missing: no half report', async () => {
        await place('verified-none', 'stores');
        await assertRefused(['stores', 'none', '--format', 'json'], /^There is no folder none;/);
    });

    it('for wrong flags and values', async () => {
        await assertRefused(
            ['--kind', 'certified'],
            /^--kind certified is not known; take verified, independent, custom\./,
        );
        await assertRefused(['--format', 'xml'], /^--format xml is not known; take pretty, json,/);
        await assertRefused(['--kind'], /^--kind needs a value/);
        await assertRefused(
            ['--strickt'],
            /^--strickt is not a flag of this command; did you mean --strict\?/,
        );
        await assertRefused(['--title', 'x'], /^--title is not a flag of this command/);
    });
});

describe('the texts of strangers', () => {
    it('cannot move the cursor of a reader', async () => {
        const escape = '\\u001b[2J\\u202e';
        await place('verified-none', 'stores', [
            ['"operationId": "ListStores"', `"operationId": "${escape}"`],
        ]);
        const { out } = await check('stores');
        assert.ok(!out.includes('\u001B') && !out.includes('\u202E'), out);
        assert.match(out, /\\u001b\[2J/);
    });
});

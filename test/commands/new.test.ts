import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { bin, emptyFolder, run, type Run, type Setting } from './cli.ts';

const example = ['new', '--example', '--yes'];
const names = ['Readme.md', 'apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'settings.json'];

let folder = emptyFolder();
folder.remove();
beforeEach(() => void (folder = emptyFolder()));
afterEach(() => folder.remove());
after(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);
const power = (args: readonly string[], setting: Partial<Setting> = {}): Promise<Run> =>
    run(args, { cwd: folder.path, input: null, ...setting });
const below = (root: string): string[] => [root, ...names.map((name) => join(root, name))].toSorted();
const states = (err: string): string[][] =>
    [...err.matchAll(/^ {2}(create|identical|overwrite|skip) +(\S+)$/gm)].map(([, state, name]) => [
        state!,
        name!,
    ]);

describe('power-connector new', () => {
    it('writes the five files of a connector and says what comes next, on standard error', async () => {
        const { code, out, err } = await power(example);
        assert.deepEqual([code, out], [0, '']);
        assert.deepEqual(folder.entries(), below('contoso-orders'));
        assert.deepEqual(
            states(err).map(([state]) => state),
            Array(5).fill('create'),
        );
        assert.match(err, /^Next:$/m);
        assert.match(err, /power-connector check "contoso-orders"/);
        assert.match(
            err,
            /paconn create --api-def apiDefinition\.swagger\.json --api-prop apiProperties\.json$/m,
        );
        assert.match(err, /paconn update fails while apiProperties\.json has a "stackOwner"/);
        assert.match(err, /no other connector has this title/);
        assert.doesNotMatch(err, /redirect|secret/);
    });

    it('says for OAuth which redirect URLs to allow and where the secret goes', async () => {
        const { err } = await power([...example, '--auth', 'github']);
        assert.match(err, /https:\/\/global\.consent\.azure-apim\.net\/redirect\/\{apiname\}/);
        assert.match(err, /https:\/\/global-test\.consent\.azure-apim\.net\/redirect\/\{apiname\}/);
        assert.match(err, /--secret <client secret>/);
        assert.match(err, /Never write it into a file/);
    });

    it('tells independent publishers where the suffix of the title belongs', async () => {
        const { err } = await power([...example, '--publisher-kind', 'independent']);
        assert.match(err, /pull request's title is "Contoso Orders \(Independent Publisher\)"/);
        assert.match(err, /check "contoso-orders" --kind independent/);
        assert.ok(!folder.entries().includes(join('contoso-orders', 'icon.png')));
    });

    it('passes over an answer that does not belong to what was chosen, with a note', async () => {
        const chosen = ['--publisher-kind', 'independent', '--auth', 'none'];
        const foreign = ['--brand-color', '#0b6a0b', '--api-key-name', 'X'];
        const { code, err } = await power([...example, ...chosen, ...foreign]);
        assert.equal(code, 0, err);
        assert.match(
            err,
            /^Note: --brand-color is passed over: independent publishers always have #da3b01\.$/m,
        );
        assert.match(
            err,
            /^Note: --api-key-name is passed over: it belongs to auth api-key, not to none\.$/m,
        );
    });

    it('finds a second run identical, writes nothing and exits with 0', async () => {
        await power(example);
        const old = new Date(2020, 1, 1);
        for (const name of names) utimesSync(at('contoso-orders', name), old, old);
        const { code, out, err } = await power(example);
        assert.deepEqual([code, out], [0, '']);
        assert.deepEqual(
            states(err).map(([state]) => state),
            Array(5).fill('identical'),
        );
        for (const name of names) assert.deepEqual(statSync(at('contoso-orders', name)).mtime, old, name);
    });

    it('makes folders on the way, and takes the current one where it is empty', async () => {
        assert.equal((await power([...example, 'a/b c/d'])).code, 0);
        assert.ok(folder.entries().includes(join('a', 'b c', 'd', 'icon.png')));
        mkdirSync(at('here'));
        const { code, err } = await power([...example, '.'], { cwd: at('here') });
        assert.equal(code, 0, err);
        assert.match(err, /^ {2}create +Readme\.md$/m);
    });

    it('does not mind a .git folder in the target', async () => {
        mkdirSync(at('contoso-orders', '.git'), { recursive: true });
        assert.equal((await power(example)).code, 0);
    });

    it('overwrites what differs with --force, and leaves the rest', async () => {
        await power(example);
        writeFileSync(at('contoso-orders', 'Readme.md'), 'mine');
        writeFileSync(at('contoso-orders', 'notes.txt'), 'mine');
        const { code, err } = await power([...example, '--force']);
        assert.equal(code, 0, err);
        assert.deepEqual(
            states(err).filter(([state]) => state !== 'identical'),
            [['overwrite', join('contoso-orders', 'Readme.md')]],
        );
        assert.match(readFileSync(at('contoso-orders', 'Readme.md'), 'utf8'), /^# Contoso Orders$/m);
        assert.equal(readFileSync(at('contoso-orders', 'notes.txt'), 'utf8'), 'mine');
    });

    it('takes a README.md that is there for the readme, and writes no second one', async () => {
        mkdirSync(at('contoso-orders'));
        writeFileSync(at('contoso-orders', 'README.md'), 'mine');
        const refused = await power(example);
        assert.equal(refused.code, 2);
        assert.match(refused.err, /files that would be overwritten: README\.md\./);
        const { err } = await power([...example, '--force']);
        assert.ok(states(err).some(([state, name]) => state === 'overwrite' && name!.endsWith('README.md')));
        const readmes = folder.entries().filter((entry) => /readme/i.test(entry));
        assert.deepEqual(readmes, [join('contoso-orders', 'README.md')]);
        assert.match(readFileSync(at('contoso-orders', 'README.md'), 'utf8'), /^# Contoso Orders$/m);
    });

    it('shows what it would write with --dry-run, on standard output, and writes nothing', async () => {
        const { code, out, err } = await power([...example, '--dry-run']);
        assert.equal(code, 0);
        assert.deepEqual(folder.entries(), []);
        assert.match(err, /Nothing was written: this was a dry run\./);
        await power(example);
        for (const name of names.filter((file) => file !== 'icon.png')) {
            const content = readFileSync(at('contoso-orders', name), 'utf8');
            assert.ok(out.includes(`--- ${join('contoso-orders', name)}\n${content}`), name);
        }
        assert.match(out, /^--- contoso-orders.icon\.png\n\(\d+ bytes, an image\)$/m);
    });

    it('shows with --dry-run what would be overwritten, too', async () => {
        mkdirSync(at('contoso-orders'));
        writeFileSync(at('contoso-orders', 'Readme.md'), 'mine');
        writeFileSync(at('contoso-orders', 'notes.txt'), 'mine');
        const { code, err } = await power([...example, '--dry-run']);
        assert.equal(code, 0);
        assert.ok(states(err).some(([state, name]) => state === 'overwrite' && name!.endsWith('Readme.md')));
        assert.equal(readFileSync(at('contoso-orders', 'Readme.md'), 'utf8'), 'mine');
    });

    it('takes answers from standard input, with a byte order mark or without; flags win', async () => {
        const input = `\uFEFF${JSON.stringify({ ...exampleAnswers, title: 'From A Pipe', auth: 'none' })}`;
        const { code, err } = await power(['new', '--yes', '--answers', '-', '--title', 'From A Flag'], {
            input,
        });
        assert.equal(code, 0, err);
        assert.ok(folder.entries().includes('from-a-flag'));
        // The key's name and label are passed over: the example has answers for every auth type.
        assert.match(err, /^Note: "apiKeyName" in standard input is passed over/m);
    });

    it('writes the same from flags as from an answers file', async () => {
        const flags = ['--publisher-kind', 'verified', '--categories', 'Commerce,Data', '--auth=none'];
        const texts = ['title', 'description', 'host', 'publisher'] as const;
        for (const name of texts) flags.push(`--${name}`, exampleAnswers[name]!);
        flags.push(
            '--base-path',
            '/v1',
            '--contact-name',
            'Contoso Support',
            '--contact-email=support@contoso.com',
        );
        flags.push('--contact-url', exampleAnswers.contactUrl, '--website', exampleAnswers.website!);
        flags.push('--privacy-policy', exampleAnswers.privacyPolicy!, '--brand-color', '#0b6a0b');
        flags.push(
            '--operation-path',
            '/orders',
            '--operation-summary',
            'Get an order',
            '--operation-id',
            'GetOrder',
        );
        flags.push(
            '--operation-description',
            exampleAnswers.operationDescription,
            '--response-is-list',
            'no',
        );
        for (const { name, type, title, description } of exampleAnswers.responseFields)
            flags.push('--response-fields', [name, type, title, description].join(':'));
        const byFlags = await power(['new', 'flags', ...flags]);
        assert.equal(byFlags.code, 0, byFlags.err);
        const { pathParameters: _, queryParameters: __, ...rest } = exampleAnswers;
        const input = JSON.stringify({ ...rest, auth: 'none', operationPath: '/orders' });
        assert.equal((await power(['new', 'file', '--yes', '--answers', '-'], { input })).code, 0);
        for (const name of names)
            assert.deepEqual(readFileSync(at('flags', name)), readFileSync(at('file', name)));
    });
});

describe('the help of power-connector', () => {
    it('is on standard output', async () => {
        for (const args of [[], ['--help'], ['help'], ['-h']]) {
            const { code, out, err } = await power(args);
            assert.deepEqual([code, err], [0, '']);
            assert.match(out, /^Usage: power-connector <command>/);
        }
        assert.match((await power(['check', '-h'])).out, /Exit code: 0 clean, 1 findings/);
        assert.match((await power(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    });

    it('shows a complete command that runs as it stands, to a connector without findings', async (test) => {
        if (process.platform === 'win32') return test.skip('the command is written for a shell');
        const { out } = await power(['new', '--help']);
        const command = out.slice(out.lastIndexOf('  power-connector new'));
        assert.match(command, /--yes\s*$/);
        writeFileSync(at('power-connector'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, {
            mode: 0o755,
        });
        const env = { ...process.env, PATH: `${folder.path}:${process.env['PATH']}` };
        execFileSync('sh', ['-c', command], { cwd: folder.path, env, stdio: ['ignore', 'pipe', 'pipe'] });
        const check = await power(['check', 'contoso-orders', '--strict']);
        return assert.equal(check.code, 0, check.out);
    });
});

describe('without a terminal power-connector new', () => {
    const inputs: [string, Pick<Setting, 'input'>][] = [
        ['closed', { input: null }],
        ['empty', { input: '' }],
        ['open but silent', {}],
    ];
    for (const [what, input] of inputs) {
        it(`does not wait for a standard input that is ${what}`, async () => {
            const missing = await run(['new'], { cwd: folder.path, ...input });
            assert.equal(missing.code, 2);
            assert.match(missing.err, /--title is missing/);
            assert.equal((await run(['new', '--example'], { cwd: folder.path, ...input })).code, 0);
            assert.deepEqual(folder.entries(), below('contoso-orders'));
        });
    }

    it('writes without colours, whatever the terminal is called', async () => {
        const { err } = await power(example, { env: { TERM: 'xterm-256color' } });
        const check = await power(['check', 'contoso-orders', '--kind', 'independent'], {
            env: { TERM: 'xterm-256color' },
        });
        assert.ok(!(err + check.out).includes('\u001B'), err + check.out);
    });
});

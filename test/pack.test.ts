import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exampleAnswers } from '../generators/lib/prompts/example.ts';
import { giveTo, pack, type Packed } from './packed.ts';
import { filesBelow, root, run, type Ran } from './process.ts';

const written = [
    'Readme.md',
    'apiDefinition.swagger.json',
    'apiProperties.json',
    'icon.png',
    'settings.json',
].map((name) => join('contoso-orders', name));

/** yo refuses to work as root and becomes this user; so do we then, with folders that are its own. */
const user = process.getuid?.() === 0 ? 1000 : undefined;

const cli = join(root, 'node_modules/yo/lib/cli.js');
const reached = spawnSync(process.execPath, ['-e', 'require("fs").accessSync(process.argv[1])', cli], {
    cwd: '/',
    ...(user === undefined ? {} : { uid: user, gid: user }),
});
const unreachable =
    reached.status === 0 ? false : `the user that yo runs as (${user ?? 'this one'}) cannot read ${root}`;

/** Runs a generator in a folder, with the example's answers on standard input and no terminal. */
function throughYo(home: string, cwd: string, ...args: string[]): Promise<Ran> {
    const env = { PATH: process.env['PATH'], HOME: home, npm_config_prefix: home, NO_UPDATE_NOTIFIER: '1' };
    return run([process.execPath, cli, ...args], {
        cwd,
        env,
        input: JSON.stringify(exampleAnswers),
        ...(user === undefined ? {} : { user }),
    });
}

/** What a folder holds besides the answers. */
const filesOf = (folder: string): string[] => filesBelow(folder).filter((file) => file !== 'answers.json');

describe('the packed package', () => {
    let packed: Packed;
    let home: string;
    let count = 0;
    before(() => {
        packed = pack();
        home = join(packed.folder, 'home');
        mkdirSync(home);
        if (user !== undefined) giveTo(user, packed.folder);
    });
    after(() => rmSync(packed.folder, { recursive: true, force: true }));

    /** A new folder beside which the package is installed, with the example's answers in it. */
    const project = (): string => {
        const folder = join(packed.folder, `project-${(count += 1)}`);
        mkdirSync(folder);
        writeFileSync(join(folder, 'answers.json'), JSON.stringify(exampleAnswers));
        if (user !== undefined) giveTo(user, folder);
        return folder;
    };
    const bin = (...args: string[]): string[] => {
        const file = join(packed.package, 'package.json');
        const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: Record<string, string> };
        return [process.execPath, join(packed.package, bin['power-connector']!), ...args];
    };

    const yo = (cwd: string, ...args: string[]) => throughYo(home, cwd, 'power-connector', ...args);
    const yoAuth = (cwd: string, ...args: string[]) => throughYo(home, cwd, 'power-connector:auth', ...args);

    it('holds what a user needs and nothing of the workshop', () => {
        const wanted = ['LICENSE', 'README.md', 'package.json', 'docs/answers.schema.json'];
        wanted.push('docs/config.schema.json', 'dist/generators/app/index.js', 'dist/rules.json');
        wanted.push('dist/THIRD-PARTY-LICENSES.txt', 'templates/apiDefinition.swagger.json.ejs');
        assert.deepEqual(
            wanted.filter((file) => !packed.files.includes(file)),
            [],
        );
        const allowed = /^(dist\/.+\.(js|cjs|d\.ts)|templates\/.+\.ejs)$/;
        assert.deepEqual(
            packed.files.filter((file) => !wanted.includes(file) && !allowed.test(file)),
            [],
        );
    });

    it('starts a connector from an answers file by its bin, and checks it', async () => {
        const cwd = project();
        const made = await run(bin('new', '--answers', 'answers.json'), { cwd });
        assert.equal(made.code, 0, made.stderr);
        assert.deepEqual(filesOf(cwd), written);
        const checked = await run(bin('check', 'contoso-orders', '--strict'), { cwd });
        assert.equal(checked.code, 0, checked.stdout);
        assert.match(checked.stdout, /no findings/);
    });

    it('gives its types to a program that imports it', async () => {
        const cwd = project();
        writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }');
        writeFileSync(
            join(cwd, 'use.ts'),
            `import { allRules, check, diskReader, type Finding, readConnector } from 'generator-power-connector';
const connector = await readConnector('here', diskReader('here'));
export const findings: Finding[] = connector ? check(connector, allRules).findings : [];
// @ts-expect-error a finding has no such property
export const wrong = findings[0].colour;
`,
        );
        const tsc = join(root, 'node_modules/typescript/bin/tsc');
        const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
        const flags = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--noEmit', ...types];
        const { code, stdout } = await run([process.execPath, tsc, ...flags, 'use.ts'], { cwd });
        assert.equal(code, 0, stdout);
    });

    describe('through yo', { skip: unreachable }, () => {
        it('is found and writes a connector from an answers file, and nothing else', async () => {
            const cwd = project();
            const { code, stderr } = await yo(cwd, '--answers', 'answers.json');
            assert.equal(code, 0, stderr);
            assert.deepEqual(filesOf(cwd), written);
        });

        it('finds its own connector identical in a second run', async () => {
            const cwd = project();
            await yo(cwd, '--example', '--yes');
            const { code, stderr } = await yo(cwd, '--example', '--yes');
            assert.equal(code, 0, stderr);
            assert.equal(stderr.match(/^ *identical /gm)?.length, written.length, stderr);
            assert.deepEqual(filesOf(cwd), written);
        });

        it('says what is wrong with an answer, and writes nothing', async () => {
            const cwd = project();
            const { code, stderr } = await yo(cwd, '--answers', 'answers.json', '--title', 'Contoso API');
            assert.match(stderr, /--title: The title may not contain "API"; leave the word out\./);
            assert.equal(code, 2);
            assert.deepEqual(filesOf(cwd), []);
        });

        it('neither waits nor writes where answers are missing and nobody can be asked', async () => {
            const cwd = project();
            const { code, stderr } = await yo(cwd, '--title', 'Contoso Orders');
            assert.match(stderr, /--host is missing/);
            assert.equal(code, 2);
            assert.deepEqual(filesOf(cwd), []);
        });

        it('refuses a folder with other files or other contents, until it gets --force', async () => {
            const cwd = project();
            await yo(cwd, 'here', '--example', '--yes');
            const settings = join(cwd, 'here/settings.json');
            const whole = readFileSync(settings, 'utf8');
            writeFileSync(settings, '{}');
            const refused = await yo(cwd, 'here', '--example', '--yes');
            assert.match(refused.stderr, /here has files that would be overwritten: settings\.json\./);
            assert.equal(refused.code, 2);
            assert.equal(readFileSync(settings, 'utf8'), '{}');
            const forced = await yo(cwd, 'here', '--example', '--yes', '--force');
            assert.equal(forced.code, 0, forced.stderr);
            assert.equal(readFileSync(settings, 'utf8'), whole);

            writeFileSync(join(cwd, 'here/other.txt'), 'mine');
            const joined = await yo(cwd, 'here', '--example', '--yes');
            assert.match(joined.stderr, /here has files in it \(other\.txt\)\./);
            assert.equal(joined.code, 2);
        });

        it('reads lists, colons and the word false as the command line does', async () => {
            const cwd = project();
            const query = [
                'size:integer:Page Size:How many: ten at most.',
                'page:integer:Page:Which page it is.',
            ];
            const flags = query.flatMap((field) => ['--query-parameters', field]);
            const lists = ['--categories', 'Marketing', '--categories', 'Finance'];
            // The folder stands behind a flag without a value, which yo takes for its value.
            const start = ['--yes', 'lists', '--example', '--response-is-list', 'false'];
            const { code, stderr } = await yo(cwd, ...start, ...flags, ...lists);
            assert.equal(code, 0, stderr);
            const definition = JSON.parse(
                readFileSync(join(cwd, 'lists/apiDefinition.swagger.json'), 'utf8'),
            ) as {
                paths: Record<
                    string,
                    { get: { parameters: object[]; responses: { 200: { schema: object } } } }
                >;
                'x-ms-connector-metadata': { propertyValue: string }[];
            };
            const { parameters, responses } = definition.paths['/orders/{orderId}']!.get;
            assert.deepEqual(
                parameters.slice(1).map((parameter) => Object.values(parameter).slice(0, 1)),
                [['size'], ['page']],
            );
            assert.equal((parameters[1] as { description: string }).description, 'How many: ten at most.');
            assert.equal((responses[200].schema as { type: string }).type, 'object');
            assert.equal(definition['x-ms-connector-metadata'].at(-1)?.propertyValue, 'Marketing;Finance');
        });

        it('takes answers from standard input', async () => {
            const cwd = project();
            const { code, stderr } = await yo(cwd, '--answers', '-');
            assert.equal(code, 0, stderr);
            assert.deepEqual(filesOf(cwd), written);
        });

        it('names a misspelt flag and the nearest one, and lets those of Yeoman pass', async () => {
            const cwd = project();
            const { code, stderr } = await yo(cwd, '--example', '--yes', '--titel', 'Fabrikam Orders');
            assert.match(stderr, /--titel is not a flag of this command; did you mean --title\?/);
            assert.equal(code, 2);
            const own = await yo(
                cwd,
                '--example',
                '--yes',
                '--skip-cache',
                '--skip-install',
                '--ask-answered',
            );
            assert.equal(own.code, 0, own.stderr);
        });

        it('writes nothing in a dry run', async () => {
            const cwd = project();
            const { code } = await yo(cwd, '--example', '--yes', '--dry-run');
            assert.equal(code, 0);
            assert.deepEqual(filesOf(cwd), []);
        });

        it('lists the ways to sign in of the connector it wrote', async () => {
            const cwd = project();
            await yo(cwd, '--example', '--yes');
            const { code, stdout, stderr } = await yoAuth(cwd, 'contoso-orders', '--list');
            assert.equal(code, 0, stderr);
            assert.match(stdout, /X-API-Key/);
        });
    });
});

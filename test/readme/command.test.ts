import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { authCommand } from '../../generators/lib/commands/auth.ts';
import { readmeCommand } from '../../generators/lib/commands/readme.ts';
import { memoryIo } from '../support-io.ts';
import { apiKey, operation, type Parts } from './support.ts';
import { shop, Workshop } from './workshop.ts';

describe('power-connector readme', () => {
    let workshop: Workshop | undefined;
    afterEach(() => {
        workshop?.remove();
        workshop = undefined;
    });
    const open = (parts: Parts = {}): Workshop => (workshop = new Workshop({ operations: shop, ...parts }));

    const handmade = '# Contoso\n\nOurs.\n\n## Operations\n\n### List orders\n\nMine.\n';

    it('writes without a terminal, says what, and the second time that there is nothing to do', async () => {
        const shopfront = open({ readme: handmade });
        const first = await shopfront.run(['--yes']);
        assert.equal(first.code, 0);
        assert.match(first.err, /changed {3}Readme\.md/);
        const written = shopfront.read();
        assert.match(written, /When an order is placed/);
        const second = await shopfront.run([]);
        assert.match(second.err, /Readme\.md is up to date; nothing was changed/);
        assert.equal(shopfront.read(), written);
        assert.deepEqual(
            shopfront.names().filter((name) => /readme|power/i.test(name)),
            ['Readme.md'],
        );
    });

    it('writes a new one where there is none', async () => {
        const shopfront = open();
        assert.match((await shopfront.run(['--yes'])).err, /create {4}Readme\.md/);
        assert.equal((await shopfront.run(['--check'])).code, 0);
        assert.match((await shopfront.run([])).err, /up to date/);
    });

    it('lists with --check where they have drifted apart, exits 1 and writes nothing', async () => {
        const shopfront = open({ readme: handmade });
        const { code, out } = await shopfront.run(['--check']);
        assert.equal(code, 1);
        assert.match(out, /^orders\/Readme\.md: missing: The action "Create an order" is missing\.$/m);
        assert.match(out, /^orders\/Readme\.md: credentials: Nothing tells how to obtain credentials\.$/m);
        assert.match(out, /differ in \d+ things\.\npower-connector readme brings it up to date/);
        assert.equal(shopfront.read(), handmade);
        await shopfront.run(['--yes']);
        const after = await shopfront.run(['--check']);
        assert.deepEqual([after.code, after.out], [0, 'orders/Readme.md says what the connector is.\n']);
    });

    it('gives the same list as JSON', async () => {
        const { code, out } = await open({ readme: handmade }).run(['--check', '--format', 'json']);
        assert.equal(code, 1);
        const { version, connectors } = JSON.parse(out) as {
            version: number;
            connectors: { path: string; file: string; drifts: { kind: string }[] }[];
        };
        const [{ path, file, drifts }] = connectors as [(typeof connectors)[0]];
        assert.deepEqual([version, connectors.length], [1, 1]);
        assert.deepEqual([path, file], ['orders', 'Readme.md']);
        assert.deepEqual([...new Set(drifts.map(({ kind }) => kind))], ['missing', 'credentials']);
        const { out: none } = await workshop!.run(['--check', '--format', 'json', '--intro']);
        assert.match(none, /intro\.md is missing/);
    });

    it('shows the difference, and writes it only when told so', async () => {
        const shopfront = open({ readme: handmade });
        for (const args of [['--diff'], ['--dry-run'], ['--dry-run', '--yes']]) {
            const { code, out, err } = await shopfront.run(args);
            assert.equal(code, 0);
            assert.match(out, /^\+.*power-connector:operation CreateOrder/m);
            assert.doesNotMatch(out, /^-[^-]/m);
            assert.match(err, /Nothing was written/);
            assert.equal(shopfront.read(), handmade);
        }
        await shopfront.run(['--diff', '--yes']);
        assert.notEqual(shopfront.read(), handmade);
    });

    it('asks on a terminal, and writes nothing after a no', async () => {
        const shopfront = open({ readme: handmade });
        const io = memoryIo(shopfront.cwd, { isInteractive: true });
        assert.equal(await readmeCommand(['orders'], io, async () => false), 0);
        assert.match(io.stderr, /- The action "Create an order" is missing\.[^]*you chose so/);
        assert.equal(shopfront.read(), handmade);
        assert.equal(await readmeCommand(['orders'], io, async () => true), 0);
        assert.notEqual(shopfront.read(), handmade);
    });

    it('writes intro.md: the sections of the certification package, and no list of operations', async () => {
        const shopfront = open({ readme: handmade });
        await shopfront.run(['--intro', '--yes']);
        assert.equal(shopfront.read(), handmade);
        const intro = shopfront.read('intro.md');
        assert.deepEqual(
            [...intro.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading),
            [
                'Prerequisites',
                'How to get credentials',
                'Get started with your connector',
                'Known issues and limitations',
                'Common errors and remedies',
                'FAQ',
            ],
        );
        assert.doesNotMatch(intro, /List orders|Create an order/);
        assert.equal((await shopfront.run(['--intro', '--check'])).code, 0);
        shopfront.write('intro.md', intro.replace('## FAQ', '## FAQ\n\nMine.'));
        await shopfront.run(['--intro', '--yes']);
        assert.match(shopfront.read('intro.md'), /## FAQ\n\nMine\.\n/);
    });

    it('keeps name, byte order mark and line ends', async () => {
        for (const name of ['README.MD', 'readme.md', 'Readme.md.txt', 'README.md', 'ReadMe.txt']) {
            const shopfront = open({ name, readme: `\uFEFF${handmade.replaceAll('\n', '\r\n')}` });
            const { code } = await shopfront.run(['--yes']);
            assert.equal(code, 0);
            assert.deepEqual(
                shopfront.names().filter((file) => /readme/i.test(file)),
                [name],
            );
            const text = shopfront.read(name);
            assert.ok(text.startsWith('\uFEFF# Contoso\r\n'));
            assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
            assert.equal((await shopfront.run(['--check'])).code, 0);
            shopfront.remove();
            workshop = undefined;
        }
    });

    it('refuses one that is not in UTF-8, and rewrites it when told so', async () => {
        const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Société\n', 'utf16le')]);
        for (const [bytes, encoding] of [
            [Buffer.from('# Société\n', 'latin1'), 'Windows-1252'],
            [wide, 'UTF-16'],
            [Buffer.from(wide).subarray(2).swap16(), ''],
        ] as const) {
            const readme = encoding === '' ? Buffer.concat([Buffer.from([0xfe, 0xff]), bytes]) : bytes;
            const shopfront = open({ readme });
            await assert.rejects(
                shopfront.run(['--yes']),
                new RegExp(
                    `^UserError: Readme\\.md is not in UTF-8 but probably in ${encoding || 'UTF-16'}\\. .*--to-utf8`,
                ),
            );
            assert.ok(shopfront.bytes().equals(readme));
            await shopfront.run(['--yes', '--to-utf8']);
            assert.match(shopfront.read(), /^# Société\n/);
            assert.equal((await shopfront.run(['--check'])).code, 0);
            shopfront.remove();
            workshop = undefined;
        }
    });

    it('is level again in one run after `auth` and an edit by hand', async () => {
        const shopfront = open({ readme: handmade });
        await shopfront.run(['--yes']);
        assert.equal(await authCommand(['orders', '--auth', 'basic', '--yes'], memoryIo(shopfront.cwd)), 0);
        const operations = { ...shop, 'GET /orders/{id}': operation('GetOrder', 'Get | an order') };
        const definition = JSON.parse(shopfront.read('apiDefinition.swagger.json')) as { paths: object };
        definition.paths = { ...definition.paths, '/orders/{id}': { get: operations['GET /orders/{id}'] } };
        shopfront.write('apiDefinition.swagger.json', JSON.stringify(definition));
        assert.match(
            (await shopfront.run(['--check'])).out,
            /missing: The action "Get \| an order" is missing/,
        );
        await shopfront.run(['--yes']);
        assert.equal((await shopfront.run(['--check'])).code, 0);
        const text = shopfront.read();
        assert.match(text, /There are 2 ways to sign in/);
        assert.match(text, /### Get \\\| an order/);
        assert.match(text, /Ours\.[^]*### List orders\n\nMine\./);
        assert.match((await shopfront.run(['--yes'])).err, /up to date/);
    });

    it('throws a sentence for wrong input, and writes nothing', async () => {
        const wrong: [Parts, string[], RegExp][] = [
            [{}, ['more'], /One folder at a time/],
            [{}, ['--format', 'xml'], /--format/],
            [{}, ['--chek'], /--check/],
            [{ readme: '# A\n\n```\nopen\n' }, ['--yes'], /line 3 is never closed/],
        ];
        for (const [parts, args, sentence] of wrong) {
            const shopfront = open({ properties: { connectionParameters: apiKey }, ...parts });
            const names = shopfront.names();
            await assert.rejects(shopfront.run(args), sentence);
            assert.deepEqual(shopfront.names(), names);
            shopfront.remove();
            workshop = undefined;
        }
        const broken = open({ readme: handmade });
        broken.write('apiDefinition.swagger.json', '{ "paths": {}, }');
        await assert.rejects(broken.run(['--yes']), /apiDefinition\.swagger\.json:1:\d+: /);
        assert.equal(broken.read(), handmade);
    });
});

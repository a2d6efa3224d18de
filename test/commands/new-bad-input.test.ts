import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { assertRefused, at, example, folder, power } from './refusal.ts';

describe('power-connector new refuses, and writes nothing:', () => {
    it('missing answers, all in one message', async () => {
        await assertRefused(
            ['new', '--publisher-kind', 'verified', '--auth', 'oauth2', '--operation-path', '/a/{b}'],
            [
                /^\d+ answers are missing or wrong:$/m,
                /^  --title is missing: Title\. /m,
                /^  --description is missing/m,
                /^  --host is missing/m,
                /^  --publisher is missing/m,
                /^  --contact-email is missing/m,
                /^  --categories is missing: .* Choose from AI, Business Management, .*Website\.$/m,
                /^  --brand-color is missing/m,
                /^  --authorization-url is missing/m,
                /^  --path-parameters is missing/m,
                /^  --operation-summary is missing/m,
                /^  --response-fields is missing/m,
                /--answers FILE/,
            ],
        );
    });

    it('what follows from a missing answer only with that answer', async () => {
        const { err } = await power(['new', '--publisher-kind', 'verified', '--auth', 'oauth2', '--yes']);
        assert.match(err, /^  --publisher is missing/m);
        assert.match(err, /^  --token-url is missing/m);
        assert.doesNotMatch(err, /--stack-owner|--refresh-url|--operation-id/);
        const independent = await power(['new', '--publisher-kind', 'independent', '--yes']);
        assert.match(independent.err, /^  --stack-owner is missing/m);
        assert.match(independent.err, /^  --auth is missing: .* Choose from none, basic, .* aad\.$/m);
    });

    it('missing answers with --yes just so', async () => {
        await assertRefused(['new', '--yes'], [/^  --publisher-kind is missing/m, /^  --auth is missing/m]);
    });

    const values: [string, string[], RegExp][] = [
        [
            'a title of 31 characters',
            ['--title', 'Contoso Orders And Deliveries12'],
            /^  --title: 31 characters/m,
        ],
        ['a host with a path', ['--host', 'contoso.com/v1'], /^  --host: Leave the path out/m],
        ['an IP address', ['--host', '10.1.2.3'], /^  --host: This host is an IP address/m],
        ['an IP address in short form', ['--host', '127.1'], /^  --host: This host is an IP address/m],
        [
            'a host of a private network',
            ['--host', 'orders.contoso.local'],
            /^  --host: This host is not on the public internet \("\.local"\)/m,
        ],
        [
            'a category twice',
            ['--categories', 'Data', '--categories', 'data'],
            /^  --categories: "Data" stands twice/m,
        ],
        [
            'a description over the limit of certification, naming that limit',
            ['--description', 'x'.repeat(1200)],
            /^  --description: 1200 characters are too many; 500 are allowed/m,
        ],
        ['a base path without a slash', ['--base-path', 'v1'], /^  --base-path: .* begin with a slash/m],
        ['the default blue', ['--brand-color', '#007EE5'], /^  --brand-color: #007EE5 is not allowed/m],
        ['an empty text', ['--contact-name='], /^  --contact-name: This may not be empty/m],
        [
            'a line break',
            ['--description', 'Two\nlines that are long enough to be read.'],
            /^  --description: Line breaks.*U\+000A/m,
        ],
        [
            'a publisher kind of its own',
            ['--publisher-kind', 'certified'],
            /^--publisher-kind: "certified" is not one of .* Did you mean "verified"\?$/m,
        ],
        [
            'an auth type of its own',
            ['--auth', 'oauth'],
            /^--auth: "oauth" is not one of .*Did you mean "oauth2"\?$/m,
        ],
        [
            'a category of its own',
            ['--categories', 'Dta'],
            /^--categories: "Dta" is not one of .* Did you mean "Data"\?$/m,
        ],
        ['two titles', ['--title', 'A', '--title', 'B'], /^--title: it is given more than once/m],
        [
            'yes or no that is neither',
            ['--response-is-list=maybe'],
            /^--response-is-list: it has to be true or false/m,
        ],
        [
            'a field without a description',
            ['--response-fields', 'id:integer'],
            /^--response-fields: "id" needs a "description"/m,
        ],
        [
            'a field of an unknown type',
            ['--response-fields', 'id:int:ID:The number.'],
            /^--response-fields: the type of "id" is "int"/m,
        ],
        [
            'a parameter the path does not have',
            ['--path-parameters', 'x:string:X:An x.'],
            /^  --path-parameters: The path has \{orderId\}/m,
        ],
        ['a flag without its value', ['--title'], /^--title needs a value: --title TEXT\./],
        ['a value for a flag that takes none', ['--force=yes'], /^--force takes no value; leave "yes" out\./],
        [
            'an unknown flag, with the nearest one',
            ['--titel', 'A'],
            /^--titel is not a flag of this command; did you mean --title\?/,
        ],
        [
            'an unknown flag that is near none',
            ['--frobnicate'],
            /^--frobnicate is not a flag of this command\. --help lists them\./,
        ],
        [
            'a client secret: there is no such flag',
            ['--client-secret', 'x'],
            /^--client-secret is not a flag of this command/,
        ],
        ['a second folder', ['one', 'two'], /^One folder at a time: "two"/],
    ];
    for (const [what, args, sentence] of values) {
        it(what, () => assertRefused([...example, ...args], [sentence]));
    }

    it('a wrong command, with the nearest one', async () => {
        await assertRefused(['nwe'], [/^"nwe" is not a command; did you mean "new"\? --help lists them\./]);
        await assertRefused(['constructor'], [/^"constructor" is not a command/]);
    });
});

describe('a place that power-connector new cannot write to is named:', () => {
    it('a folder with other files in it', async () => {
        mkdirSync(at('contoso-orders'));
        for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt'])
            writeFileSync(at('contoso-orders', name), '');
        await assertRefused(example, [
            /^contoso-orders has files in it \(a\.txt, b\.txt, c\.txt, …\)\. .*--force\.$/m,
        ]);
    });

    it('a folder with other contents in files of ours', async () => {
        mkdirSync(at('contoso-orders'));
        writeFileSync(at('contoso-orders', 'Readme.md'), 'mine');
        await assertRefused(example, [
            /^contoso-orders has files that would be overwritten: Readme\.md\. .*--force\.$/m,
        ]);
    });

    it('a file', async () => {
        writeFileSync(at('contoso-orders'), 'mine');
        await assertRefused(example, [/contoso-orders is a file, not a folder/]);
        await assertRefused([...example, '--force'], [/contoso-orders is a file, not a folder/]);
    });

    it('a folder below a file', async () => {
        writeFileSync(at('file'), 'mine');
        await assertRefused(
            [...example, 'file/below'],
            [/file.below cannot be used, because a part of its path is a file/],
        );
    });

    it('a folder where a file of ours should be', async () => {
        mkdirSync(at('contoso-orders', 'Readme.md'), { recursive: true });
        await assertRefused([...example, '--force'], [/because a folder stands where a file should be/]);
    });

    it('a name that is too long', () =>
        assertRefused([...example, 'x'.repeat(300)], [/cannot be used, because its name is too long/]));

    it('a folder without permission to write', async (test) => {
        mkdirSync(at('locked'));
        const isRoot = process.getuid?.() === 0;
        const uid = isRoot ? 65_534 : undefined;
        if (process.platform === 'win32') return test.skip('Windows has other permissions');
        if (isRoot) {
            chmodSync(folder.path, 0o755);
            const probe = await power(['--version'], { uid: 65_534 }).catch(() => undefined);
            if (probe?.code !== 0) return test.skip('another user cannot run the build here');
        }
        chmodSync(at('locked'), 0o555);
        const setting = { cwd: at('locked'), ...(uid === undefined ? {} : { uid }) };
        return assertRefused(
            example,
            // Nor does it say first that files were created.
            [/^Nothing was written: .* cannot be used, because you have no permission to write there/],
            setting,
        );
    });
});

describe('a title', () => {
    it('that looks like a path names a folder below the current one', async () => {
        mkdirSync(at('deep'));
        const answers = { ...exampleAnswers, publisherKind: 'custom', title: '../../../evil' };
        const { code, err } = await power(['new', '--yes', '--answers', '-'], {
            cwd: at('deep'),
            input: JSON.stringify(answers),
        });
        assert.equal(code, 0, err);
        assert.ok(
            folder
                .entries()
                .every(
                    (entry) => entry === 'deep' || entry.startsWith(join('deep', 'evil')) || entry === 'deep',
                ),
        );
        assert.ok(folder.entries().includes(join('deep', 'evil', 'Readme.md')));
    });
});

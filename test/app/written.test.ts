import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { RunResult } from 'yeoman-test';
import type { Answers } from '../../generators/lib/answers.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { goldenAnswers } from '../tools/golden/answers.ts';
import { startGolden } from '../tools/golden/render.ts';
import { door } from './door.ts';

/** Everything in the folder of a run, files and folders. */
const entries = ({ cwd }: Pick<RunResult, 'cwd'>): string[] =>
    readdirSync(cwd, { recursive: true }).map(String).toSorted();

const allFiles = [
    'Readme.md',
    'apiDefinition.swagger.json',
    'apiProperties.json',
    'icon.png',
    'settings.json',
];

/** A run that shall fail: the error, and what it left behind. */
async function failed(
    answers: Record<string, unknown>,
    options: Record<string, unknown> = {},
): Promise<{ error: UserError; left: string[] }> {
    let cwd = '';
    const run = door({ answers, options, before: (directory) => void (cwd = directory) });
    let error: unknown;
    await run.then(undefined, (reason: unknown) => (error = reason));
    assert.ok(error instanceof UserError, `a UserError, not ${String(error)}`);
    return { error, left: entries({ cwd }) };
}

describe('what yo power-connector writes', () => {
    for (const { name, answers } of goldenAnswers.filter((_, index) => index % 4 === 0)) {
        it(`is ${name}, to the byte, and nothing else`, async () => {
            const result = await door({ answers, folder: 'made' });
            const { files } = await startGolden(name, answers);
            assert.deepEqual(
                entries(result),
                ['made', ...[...files.keys()].map((file) => join('made', file))].toSorted(),
            );
            for (const [file, content] of files)
                assert.ok(readFileSync(join(result.cwd, 'made', file)).equals(Buffer.from(content)), file);
        });
    }

    it('stands in a folder named by the title', async () => {
        const result = await door({ answers: exampleAnswers });
        assert.deepEqual(entries(result), [
            'contoso-orders',
            ...allFiles.map((file) => join('contoso-orders', file)).toSorted(),
        ]);
    });

    it('stands in the current folder where that is wanted', async () => {
        const result = await door({ answers: exampleAnswers, folder: '.' });
        assert.deepEqual(entries(result), allFiles.toSorted());
    });

    it('comes from options alone, without a question', async () => {
        const result = await door({
            options: {
                yes: true,
                'publisher-kind': 'custom',
                title: 'Contoso Doors',
                description: 'Opens doors.',
                host: 'doors.contoso.com',
                'contact-name': 'Contoso',
                'contact-url': 'https://contoso.com',
                'contact-email': 'a@contoso.com',
                categories: ['Data', 'AI'],
                'brand-color': '#0b6a0b',
                auth: 'github',
                scopes: ['repo', 'user'],
                'operation-path': '/doors/{door}',
                'path-parameters': ['door:integer:Door:Its number.'],
                'operation-summary': 'Get a door',
                'operation-description': 'Tells whether it is open.',
                'response-fields': ['open:boolean:Open:Whether it is, or not.', 'since::Since:Since when.'],
                'response-is-list': true,
            },
        });
        result.assertJsonFileContent('contoso-doors/apiProperties.json', {
            properties: { connectionParameters: { token: { oAuthSettings: { scopes: ['repo', 'user'] } } } },
        });
        const definition = readFileSync(join(result.cwd, 'contoso-doors/apiDefinition.swagger.json'), 'utf8');
        const { paths } = JSON.parse(definition) as { paths: Record<string, Record<string, object>> };
        assert.match(
            JSON.stringify(paths['/doors/{door}']!['get']),
            /"type":"array","items":.*"since":\{"type":"string"/,
        );
    });

    it('comes from an answers file; options win over it', async () => {
        const result = await door({
            before: (directory) =>
                writeFileSync(
                    join(directory, 'a.json'),
                    JSON.stringify({ ...exampleAnswers, title: 'From File' }),
                ),
            options: { yes: true, answers: 'a.json', title: 'From Option' },
        });
        result.assertJsonFileContent('from-option/apiDefinition.swagger.json', {
            info: { title: 'From Option' },
        });
        assert.deepEqual(result.askedQuestions, []);
    });

    it('leaves files beside it as they are', async () => {
        const result = await door({
            answers: exampleAnswers,
            before: (directory) => {
                mkdirSync(join(directory, 'contoso-orders'));
                writeFileSync(join(directory, 'contoso-orders', 'notes.txt'), 'mine');
            },
        });
        result.assertEqualsFileContent('contoso-orders/notes.txt', 'mine');
        result.assertFile('contoso-orders/Readme.md');
    });

    it('takes a README.md that is there for the readme', async () => {
        const result = await door({
            answers: exampleAnswers,
            options: { force: true },
            before: (directory) => {
                mkdirSync(join(directory, 'contoso-orders'));
                writeFileSync(join(directory, 'contoso-orders', 'README.md'), 'mine');
            },
        });
        const readmes = entries(result).filter((entry) => /readme/i.test(entry));
        assert.deepEqual(readmes, [join('contoso-orders', 'README.md')]);
        result.assertFileContent('contoso-orders/README.md', '# Contoso Orders');
    });

    it('says after a dry run that nothing was written', async () => {
        const said: unknown[] = [];
        const options = { 'dry-run': true, dryRun: true };
        const result = await door({ answers: exampleAnswers, options }).onGenerator((generator) => {
            Object.assign(generator, { log: (text: unknown) => said.push(text) });
        });
        assert.deepEqual(entries(result), []);
        assert.deepEqual(said, ['Nothing was written: this was a dry run.']);
    });
});

describe('yo power-connector refuses wrong answers and writes nothing:', () => {
    const wrong: [string, Partial<Record<keyof Answers, unknown>>, RegExp][] = [
        [
            'a title with a forbidden word',
            { title: 'Contoso API' },
            /--title: The title may not contain "API"/,
        ],
        [
            'a title of 31 characters',
            { title: 'Contoso Orders And Deliveries12' },
            /--title: 31 characters are too many/,
        ],
        [
            'a description that is too short',
            { description: 'Too short.' },
            /--description: 10 characters are too few/,
        ],
        ['a test host', { host: 'staging.contoso.com' }, /--host: This host looks like a test host/],
        ['a host with a scheme', { host: 'https://contoso.com' }, /--host: Leave the scheme out/],
        [
            'an e-mail address without a domain',
            { contactEmail: 'support' },
            /--contact-email: This is not an e-mail/,
        ],
        [
            'three categories',
            { categories: ['AI', 'Data', 'Website'] },
            /--categories: Choose one or two categories, not 3/,
        ],
        ['a category that is not one', { categories: ['Toys'] }, /--categories: "Toys" is not one of AI, /],
        ['white', { brandColor: '#FFFFFF' }, /--brand-color: #FFFFFF is not allowed/],
        ['an auth type that is none', { auth: 'magic' }, /--auth: "magic" is not one of none, basic/],
        [
            'a publisher kind that is none',
            { publisherKind: 'certified' },
            /--publisher-kind: "certified" is not one of/,
        ],
        [
            'a path without a slash',
            { operationPath: 'orders' },
            /--operation-path: The path has to begin with a slash/,
        ],
        ['a method that is none', { operationMethod: 'fetch' }, /--operation-method: "fetch" is not one of/],
        [
            'a parameter that the path does not have',
            { pathParameters: [{ ...exampleAnswers.pathParameters[0], name: 'x' }] },
            /--path-parameters: The path has \{orderId\}/,
        ],
        ['a response without fields', { responseFields: [] }, /--response-fields: Name at least one field/],
        [
            'a field without a description',
            { responseFields: [{ name: 'a' }] },
            /--response-fields: "a" needs a "description"/,
        ],
        [
            'two fields of one name',
            { responseFields: [...exampleAnswers.responseFields, exampleAnswers.responseFields[0]] },
            /--response-fields: The name "id" stands twice/,
        ],
        [
            'an operation ID with a blank',
            { operationId: 'Get order' },
            /--operation-id: An operation ID begins with/,
        ],
    ];
    for (const [what, answers, sentence] of wrong) {
        it(what, async () => {
            const { error, left } = await failed({ ...exampleAnswers, ...answers });
            assert.match(error.message, sentence);
            assert.equal(error.code, 2);
            assert.deepEqual(left, []);
        });
    }

    it('a wrong option, before the first question', async () => {
        const { error, left } = await failed({ ...exampleAnswers }, { title: 'My Connector' });
        assert.match(error.message, /--title: The title may not contain "Connector"/);
        assert.deepEqual(left, []);
    });

    it('everything that is missing, in one message', async () => {
        const { error, left } = await failed({}, { yes: true, 'publisher-kind': 'verified', auth: 'basic' });
        for (const flag of [
            'title',
            'description',
            'host',
            'publisher',
            'contact-name',
            'categories',
            'brand-color',
        ]) {
            assert.match(error.message, new RegExp(`^  --${flag} is missing: `, 'm'));
        }
        assert.doesNotMatch(error.message, /--(base-path|username-label|scopes|operation-method) is missing/);
        assert.deepEqual(left, []);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answers, Field } from '../../generators/lib/answers.ts';
import { asArray, asObject, child, type Json, resolve } from '../../generators/lib/connector/json.ts';
import { folderName } from '../../generators/lib/connector/names.ts';
import { collect } from '../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { givenByDocument } from '../../generators/lib/prompts/given.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';
import type { Rendered } from '../../generators/lib/render/render.ts';
import { newFiles } from '../../generators/lib/start.ts';
import { shown } from './shown.ts';
import { trickyText } from './tricky.ts';

/** Texts to put in the place of answers, as far as the validators let them through. */
const candidates = fc.record({
    title: trickyText(30),
    description: fc.oneof(trickyText(500), longText(30, 1000)),
    publisher: trickyText(100),
    stackOwner: trickyText(100),
    contactName: trickyText(100),
    operationSummary: trickyText(80),
    operationDescription: fc.oneof(trickyText(500), longText(1, 1000)),
    usernameLabel: trickyText(80),
    passwordLabel: trickyText(80),
    apiKeyLabel: trickyText(80),
    responseFields: fc.uniqueArray(
        fc.record({
            name: fc.oneof(trickyText(100), fc.constantFrom('__proto__', 'constructor', 'type', '$ref')),
            type: fc.constantFrom('string', 'integer', 'number', 'boolean'),
            title: trickyText(80),
            description: trickyText(300),
        }),
        { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
    ),
    queryParameters: fc.uniqueArray(
        fc.record({
            name: fc.constantFrom('filter', '__proto__', '$top', 'a[b]', "it's", 'x-y_z~'),
            type: fc.constantFrom('string', 'integer', 'number', 'boolean'),
            title: trickyText(80),
            description: trickyText(300),
        }),
        { selector: ({ name }) => name, maxLength: 2 },
    ),
    scopes: fc.uniqueArray(fc.constantFrom('__proto__', 'a`b', 'x|y', '<%=z%>', '${s}', 'https://a.b/c'), {
        maxLength: 3,
    }),
});

function longText(min: number, max: number): fc.Arbitrary<string> {
    return fc
        .tuple(trickyText(40), fc.integer({ min, max }))
        .map(([text, length]) => `${text} `.repeat(length).slice(0, length).trim())
        .filter((text) => text !== '' && !/\p{Cs}/u.test(text));
}

/** The example with every candidate that its question accepts. */
async function answersWith(texts: object, start: Partial<Answers>): Promise<Answers> {
    const answers: Record<string, unknown> = { ...exampleAnswers, ...start };
    for (const { name, belongs, problem } of questions) {
        const candidate = (texts as Record<string, unknown>)[name];
        if (belongs && belongs(answers) !== true) delete answers[name];
        else if (candidate !== undefined && !problem?.(candidate as never, answers))
            answers[name] = candidate;
    }
    return (await collect({ questions, given: givenByDocument(answers as Json, 'test', questions) })).answers;
}

const parse = (files: Rendered, name: string): Json => JSON.parse(files.get(name) as string) as Json;

/** The value under keys, own ones only: `__proto__` is a key like any other. */
const at = (document: Json | undefined, ...keys: string[]): Json | undefined =>
    resolve(document, child('', ...keys));

const said = ({ name, type, title, description }: Field): unknown[] => [name, type, title, description];

function assertDefinition(definition: Json, answers: Answers): void {
    assert.equal(at(definition, 'info', 'title'), answers.title);
    assert.equal(at(definition, 'info', 'description'), answers.description);
    assert.equal(at(definition, 'info', 'contact', 'name'), answers.contactName);
    const operation = at(definition, 'paths', answers.operationPath, answers.operationMethod);
    assert.equal(at(operation, 'summary'), answers.operationSummary);
    assert.equal(at(operation, 'description'), answers.operationDescription);
    assert.deepEqual(
        asArray(at(operation, 'parameters')).map((parameter) =>
            ['name', 'type', 'x-ms-summary', 'description'].map((key) => at(parameter, key)),
        ),
        [...answers.pathParameters, ...answers.queryParameters].map(said),
    );
    const schema = at(operation, 'responses', '200', 'schema');
    const properties = asObject(at(answers.responseIsList ? at(schema, 'items') : schema, 'properties'));
    assert.deepEqual(
        Object.keys(properties).map((name) => [
            name,
            ...['type', 'title', 'description'].map((key) => at(properties, name, key)),
        ]),
        // JSON.parse itself puts names that are whole numbers first.
        inOrderOfKeys(answers.responseFields).map(said),
    );
}

function assertProperties(file: Json, answers: Answers): void {
    assert.equal(at(file, 'properties', 'publisher'), answers.publisher);
    assert.equal(at(file, 'properties', 'stackOwner'), answers.stackOwner);
    const labels = Object.values(asObject(at(file, 'properties', 'connectionParameters'))).map((parameter) =>
        at(parameter, 'uiDefinition', 'displayName'),
    );
    const given = [answers.usernameLabel, answers.passwordLabel, answers.apiKeyLabel];
    assert.deepEqual(labels.filter(Boolean), given.filter(Boolean));
}

const inOrderOfKeys = (fields: readonly Field[]): Field[] => {
    const byName = new Map(fields.map((field) => [field.name, field]));
    return Object.keys(Object.fromEntries(byName)).map((name) => byName.get(name)!);
};

const isMarker = (text: string): boolean => /^<!-- \/?power-connector:[a-z]+( \S+)? -->\n*$/.test(text);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A description that only says the name once more is left out. */
function itemFor({ name, title, description }: Field): string {
    const isEcho = [name, title].some((other) => lettersOf(other) === lettersOf(description));
    return `«strong»${title}«/strong»${isEcho ? '' : `: ${description}`}`;
}

function assertReadme(readme: string, answers: Answers): void {
    const blocks = shown(readme);
    const texts = (kind: string): string[] =>
        blocks.filter((block) => block.kind === kind).map(({ text }) => text);
    assert.deepEqual(texts('h1'), [answers.title]);
    assert.deepEqual(texts('h3'), [answers.operationSummary, 'Where do I get help?']);
    assert.equal(
        texts('h2')[0],
        answers.publisher === undefined ? 'Publisher' : `Publisher: ${answers.publisher}`,
    );
    assert.equal(texts('h2').length, 8);
    assert.ok(texts('p').includes(answers.description), 'the description is a paragraph');
    if (answers.operationDescription !== answers.operationSummary)
        assert.ok(texts('p').includes(answers.operationDescription), "the operation's is, too");
    const items = texts('li');
    for (const field of [...answers.responseFields, ...answers.queryParameters])
        assert.ok(items.includes(itemFor(field)), field.title);
    const labels = [answers.usernameLabel, answers.passwordLabel, answers.apiKeyLabel].filter(Boolean);
    for (const label of labels)
        assert.ok(
            items.some((item) => item.includes(String(label))),
            label,
        );
    for (const scope of answers.scopes ?? [])
        assert.ok(
            blocks.some(({ text }) => text.includes(`«code»${scope}«/code»`)),
            scope,
        );
    assert.equal(
        blocks.filter(({ kind, text }) => !/^(h\d|p|li|fence)$/.test(kind) && !isMarker(text)).length,
        0,
        'no HTML but the markers, no rules',
    );
}

describe('texts that the validators let through', () => {
    const starts: Partial<Answers>[] = [
        { publisherKind: 'custom', auth: 'basic' },
        { publisherKind: 'independent', auth: 'api-key' },
        { publisherKind: 'independent', auth: 'oauth2', responseIsList: true },
        { publisherKind: 'verified', auth: 'github' },
    ];
    for (const start of starts) {
        it(`come out as they went in: ${start.publisherKind}, ${start.auth}`, async () => {
            await fc.assert(
                fc.asyncProperty(candidates, async (texts) => {
                    const answers = await answersWith(texts, start);
                    const files = await newFiles(answers);
                    assertDefinition(parse(files, 'apiDefinition.swagger.json'), answers);
                    assertProperties(parse(files, 'apiProperties.json'), answers);
                    assertReadme(files.get('Readme.md') as string, answers);
                }),
                { numRuns: 15 },
            );
        });
    }

    it('of a title never lead out of the folder', () => {
        fc.assert(
            fc.property(fc.oneof(trickyText(30), fc.string({ unit: 'binary' })), (title) => {
                assert.match(folderName(title), /^[a-z0-9]([a-z0-9-]{0,70}[a-z0-9])?$/);
            }),
            { numRuns: 2000, examples: [['../../etc'], ['..'], ['/'], ['C:\\x'], ['con'], ['NUL'], ['٣']] },
        );
    });

    const refused: [string, string][] = [
        ['a line break', 'two\nlines'],
        ['a tab', 'a\tb'],
        ['a null character', 'a\u0000b'],
        ['a line separator', 'a\u2028b'],
        ['half of a surrogate pair', 'a\uD83Db'],
        ['10,000 characters', 'a'.repeat(10_000)],
        ['nothing but blanks', '   '],
        ['blanks at its ends', ' a '],
    ];
    for (const [what, text] of refused) {
        it(`do not hold ${what}`, () => {
            const asked = questions.filter(({ kind }) => kind === 'text');
            const through = asked.filter(
                ({ problem }) => !problem?.(text as never, { publisherKind: 'custom' }),
            );
            assert.deepEqual(
                through.map(({ name }) => name),
                [],
            );
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../generators/lib/connector/json.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { givenByDocument, givenByFlags, merge, splitList } from '../../generators/lib/prompts/given.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';

const byDocument = (document: unknown) => givenByDocument(document as Json, 'answers.json', questions);
const byFlags = (flags: Record<string, string[]>) => givenByFlags(new Map(Object.entries(flags)), questions);

/** Refused with a UserError that says all of this. */
const refused = (work: () => unknown, ...sentences: RegExp[]): void => {
    assert.throws(work, (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.equal(error.code, 2);
        for (const sentence of sentences) assert.match(error.message, sentence);
        return true;
    });
};

describe('an answers document', () => {
    it('gives its answers, each with a label that names its place', () => {
        const { answers, labels } = byDocument({ title: 'Contoso Orders', onBehalfOf: true });
        assert.deepEqual(answers, { title: 'Contoso Orders', onBehalfOf: true });
        assert.deepEqual(
            [...labels],
            [
                ['title', '"title" in answers.json'],
                ['onBehalfOf', '"onBehalfOf" in answers.json'],
            ],
        );
    });

    it('may hold every answer there is, in its promised form', () => {
        assert.deepEqual(byDocument(exampleAnswers).answers, exampleAnswers);
    });

    it('has to be an object', () => {
        for (const document of [null, [], 'x', 1, true])
            refused(() => byDocument(document), /one JSON object/);
    });

    it('with unknown keys is refused; all are named, with the nearest known one', () => {
        refused(
            () => byDocument({ titel: 'x', colour: 'x', 'contact-email': 'x', toString: 'x' }),
            /answers\.json cannot be used/,
            /"titel" is not an answer; did you mean "title"\?/,
            /"colour" is not an answer\.$/m,
            /"contact-email" is not an answer; did you mean "contactEmail"\?/,
            /"toString" is not an answer\./,
        );
        refused(() => byDocument(JSON.parse('{"__proto__": "x"}')), /"__proto__" is not an answer/);
    });

    const shapes: [string, unknown, RegExp][] = [
        ['title', 1, /"title": it has to be a text in quotes/],
        ['title', null, /"title": it has to be a text/],
        [
            'publisherKind',
            'certified',
            /"certified" is not one of verified, independent, custom\. Did you mean "verified"\?/,
        ],
        ['auth', 'xyz', /"xyz" is not one of none, basic, api-key, oauth2, github, aad\.$/],
        ['auth', ['none'], /not one of/],
        ['categories', 'Data', /"categories": it has to be a list in square brackets/],
        ['categories', ['Dta'], /"Dta" is not one of .* Did you mean "Data"\?/],
        ['scopes', 'a b', /"scopes": it has to be a list/],
        ['scopes', [1], /"scopes": each of its items has to be a text/],
        ['onBehalfOf', 'yes', /"onBehalfOf": it has to be true or false/],
        ['responseIsList', 0, /has to be true or false/],
        ['responseFields', {}, /has to be a list/],
        ['responseFields', ['id'], /each of its items has to be \{"name", "type", "title", "description"\}/],
        [
            'responseFields',
            [{ name: 'id', desc: 'x' }],
            /"desc" is not one of name, type, title, description/,
        ],
        ['responseFields', [{ description: 'x' }], /needs a "name"/],
        ['responseFields', [{ name: 'id' }], /"id" needs a "description"/],
        [
            'responseFields',
            [{ name: 'id', description: 'x', type: 'int' }],
            /the type of "id" is "int", not one of string/,
        ],
        [
            'responseFields',
            [{ name: 'id', description: 'x', title: 1 }],
            /the "title" of "id" has to be a text/,
        ],
    ];
    for (const [name, value, sentence] of shapes) {
        it(`with ${JSON.stringify({ [name]: value })} is refused`, () => {
            refused(() => byDocument({ [name]: value }), sentence);
        });
    }

    it('may name choices in any case', () => {
        const { answers } = byDocument({
            publisherKind: 'Verified',
            categories: ['data', 'IT operations'],
            auth: 'AAD',
        });
        assert.deepEqual(answers, {
            publisherKind: 'verified',
            categories: ['Data', 'IT Operations'],
            auth: 'aad',
        });
    });

    it('may leave the type and the title of a field out', () => {
        const { answers } = byDocument({ responseFields: [{ name: 'orderId', description: 'Its number.' }] });
        assert.deepEqual(answers.responseFields, [
            { name: 'orderId', type: 'string', title: 'Order ID', description: 'Its number.' },
        ]);
    });
});

describe('flags', () => {
    it('give answers under their names in kebab case', () => {
        const { answers, labels } = byFlags({ title: ['T'], 'contact-email': ['a@b.co'], 'base-path': [''] });
        assert.deepEqual(answers, { title: 'T', contactEmail: 'a@b.co', basePath: '' });
        assert.equal(labels.get('contactEmail'), '--contact-email');
    });

    it('that are repeated make a list; so do commas, and semicolons between categories', () => {
        const { answers } = byFlags({
            categories: ['commerce', ' data'],
            scopes: ['a,b', 'c d', ''],
        });
        assert.deepEqual(answers, { categories: ['Commerce', 'Data'], scopes: ['a', 'b', 'c', 'd'] });
        assert.deepEqual(byFlags({ categories: ['Commerce;Data'] }).answers.categories, ['Commerce', 'Data']);
        assert.deepEqual(byFlags({ scopes: [''] }).answers.scopes, []);
    });

    it('describe fields as name:type:title:description; the description may hold colons', () => {
        const { answers } = byFlags({
            'response-fields': ['id:integer:Order ID:Its number: unique.', 'name:::What it is called.'],
            'query-parameters': [''],
        });
        assert.deepEqual(answers.responseFields, [
            { name: 'id', type: 'integer', title: 'Order ID', description: 'Its number: unique.' },
            { name: 'name', type: 'string', title: 'Name', description: 'What it is called.' },
        ]);
        assert.deepEqual(answers.queryParameters, []);
    });

    for (const [value, expected] of [
        ['', true],
        ['true', true],
        ['YES', true],
        ['false', false],
        ['no', false],
    ] as const) {
        it(`for yes or no understand "${value}"`, () => {
            assert.equal(byFlags({ 'on-behalf-of': [value] }).answers.onBehalfOf, expected);
        });
    }

    it('with wrong values are refused, all in one message', () => {
        refused(
            () =>
                byFlags({
                    title: ['a', 'b'],
                    'on-behalf-of': ['maybe'],
                    auth: ['apikey'],
                    'response-fields': ['id'],
                    categories: ['Commerce', 'Dat'],
                }),
            /--title: it is given more than once/,
            /--on-behalf-of: it has to be true or false/,
            /--auth: "apikey" is not one of .* Did you mean "api-key"\?/,
            /--response-fields: "id" needs a "description"/,
            /--categories: "Dat" is not one of/,
        );
    });

    it('win over the answers file', () => {
        const { answers, labels } = merge(
            byDocument({ title: 'A', host: 'a.co' }),
            byFlags({ title: ['B'] }),
        );
        assert.deepEqual(answers, { title: 'B', host: 'a.co' });
        assert.equal(labels.get('title'), '--title');
        assert.equal(labels.get('host'), '"host" in answers.json');
    });
});

describe('a list in one line', () => {
    it('is parted at commas and blanks', () => {
        assert.deepEqual(splitList(' a, b  c,,d '), ['a', 'b', 'c', 'd']);
        assert.deepEqual(splitList(''), []);
    });
});

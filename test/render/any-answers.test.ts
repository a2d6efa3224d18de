import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Answers, startIds } from '../../generators/lib/answers.ts';
import { fieldTypes, methods } from '../../generators/lib/connector/limits.ts';
import type { Json } from '../../generators/lib/connector/json.ts';
import { publisherKinds } from '../../generators/lib/connector/model.ts';
import { collect } from '../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { givenByDocument } from '../../generators/lib/prompts/given.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';
import { startConnector } from '../../generators/lib/start.ts';
import { trickyText } from './tricky.ts';

const word = fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/);
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
const hosts = fc.tuple(
    fc.array(label, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('com', 'de', 'co.uk', 'dev'),
);
const host = hosts.map(([labels, top]) => [...labels, top].join('.'));
const sign = fc.constantFrom(
    '',
    '%20',
    "'",
    '(a)',
    '!',
    '$',
    ':',
    '@',
    ';v=1',
    ',',
    '=',
    '+',
    '..',
    '.',
    '~',
);
const path = fc
    .array(fc.tuple(word, sign), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([text, end]) => `/${text}${end}`).join(''));
const url = fc
    .tuple(
        fc.constantFrom('https', 'http', 'HTTPS'),
        host,
        fc.oneof(fc.constant(''), path),
        fc.constantFrom('', '?a=b&c=<d>', '?x=%7B', '#top'),
    )
    .map(([scheme, name, rest, query]) => `${scheme}://${name}${rest}${query}`);
const identifier = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/);
const text = fc.oneof(
    trickyText(60),
    fc.constantFrom(
        'Contoso Orders',
        'Look up the orders of the shop.',
        'ünï cödé',
        'List',
        'API',
        'Power Apps',
    ),
    fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Za-z0-9()]{1,9}){0,5}[.)]?$/),
    label,
    fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const fields = (name: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
    fc.uniqueArray(
        fc.record({ name, type: fc.constantFrom(...fieldTypes), title: text, description: text }),
        { selector: (field) => field.name, maxLength: 3 },
    ) as fc.Arbitrary<Json>;
const operationPath = fc
    .array(
        fc.oneof(
            path,
            identifier.map((name) => `/{${name}}`),
        ),
        { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(''));

/** For each answer what it might be, right or wrong: the validators decide. */
const candidates = fc.record(
    {
        title: text,
        description: fc.oneof(text, fc.lorem({ maxCount: 30 })),
        host: fc.oneof(
            host,
            fc.tuple(host, fc.nat(70_000)).map((parts) => parts.join(':')),
            text,
        ),
        basePath: fc.oneof(path, fc.constant('/'), text),
        publisher: text,
        stackOwner: text,
        contactName: text,
        contactUrl: fc.oneof(url, text),
        contactEmail: fc.oneof(
            fc.emailAddress(),
            fc.tuple(identifier, host).map((parts) => parts.join('@')),
        ),
        website: fc.oneof(url, fc.webUrl({ withQueryParameters: true, withFragments: true })),
        privacyPolicy: fc.oneof(url, fc.webUrl()),
        categories: fc.subarray(['Commerce', 'Data', 'Security', 'Sales and CRM'] as string[]),
        brandColor: fc.stringMatching(/^#?[0-9A-Fa-f]{6}$/),
        usernameLabel: text,
        passwordLabel: text,
        apiKeyLabel: text,
        apiKeyIn: fc.constantFrom('header', 'query'),
        apiKeyName: fc.oneof(identifier, text),
        authorizationUrl: url,
        tokenUrl: url,
        refreshUrl: url,
        scopes: fc.uniqueArray(fc.oneof(identifier, url, text), { maxLength: 4 }),
        clientId: fc.oneof(fc.uuid(), text),
        loginUri: url,
        tenantId: fc.oneof(fc.uuid(), host, text),
        resourceUri: fc.oneof(
            url,
            identifier.map((name) => `api://${name}`),
        ),
        onBehalfOf: fc.boolean(),
        operationMethod: fc.constantFrom(...methods),
        operationPath,
        queryParameters: fields(fc.oneof(identifier, text)),
        operationSummary: text,
        operationDescription: fc.oneof(
            text,
            fc.lorem({ maxCount: 20 }).map((words) => `${words}.`),
        ),
        operationId: fc.oneof(identifier, text),
        responseFields: fields(fc.oneof(identifier, text)),
        responseIsList: fc.boolean(),
    },
    { requiredKeys: [] },
);

const start = fc.record({
    publisherKind: fc.constantFrom(...publisherKinds),
    auth: fc.constantFrom(...startIds),
});

/** The example with every candidate that its question accepts; how many those are. */
async function answersWith(texts: object, from: Partial<Answers>): Promise<[Answers, number]> {
    const answers: Record<string, unknown> = { ...exampleAnswers, ...from };
    let taken = 0;
    for (const { name, belongs, problem } of questions) {
        const candidate = (texts as Record<string, unknown>)[name];
        const ofPath = [...String(answers['operationPath']).matchAll(/\{(.*?)\}/g)].map(([, inner]) => inner);
        if (name === 'pathParameters')
            answers[name] = ofPath.map((inner) => ({ ...exampleAnswers.pathParameters[0], name: inner }));
        if (belongs && belongs(answers) !== true) delete answers[name];
        else if (candidate !== undefined && !problem?.(candidate as never, answers)) {
            answers[name] = candidate;
            taken += 1;
        } else if (problem?.(answers[name] as never, answers)) return [undefined as never, 0];
    }
    return [
        (await collect({ questions, given: givenByDocument(answers as Json, 'test', questions) })).answers,
        taken,
    ];
}

describe('any answers that the validators let through', () => {
    it('make a connector without errors that says them', { timeout: 300_000 }, async () => {
        let [tried, taken] = [0, 0];
        await fc.assert(
            fc.asyncProperty(candidates, start, async (texts, from) => {
                const [answers, count] = await answersWith(texts, from);
                fc.pre(count > 0);
                tried += 1;
                taken += count;
                const { files, checked } = await startConnector(answers, 'made');
                assert.deepEqual(
                    checked.findings.filter(({ severity }) => severity === 'error'),
                    [],
                );
                const definition = JSON.parse(files.get('apiDefinition.swagger.json') as string) as {
                    host: string;
                    basePath: string;
                    info: { contact: Record<string, string> };
                    paths: Record<string, Record<string, { operationId: string }>>;
                };
                assert.equal(definition.host, answers.host);
                assert.equal(definition.basePath, answers.basePath);
                assert.deepEqual(definition.info.contact, {
                    name: answers.contactName,
                    url: answers.contactUrl,
                    email: answers.contactEmail,
                });
                assert.equal(
                    definition.paths[answers.operationPath]?.[answers.operationMethod]?.operationId,
                    answers.operationId,
                );
            }),
            { numRuns: 150 },
        );
        assert.ok(
            taken > 5 * tried,
            `${taken} answers in ${tried} connectors: the validators refused the rest`,
        );
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../generators/lib/answers.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { door } from './door.ts';

type Mocked = Record<string, unknown>;

/** Runs the door with answers under their promised names; gives the questions that were put, in order. */
async function asked(answers: Mocked, options: Record<string, unknown> = {}): Promise<string[]> {
    const result = await door({ answers, options });
    return result.askedQuestions.map(({ name }) => name);
}

const { brandColor, pathParameters, queryParameters, ...independent } = exampleAnswers;
const withoutParameters: Mocked = { ...independent, operationPath: '/orders', queryParameters: [] };

const whoAndWhat = ['publisherKind', 'title', 'description', 'host', 'basePath'];
const whoToAsk = ['publisher', 'stackOwner', 'contactName', 'contactUrl', 'contactEmail'];
const where = ['website', 'privacyPolicy', 'categories'];
const operation = ['operationMethod', 'operationPath'];
const told = ['operationSummary', 'operationDescription', 'operationId', 'responseFields', 'responseIsList'];

describe('the questions that yo power-connector puts', () => {
    for (const publisherKind of ['verified', 'independent', 'custom'] as const) {
        const color = publisherKind === 'independent' ? [] : ['brandColor'];
        it(`for ${publisherKind}: ${color.length > 0 ? 'with' : 'without'} the brand colour, in the promised order`, async () => {
            assert.deepEqual(await asked({ ...withoutParameters, brandColor, publisherKind, auth: 'none' }), [
                ...whoAndWhat,
                ...whoToAsk,
                ...where,
                ...color,
                'auth',
                ...operation,
                'queryParameters',
                ...told,
            ]);
        });
    }

    const byAuth: [Answers['auth'], string[]][] = [
        ['none', []],
        ['basic', ['usernameLabel', 'passwordLabel']],
        ['api-key', ['apiKeyLabel', 'apiKeyIn', 'apiKeyName']],
        ['oauth2', ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes', 'clientId']],
        ['github', ['scopes', 'clientId']],
        ['aad', ['scopes', 'clientId', 'loginUri', 'tenantId', 'resourceUri', 'onBehalfOf']],
    ];
    for (const [auth, questions] of byAuth) {
        it(`for ${auth}: ${questions.join(', ') || 'nothing more'}`, async () => {
            const names = await asked({ ...withoutParameters, publisherKind: 'independent', auth });
            assert.deepEqual(
                names.slice(names.indexOf('auth') + 1, names.indexOf('operationMethod')),
                questions,
            );
        });
    }

    it('never mention a client secret', async () => {
        for (const [auth] of byAuth) {
            const names = await asked({ ...withoutParameters, publisherKind: 'independent', auth });
            assert.deepEqual(
                names.filter((name) => /secret/i.test(name)),
                [],
            );
        }
    });

    it('go through the parameters of the path, each in its parts', async () => {
        const names = await asked({
            ...withoutParameters,
            publisherKind: 'independent',
            auth: 'none',
            operationPath: '/shops/{shop}/orders/{order}',
            pathParameters: 'integer',
            'pathParameters-0-description': 'The shop.',
            'pathParameters-1-description': 'The order.',
        });
        assert.deepEqual(names.slice(names.indexOf('operationPath') + 1, names.indexOf('queryParameters')), [
            'pathParameters',
            'pathParameters-0-title',
            'pathParameters-0-description',
            'pathParameters-1-type',
            'pathParameters-1-title',
            'pathParameters-1-description',
        ]);
    });

    it('take a whole list as the answer to the first question of a loop', async () => {
        const names = await asked({
            ...independent,
            pathParameters,
            queryParameters,
            publisherKind: 'independent',
            auth: 'none',
        });
        assert.deepEqual(names.slice(names.indexOf('operationPath')), [
            'operationPath',
            'pathParameters',
            'queryParameters',
            ...told,
        ]);
    });

    it('ask for query parameters and fields until a name is left empty', async () => {
        const names = await asked({
            ...withoutParameters,
            publisherKind: 'independent',
            auth: 'none',
            queryParameters: 'filter',
            'queryParameters-0-description': 'What to look for.',
            responseFields: 'id',
            'responseFields-0-description': 'Its number.',
            'responseFields-1-name': 'total',
            'responseFields-1-type': 'number',
            'responseFields-1-description': 'What it costs.',
        });
        assert.deepEqual(names.slice(names.indexOf('operationPath') + 1), [
            'queryParameters',
            'queryParameters-0-type',
            'queryParameters-0-title',
            'queryParameters-0-description',
            'queryParameters-1-name',
            'operationSummary',
            'operationDescription',
            'operationId',
            'responseFields',
            'responseFields-0-type',
            'responseFields-0-title',
            'responseFields-0-description',
            'responseFields-1-name',
            'responseFields-1-type',
            'responseFields-1-title',
            'responseFields-1-description',
            'responseFields-2-name',
            'responseIsList',
        ]);
    });

    it('leave out what options say already', async () => {
        const names = await asked(
            { ...withoutParameters, publisherKind: 'independent' },
            {
                auth: 'basic',
                title: 'Contoso Orders',
                passwordLabel: 'Password',
                'contact-email': 'a@contoso.com',
            },
        );
        for (const name of ['auth', 'title', 'passwordLabel', 'contactEmail'])
            assert.ok(!names.includes(name), name);
        assert.ok(names.includes('usernameLabel'));
    });

    it('are all pre-filled with the example where that is wanted', async () => {
        const result = await door({ options: { example: true } });
        const answers = Object.fromEntries(result.askedQuestions.map(({ name, answer }) => [name, answer]));
        assert.equal(answers['title'], exampleAnswers.title);
        assert.deepEqual(answers['categories'], exampleAnswers.categories);
        assert.equal(answers['pathParameters-0-description'], exampleAnswers.pathParameters[0]!.description);
        assert.equal(answers['responseFields'], exampleAnswers.responseFields[0]!.name);
        assert.equal(answers['responseFields-3-name'], '');
        result.assertFile('contoso-orders/apiDefinition.swagger.json');
    });

    it('are none with --yes', async () => {
        assert.deepEqual(await asked({}, { yes: true, example: true }), []);
    });
});

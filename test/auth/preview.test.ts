import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { previewsOf, sampleOperation } from '../../generators/lib/auth/preview.ts';
import { authTypes } from '../../generators/lib/auth/types.ts';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { connectionParameters } from '../../generators/lib/render/render.ts';
import { answersOf } from './joining-answers.ts';
import { connectorOf, type Given, headerKey, linesOf, plain, secret, text } from './preview-support.ts';

const cases: [string, Given, string[]][] = [
    ['the bare request without sign-in', {}, [plain]],
    [
        'an API key in the header that the definition names',
        {
            definition: { securityDefinitions: headerKey },
            properties: { connectionParameters: { api_key: secret } },
        },
        [plain, 'header  X-Key: ••••'],
    ],
    [
        'an API key in the query string',
        {
            definition: {
                securityDefinitions: { 'API Key': { type: 'apiKey', in: 'query', name: 'key' } },
            },
            properties: { connectionParameters: { API_Key: { type: 'SecureString' } } },
        },
        [plain, 'query   key = ••••'],
    ],
    [
        'a note where nothing says in which place the API key goes',
        { properties: { connectionParameters: { api_key: secret } } },
        [
            plain,
            'note    The definition has no security definition of the type apiKey, so nothing says where "api_key" goes.',
        ],
    ],
    [
        'a note where the scheme of the API key is not whole',
        {
            definition: { securityDefinitions: { key: { type: 'apiKey', in: 'body', name: 'key' } } },
            properties: { connectionParameters: { api_key: secret } },
        },
        [
            plain,
            'note    The security definition of the API key does not say in which header or query parameter it goes.',
        ],
    ],
    [
        'the first of two API key schemes, with a note',
        {
            definition: {
                securityDefinitions: {
                    ...headerKey,
                    other: { type: 'apiKey', in: 'query', name: 'other' },
                },
            },
            properties: { connectionParameters: { api_key: secret } },
        },
        [
            plain,
            'header  X-Key: ••••',
            'note    The definition has 2 security definitions of the type apiKey; the platform expects one, and the first is shown.',
        ],
    ],
    [
        'basic authentication made of user name and password',
        {
            definition: { securityDefinitions: { basic: { type: 'basic' } } },
            properties: { connectionParameters: { username: secret, password: secret } },
        },
        [plain, 'header  Authorization: Basic ••••'],
    ],
    [
        'basic authentication with a note where the definition has no such scheme',
        { properties: { connectionParameters: { username: text, password: secret } } },
        [
            plain,
            'header  Authorization: Basic ••••',
            'note    The definition has no security definition of the type basic; it is taken for granted that the platform sends user name and password all the same.',
        ],
    ],
    [
        'a bearer token for any OAuth, whatever its case',
        {
            properties: {
                connectionParameters: {
                    token: { type: 'oAuthSetting', oauthSettings: { clientSecret: 's3cr3t' } },
                    'token:TenantId': text,
                },
            },
        },
        [plain, 'header  Authorization: Bearer ••••'],
    ],
    [
        'a note for parameters that nothing reads',
        { properties: { connectionParameters: { apiKey: secret, environment: text } } },
        [
            plain,
            'note    No policy reads "apiKey" and "environment"; the platform does not send them by itself.',
        ],
    ],
    [
        'a note for a gateway',
        { properties: { connectionParameters: { gateway: { type: 'gatewaySetting' } } } },
        [plain, 'note    Requests go through an on-premises data gateway.'],
    ],
    [
        'a note where a script handles the operation',
        { properties: { scriptOperations: ['ListOrders'] }, files: { 'script.csx': 'code' } },
        [plain, 'note    The script handles "ListOrders"; what it changes cannot be known.'],
    ],
    [
        'no note where the script handles other operations',
        { properties: { scriptOperations: ['GetOrder'] }, files: { 'script.csx': 'code' } },
        [plain],
    ],
    [
        'an environment variable and a missing host as their names',
        { definition: { host: '@environmentVariables("contoso_host")', schemes: ['http'] } },
        ['http://{contoso_host}/v1/orders'],
    ],
    [
        'a definition without a host',
        { definition: { host: 7, basePath: null } },
        ['https://{host}/orders', 'note    The definition names no host.'],
    ],
    [
        'nothing but the request where the files hold other shapes',
        {
            definition: { schemes: 'https', securityDefinitions: [null] },
            properties: {
                connectionParameters: ['api_key'],
                policyTemplateInstances: [null, 7, { templateId: ['setheader'] }, { parameters: [] }],
            },
        },
        [plain, 'note    The policy template "" may change the request too; it is not shown.'],
    ],
];

describe('a preview of what a connection sends', () => {
    for (const [name, given, lines] of cases) {
        it(`shows ${name}`, async () => assert.deepEqual(await linesOf(given), lines));
    }

    it('shows required inputs by name, and fixed ones where they are harmless', async () => {
        const parameters = [
            { name: 'id', in: 'path', required: true, type: 'string' },
            { name: 'page', in: 'query', required: true, type: 'integer' },
            { name: 'filter', in: 'query', type: 'string' },
            {
                name: 'api-version',
                in: 'query',
                required: true,
                type: 'string',
                default: '2024-01-01',
                'x-ms-visibility': 'internal',
            },
            {
                name: 'X-Api-Key',
                in: 'header',
                required: true,
                type: 'string',
                default: 'abc123',
                'x-ms-visibility': 'internal',
            },
        ];
        const paths = { '/orders/{id}': { get: { operationId: 'GetOrder', parameters } } };
        assert.deepEqual(await linesOf({ definition: { paths } }), [
            'https://orders.contoso.com/v1/orders/{id}',
            'query   page = {page}',
            'query   api-version = 2024-01-01',
            'header  X-Api-Key: ••••',
        ]);
    });
    it('shows each parameter set', async () => {
        const connector = await connectorOf({
            definition: { securityDefinitions: headerKey },
            properties: {
                connectionParameters: { api_key: secret },
                connectionParameterSets: {
                    values: [
                        { name: 'key', parameters: { api_key: secret } },
                        { name: 'sign-in', parameters: { token: { type: 'oauthSetting' } } },
                        { parameters: null },
                        'odd',
                    ],
                },
            },
        });
        assert.deepEqual(
            previewsOf(connector).map(({ set, preview }) => [set, preview.headers]),
            [
                ['key', [{ name: 'X-Key', value: '••••' }]],
                ['sign-in', [{ name: 'Authorization', value: 'Bearer ••••' }]],
                ['2', []],
                ['3', []],
            ],
        );
    });
    it('shows nothing without operations', async () => {
        assert.deepEqual(previewsOf(await connectorOf({ definition: { paths: {} } })), []);
    });
});

describe('a preview of each auth type of this tool', () => {
    const expected: Record<string, [string, string[]]> = {
        none: [plain, []],
        basic: [plain, ['header  Authorization: Basic ••••']],
        'api-key': [plain, ['header  X-API-Key: ••••']],
        'api-key-host': ['https://{host}/v1/orders', ['query   key = ••••']],
    };
    for (const type of authTypes) {
        it(`has no note for ${type.id}`, async () => {
            const answers = {
                ...exampleAnswers,
                ...answersOf[type.id as keyof typeof answersOf],
                auth: type.id,
            };
            const scheme = type.security(answers);
            const lines = await linesOf({
                definition: { securityDefinitions: scheme ? { [scheme.name]: scheme.definition } : {} },
                properties: {
                    connectionParameters: connectionParameters(answers),
                    policyTemplateInstances: type.policies?.({ ...answers, basePath: '/v1' }) ?? [],
                },
            });
            const [url, carried] = expected[type.id] ?? [plain, ['header  Authorization: Bearer ••••']];
            assert.deepEqual(lines, [url, ...carried]);
        });
    }
});

const pick = async (paths: JsonObject): Promise<unknown> =>
    sampleOperation((await connectorOf({ definition: { paths } })).operations)?.value['operationId'];

describe('the operation that a preview shows', () => {
    it('is the first GET action that needs no input but its path', async () => {
        const query = { in: 'query', name: 'q', required: true, type: 'string' };
        assert.equal(
            await pick({
                '/a': { post: { operationId: 'Post' } },
                '/b': { get: { operationId: 'Hidden', 'x-ms-visibility': 'internal' } },
                '/c': { get: { operationId: 'Trigger', 'x-ms-trigger': 'batch' } },
                '/d': { get: { operationId: 'Needy', parameters: [query] } },
                '/e/{id}': {
                    get: {
                        operationId: 'Easy',
                        parameters: [
                            { in: 'path', name: 'id', required: true, type: 'string' },
                            { ...query, default: '1', 'x-ms-visibility': 'internal' },
                        ],
                    },
                },
                '/f': { get: { operationId: 'Later' } },
            }),
            'Easy',
        );
    });
    it('is the first visible action, else any visible operation, else any at all', async () => {
        const hidden = { get: { operationId: 'Hidden', 'x-ms-visibility': 'internal' } };
        const trigger = { post: { operationId: 'Trigger', 'x-ms-trigger': 'single' } };
        const action = { post: { operationId: 'Post' } };
        assert.equal(await pick({ '/a': hidden, '/b': trigger, '/c': action }), 'Post');
        assert.equal(await pick({ '/a': hidden, '/b': trigger }), 'Trigger');
        assert.equal(await pick({ '/a': hidden }), 'Hidden');
        assert.equal(await pick({}), undefined);
    });
});

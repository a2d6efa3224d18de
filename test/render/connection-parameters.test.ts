import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../generators/lib/answers.ts';
import { isObject, type Json } from '../../generators/lib/connector/json.ts';
import { collect } from '../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { givenByDocument } from '../../generators/lib/prompts/given.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';
import { newFiles } from '../../generators/lib/start.ts';

/** Stands for a sentence of our own in the expected forms. */
const ours = '(ours)';
const ownTexts = new Set(['displayName', 'description', 'tooltip']);

const withoutTexts = (value: Json): Json =>
    Array.isArray(value)
        ? value.map(withoutTexts)
        : isObject(value)
          ? Object.fromEntries(
                Object.entries(value).map(([key, inner]) => [
                    key,
                    ownTexts.has(key) ? ours : withoutTexts(inner as Json),
                ]),
            )
          : value;

async function rendered(answers: Partial<Answers>): Promise<Record<string, Record<string, Json>>> {
    const document: Record<string, unknown> = { ...exampleAnswers, ...answers };
    for (const { name, belongs } of questions) {
        if (belongs && belongs(document) !== true) delete document[name];
        else if (Object.hasOwn(answers, name) && answers[name as keyof Answers] === undefined)
            delete document[name];
    }
    const collected = await collect({
        questions,
        given: givenByDocument(document as Json, 'test', questions),
    });
    const files = await newFiles(collected.answers);
    const { properties } = JSON.parse(files.get('apiProperties.json') as string) as {
        properties: Record<string, Record<string, Json>>;
    };
    const { securityDefinitions, security } = JSON.parse(files.get('apiDefinition.swagger.json') as string);
    return { parameters: properties['connectionParameters']!, securityDefinitions, security };
}

/** One value that a maker types in, as step 2 of the certification page forms it. */
const field = (tabIndex: number, clearText: boolean): Json => ({
    type: 'securestring',
    uiDefinition: {
        displayName: ours,
        description: ours,
        tooltip: ours,
        constraints: { tabIndex, clearText, required: 'true' },
    },
});

/** A sign-in at an identity provider, as step 2 of the certification page forms it. */
const token = (
    identityProvider: string,
    scopes: string[],
    customParameters: Json,
    clientId: string,
): Json => ({
    token: {
        type: 'oAuthSetting',
        oAuthSettings: {
            identityProvider,
            scopes,
            redirectMode: 'GlobalPerConnector',
            customParameters,
            clientId,
        },
        uiDefinition: null,
    },
});

/** Equal to the letter: values, types and the order of keys. */
function assertForm(actual: unknown, expected: Json): void {
    assert.deepEqual(actual, expected);
    assert.equal(JSON.stringify(actual), JSON.stringify(expected), 'the keys stand in the order of the page');
}

describe('connection parameters have the form of the certification page', () => {
    it('none: no parameter, no security', async () => {
        const { parameters, securityDefinitions, security } = await rendered({ auth: 'none' });
        assertForm(parameters, {});
        assertForm(securityDefinitions, {});
        assertForm(security, []);
    });

    it('basic: a user name that can be read while it is typed, and a password that cannot', async () => {
        const { parameters, securityDefinitions, security } = await rendered({ auth: 'basic' });
        assertForm(withoutTexts(parameters!), { username: field(2, true), password: field(3, false) });
        assertForm(securityDefinitions, { basic_auth: { type: 'basic' } });
        assertForm(security, [{ basic_auth: [] }]);
    });

    it('API key: like the page, with the description that newer policy asks for besides', async () => {
        const { parameters, securityDefinitions, security } = await rendered({ auth: 'api-key' });
        assertForm(withoutTexts(parameters!), { api_key: field(2, false) });
        assertForm(securityDefinitions, { api_key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } });
        assertForm(security, [{ api_key: [] }]);
    });

    it('API key in the query string: the definition says so', async () => {
        const { securityDefinitions } = await rendered({
            auth: 'api-key',
            apiKeyIn: 'query',
            apiKeyName: 'key',
        });
        assertForm(securityDefinitions, { api_key: { type: 'apiKey', in: 'query', name: 'key' } });
    });

    it('generic OAuth 2.0: the three URLs, each as an object with a value', async () => {
        const urls = {
            authorizationUrl: 'https://id.contoso.com/authorize',
            tokenUrl: 'https://id.contoso.com/token',
            refreshUrl: 'https://id.contoso.com/refresh',
        };
        const { parameters, securityDefinitions, security } = await rendered({
            auth: 'oauth2',
            ...urls,
            scopes: ['read', 'write'],
        });
        const custom = {
            AuthorizationUrl: { value: urls.authorizationUrl },
            TokenUrl: { value: urls.tokenUrl },
            RefreshUrl: { value: urls.refreshUrl },
        };
        assertForm(parameters, token('oauth2', ['read', 'write'], custom, 'YourClientID'));
        assertOauth(securityDefinitions, security, [urls.authorizationUrl, urls.tokenUrl, 'read', 'write']);
    });

    it('generic OAuth 2.0: the refresh URL is the token URL where none is given', async () => {
        const { parameters } = await rendered({ auth: 'oauth2', refreshUrl: undefined as never });
        const { customParameters } = (parameters as never as OAuth).token.oAuthSettings;
        assert.deepEqual(customParameters['RefreshUrl'], { value: exampleAnswers.tokenUrl });
    });

    it('GitHub: no custom parameters, and GitHub’s own URLs in the definition', async () => {
        const { parameters, securityDefinitions, security } = await rendered({
            auth: 'github',
            clientId: undefined as never,
        });
        assertForm(parameters, token('github', ['orders.read'], {}, 'YourClientId'));
        assertOauth(securityDefinitions, security, [
            'https://github.com/login/oauth/authorize',
            'https://github.com/login/oauth/access_token',
            'orders.read',
        ]);
    });

    for (const onBehalfOf of [false, true]) {
        it(`Microsoft Entra ID: the page's constants; on-behalf-of is the boolean ${onBehalfOf}`, async () => {
            const { parameters, securityDefinitions, security } = await rendered({
                auth: 'aad',
                clientId: undefined as never,
                loginUri: undefined as never,
                tenantId: undefined as never,
                resourceUri: 'https://orders.contoso.com',
                scopes: [],
                onBehalfOf,
            });
            const custom = {
                LoginUri: { value: 'https://login.microsoftonline.com' },
                TenantId: { value: 'common' },
                ResourceUri: { value: 'https://orders.contoso.com' },
                EnableOnbehalfOfLogin: { value: onBehalfOf },
            };
            assertForm(parameters, token('aad', [], custom, 'AzureActiveDirectoryClientId'));
            assertOauth(securityDefinitions, security, [
                'https://login.microsoftonline.com/common/oauth2/authorize',
                'https://login.microsoftonline.com/common/oauth2/token',
            ]);
        });
    }

    it('makes its sentences from the label and the title', async () => {
        const { parameters } = await rendered({
            auth: 'basic',
            usernameLabel: 'Account',
            title: 'Contoso Shop',
        });
        const { uiDefinition } = (parameters as never as { username: { uiDefinition: Record<string, Json> } })
            .username;
        assert.equal(uiDefinition['displayName'], 'Account');
        assert.match(String(uiDefinition['description']), /Account.*Contoso Shop.*\.$/);
        assert.match(String(uiDefinition['tooltip']), /Account.*\.$/);
    });
});

interface OAuth {
    token: { oAuthSettings: { customParameters: Record<string, Json> } };
}

function assertOauth(
    definitions: unknown,
    security: unknown,
    [authorizationUrl = '', tokenUrl = '', ...scopes]: string[],
): void {
    const scheme = (definitions as { oauth2_auth: { scopes: Record<string, string> } }).oauth2_auth;
    const { scopes: described, ...rest } = scheme;
    assertForm(rest, { type: 'oauth2', flow: 'accessCode', authorizationUrl, tokenUrl });
    assert.deepEqual(Object.keys(described), scopes);
    for (const sentence of Object.values(described)) assert.match(sentence, /\w.*\.$/);
    assertForm(security, [{ oauth2_auth: scopes }]);
}

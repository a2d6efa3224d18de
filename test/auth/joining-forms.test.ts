import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthAnswers } from '../../generators/lib/answers.ts';
import { authType } from '../../generators/lib/auth/types.ts';
import type { Json } from '../../generators/lib/connector/json.ts';
import { connectionParameters } from '../../generators/lib/render/render.ts';
import { answersOf, ownHost, query, refreshBody, tokenBody } from './joining-answers.ts';

const value = (text: string) => ({ value: text });
const form = (answers: AuthAnswers): Json =>
    connectionParameters({ title: 'Contoso Orders', ...answers } as Parameters<
        typeof connectionParameters
    >[0]);
/** Equal in keys, values and order. */
const sameJson = (actual: Json, expected: Json): void =>
    assert.equal(JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2));

const genericToken = (customParameters: Json): Json => ({
    type: 'oAuthSetting',
    oAuthSettings: {
        identityProvider: 'oauth2generic',
        scopes: ['orders.read'],
        redirectMode: 'GlobalPerConnector',
        customParameters,
        clientId: 'YourClientID',
    },
    uiDefinition: null,
});

const servicePrincipal = (name: string, proof: Json): Json => ({
    token: {
        type: 'oAuthSetting',
        oAuthSettings: {
            identityProvider: 'aad',
            scopes: [],
            redirectMode: 'GlobalPerConnector',
            customParameters: {
                LoginUri: value('https://login.microsoftonline.com'),
                TenantId: value('common'),
                ResourceUri: value('https://orders.contoso.com'),
                grantType: value('client_credentials'),
            },
            clientId: 'AzureActiveDirectoryClientId',
        },
        uiDefinition: {
            displayName: 'Service principal',
            description: 'The token of the service principal; nobody enters it.',
            constraints: { required: 'false', hidden: 'true' },
        },
    },
    'token:clientId': {
        type: 'string',
        uiDefinition: {
            displayName: 'Client ID',
            description: 'The application (client) ID of the service principal for Contoso Orders.',
            tooltip: 'Provide the application (client) ID.',
            constraints: { tabIndex: 2, required: 'true' },
        },
    },
    [name]: proof,
    'token:TenantId': {
        type: 'string',
        metadata: { sourceType: 'AzureActiveDirectoryTenant' },
        uiDefinition: {
            displayName: 'Tenant ID',
            description:
                'The directory (tenant) ID of the organisation that the service principal belongs to.',
            tooltip: 'Provide the directory (tenant) ID.',
            constraints: { tabIndex: 4, required: 'true' },
        },
    },
});

const host = {
    type: 'string',
    uiDefinition: {
        displayName: 'Instance',
        description: 'The Instance of your Contoso Orders account, without https://.',
        tooltip: 'Provide your Instance.',
        constraints: { tabIndex: 2, required: 'true' },
    },
};

describe('the connection parameters of the types that join a connector', () => {
    it('are those of OAuth with templates', () => {
        sameJson(form(answersOf['oauth2-generic']), {
            token: genericToken({
                authorizationUrlTemplate: value('https://login.contoso.com/authorize'),
                authorizationUrlQueryStringTemplate: value(query),
                tokenUrlTemplate: value('https://login.contoso.com/token'),
                tokenBodyTemplate: value(tokenBody),
                refreshUrlTemplate: value('https://login.contoso.com/token'),
                refreshBodyTemplate: value(refreshBody),
                scopeListDelimiter: value(' '),
            }),
        });
    });
    it('are those of OAuth with templates whose host each customer has', () => {
        sameJson(form(ownHost), {
            token: genericToken({
                authorizationUrlTemplate: value('https://{CustomHost}.contoso.com/authorize'),
                authorizationUrlQueryStringTemplate: value(query),
                tokenUrlTemplate: value('https://{customhost}.contoso.com/token'),
                tokenUrlQueryStringTemplate: value('?audience=orders'),
                tokenBodyTemplate: value(tokenBody),
                refreshUrlTemplate: value('https://{CustomHost}.contoso.com/token'),
                refreshUrlQueryStringTemplate: value('?again=yes'),
                refreshBodyTemplate: value(refreshBody),
                scopeListDelimiter: value(','),
            }),
            'token:CustomHost': host,
        });
    });
    it('are those of a service principal with a secret', () => {
        sameJson(
            form(answersOf['aad-client-credentials']),
            servicePrincipal('token:clientSecret', {
                type: 'securestring',
                uiDefinition: {
                    displayName: 'Client secret',
                    description: 'A client secret of the service principal.',
                    tooltip: 'Provide the value of the client secret.',
                    constraints: { tabIndex: 3, clearText: false, required: 'true' },
                },
            }),
        );
    });
    it('are those of a service principal with a certificate', () => {
        sameJson(
            form(answersOf['aad-certificate']),
            servicePrincipal('token:clientCertificateSecret', {
                type: 'clientCertificate',
                uiDefinition: {
                    displayName: 'Client certificate',
                    description: 'A certificate of the service principal, with its private key.',
                    tooltip: 'Provide the PFX file and its password.',
                    constraints: { tabIndex: 3, required: 'true' },
                },
            }),
        );
    });
    it('are a host and a key', () => {
        sameJson(form(answersOf['api-key-host']), {
            host,
            api_key: {
                type: 'securestring',
                uiDefinition: {
                    displayName: 'Access token',
                    description: 'The Access token for Contoso Orders.',
                    tooltip: 'Provide your Access token.',
                    constraints: { tabIndex: 3, clearText: false, required: 'true' },
                },
            },
        });
    });
});

describe('the definition of the types that join a connector', () => {
    it('has the given addresses for OAuth with templates', () => {
        assert.deepEqual(authType('oauth2-generic').security(ownHost), {
            name: 'oauth2_auth',
            definition: {
                type: 'oauth2',
                flow: 'accessCode',
                authorizationUrl: 'https://your-host.contoso.com/authorize',
                tokenUrl: 'https://your-host.contoso.com/token',
                scopes: { 'orders.read': 'Allows what the scope orders.read stands for.' },
            },
            scopes: ['orders.read'],
        });
    });
    for (const id of ['aad-client-credentials', 'aad-certificate'] as const) {
        it(`has the application flow for ${id}`, () => {
            assert.deepEqual(authType(id).security(answersOf[id]), {
                name: 'oauth2_application',
                definition: {
                    type: 'oauth2',
                    flow: 'application',
                    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/token',
                    scopes: {},
                },
                scopes: [],
            });
        });
    }
    it('says where the key goes', () => {
        assert.deepEqual(authType('api-key-host').security(answersOf['api-key-host']), {
            name: 'api_key',
            definition: { type: 'apiKey', in: 'query', name: 'key' },
            scopes: [],
        });
    });
});

/** Where the policy sends requests. */
const urlOf = (definition: { host?: string; basePath?: string }): unknown => {
    const policies = authType('api-key-host').policies!({ auth: 'api-key-host', ...definition });
    return (policies[0]!['parameters'] as Record<string, unknown>)['x-ms-apimTemplateParameter.urlTemplate'];
};

describe('the policy of a host and a key', () => {
    it('sends requests to the host of the connection', () => {
        assert.deepEqual(authType('api-key-host').policies!(answersOf['api-key-host']), [
            {
                templateId: 'dynamichosturl',
                title: 'Host of the connection',
                parameters: {
                    'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('host')",
                },
            },
        ]);
    });
    it('keeps the base path, and the host for connections that have none', () => {
        assert.equal(
            urlOf({ host: 'orders.contoso.com', basePath: '/v1/' }),
            "https://@connectionParameters('host','orders.contoso.com')/v1",
        );
        assert.equal(
            urlOf({ host: 'orders.contoso.com', basePath: '/' }),
            "https://@connectionParameters('host','orders.contoso.com')",
        );
    });
    it('takes nothing from a definition that would begin an expression', () => {
        assert.equal(
            urlOf({ host: "x')@headers('y", basePath: "/@headers('y')" }),
            "https://@connectionParameters('host')",
        );
    });
});

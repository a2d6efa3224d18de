import type { AuthAnswers } from '../../generators/lib/answers.ts';

export const query =
    '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}';
export const tokenBody =
    'code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}';
export const refreshBody =
    'refresh_token={RefreshToken}&redirect_uri={RedirectUrl}&grant_type=refresh_token&client_id={ClientId}&client_secret={ClientSecret}';

/** Right answers for each auth type that joins an existing connector. */
export const answersOf = {
    'oauth2-generic': {
        auth: 'oauth2-generic',
        authorizationUrlTemplate: 'https://login.contoso.com/authorize',
        authorizationUrlQueryStringTemplate: query,
        tokenUrlTemplate: 'https://login.contoso.com/token',
        tokenBodyTemplate: tokenBody,
        refreshUrlTemplate: 'https://login.contoso.com/token',
        refreshBodyTemplate: refreshBody,
        scopeListDelimiter: 'space',
        scopes: ['orders.read'],
        clientId: 'YourClientID',
    },
    'aad-client-credentials': {
        auth: 'aad-client-credentials',
        loginUri: 'https://login.microsoftonline.com',
        resourceUri: 'https://orders.contoso.com',
    },
    'aad-certificate': {
        auth: 'aad-certificate',
        loginUri: 'https://login.microsoftonline.com',
        resourceUri: 'https://orders.contoso.com',
    },
    'api-key-host': {
        auth: 'api-key-host',
        hostLabel: 'Instance',
        apiKeyLabel: 'Access token',
        apiKeyIn: 'query',
        apiKeyName: 'key',
    },
} as const satisfies Record<string, AuthAnswers>;

/** OAuth with templates that leave the host to each customer. */
export const ownHost: AuthAnswers = {
    ...answersOf['oauth2-generic'],
    authorizationUrlTemplate: 'https://{CustomHost}.contoso.com/authorize',
    tokenUrlTemplate: 'https://{customhost}.contoso.com/token',
    tokenUrlQueryStringTemplate: '?audience=orders',
    refreshUrlTemplate: 'https://{CustomHost}.contoso.com/token',
    refreshUrlQueryStringTemplate: '?again=yes',
    scopeListDelimiter: 'comma',
    hostLabel: 'Instance',
};

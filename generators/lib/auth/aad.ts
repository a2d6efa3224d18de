import { all, line, secureUrl } from '../problems.ts';
import { question } from '../question.ts';
import { clientIdQuestion, scopeMap, scopesQuestion } from './oauth.ts';
import { type AuthType, onlyWith, orWith } from './type.ts';

const belongs = onlyWith('aad');
const belongsToAny = orWith(belongs, 'aad-client-credentials', 'aad-certificate');

export const loginUriQuestion = question({
    name: 'loginUri',
    kind: 'text',
    message: 'Login URI',
    hint: 'Change it only for a national cloud.',
    belongs: belongsToAny,
    default: () => 'https://login.microsoftonline.com',
    problem: all(line(), secureUrl, (value) => {
        if (value.endsWith('/')) return 'Leave the slash at the end out.';
        // The tenant and the rest are joined to it.
        const isBare = /^https:\/\/[^/?#]+$/i.test(value);
        return isBare ? undefined : 'Leave out what follows the host: the tenant is asked for on its own.';
    }),
});

export const resourceUriQuestion = question({
    name: 'resourceUri',
    kind: 'text',
    message: 'Resource URI',
    hint: 'The application ID URI of the API, as in https://graph.microsoft.com or api://<client ID>.',
    belongs: belongsToAny,
    problem: all(line(), (value) =>
        /^([a-z][a-z0-9+.-]*:[^\s"<>\\]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(value)
            ? undefined
            : 'This is not an application ID URI; write it as in https://graph.microsoft.com or api://<client ID>.',
    ),
});

export const aad: AuthType = {
    id: 'aad',
    name: 'Microsoft Entra ID',
    usesOAuth: true,
    starts: true,
    questions: [
        scopesQuestion,
        clientIdQuestion,
        loginUriQuestion,
        question({
            name: 'tenantId',
            kind: 'text',
            message: 'Tenant ID',
            hint: '"common" lets people of every organisation sign in; a GUID or domain only those of one.',
            belongs,
            default: () => 'common',
            problem: all(line(100), (value) =>
                /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(value)
                    ? undefined
                    : 'This is not a tenant: write common, organizations, a GUID or a domain name.',
            ),
        }),
        resourceUriQuestion,
        question({
            name: 'onBehalfOf',
            kind: 'yes-no',
            message: 'Sign in on behalf of the user?',
            hint: 'Only for an API that itself calls further APIs as the signed-in user.',
            belongs,
            default: () => false,
        }),
    ],
    security: ({ loginUri = '', tenantId = '', scopes = [] }) => ({
        name: 'oauth2_auth',
        definition: {
            type: 'oauth2',
            flow: 'accessCode',
            authorizationUrl: `${loginUri}/${tenantId}/oauth2/authorize`,
            tokenUrl: `${loginUri}/${tenantId}/oauth2/token`,
            scopes: scopeMap(scopes),
        },
        scopes,
    }),
};

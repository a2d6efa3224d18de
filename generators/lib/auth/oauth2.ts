import { all, line, secureUrl } from '../problems.ts';
import { question } from '../question.ts';
import { clientIdQuestion, scopeMap, scopesQuestion } from './oauth.ts';
import { type AuthType, onlyWith } from './type.ts';

const belongs = onlyWith('oauth2');
const url = all(line(), secureUrl, (value) =>
    // RFC 6749 (3.1 and 3.2): none of them has one.
    value.includes('#') ? 'Leave # and what follows out.' : undefined,
);

export const oauth2: AuthType = {
    id: 'oauth2',
    name: 'OAuth 2.0 (any service)',
    usesOAuth: true,
    starts: true,
    questions: [
        question({
            name: 'authorizationUrl',
            kind: 'text',
            message: 'Authorization URL',
            hint: 'Where people sign in and consent, as in https://login.contoso.com/oauth2/authorize.',
            belongs,
            problem: url,
        }),
        question({
            name: 'tokenUrl',
            kind: 'text',
            message: 'Token URL',
            hint: 'Where a code is exchanged for a token, as in https://login.contoso.com/oauth2/token.',
            belongs,
            problem: url,
        }),
        question({
            name: 'refreshUrl',
            kind: 'text',
            message: 'Refresh URL',
            hint: 'Where an old token is exchanged for a new one; nearly always the token URL.',
            belongs,
            default: ({ tokenUrl }) => tokenUrl,
            problem: url,
        }),
        scopesQuestion,
        clientIdQuestion,
    ],
    security: ({ authorizationUrl = '', tokenUrl = '', scopes = [] }) => ({
        name: 'oauth2_auth',
        definition: {
            type: 'oauth2',
            flow: 'accessCode',
            authorizationUrl,
            tokenUrl,
            scopes: scopeMap(scopes),
        },
        scopes,
    }),
};

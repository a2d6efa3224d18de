import { clientIdQuestion, scopeMap, scopesQuestion } from './oauth.ts';
import type { AuthType } from './type.ts';

export const github: AuthType = {
    id: 'github',
    name: 'GitHub',
    usesOAuth: true,
    starts: true,
    questions: [scopesQuestion, clientIdQuestion],
    security: ({ scopes = [] }) => ({
        name: 'oauth2_auth',
        definition: {
            type: 'oauth2',
            flow: 'accessCode',
            authorizationUrl: 'https://github.com/login/oauth/authorize',
            tokenUrl: 'https://github.com/login/oauth/access_token',
            scopes: scopeMap(scopes),
        },
        scopes,
    }),
};

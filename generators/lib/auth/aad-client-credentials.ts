import type { AuthAnswers } from '../answers.ts';
import { loginUriQuestion, resourceUriQuestion } from './aad.ts';
import type { AuthType, SecurityScheme } from './type.ts';

/**
 * An app of the customer signs in as itself. Its ID, its secret and its tenant are connection parameters: whoever makes a
 * connection types them, so nobody is asked for them here.
 */
export const aadClientCredentials: AuthType = {
    id: 'aad-client-credentials',
    name: 'Microsoft Entra ID, service principal with a client secret',
    usesOAuth: false,
    starts: false,
    questions: [loginUriQuestion, resourceUriQuestion],
    security: appSecurity,
};

/** How an app signs in, whatever proves that it is the one. The tenant of the address stands for the customer's. */
export function appSecurity({ loginUri = '' }: AuthAnswers): SecurityScheme {
    return {
        name: 'oauth2_application',
        definition: {
            type: 'oauth2',
            flow: 'application',
            tokenUrl: `${loginUri}/common/oauth2/token`,
            scopes: {},
        },
        scopes: [],
    };
}

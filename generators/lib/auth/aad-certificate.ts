import { appSecurity } from './aad-client-credentials.ts';
import { loginUriQuestion, resourceUriQuestion } from './aad.ts';
import type { AuthType } from './type.ts';

/** As with a client secret, but a certificate in its place. */
export const aadCertificate: AuthType = {
    id: 'aad-certificate',
    name: 'Microsoft Entra ID, service principal with a certificate',
    usesOAuth: false,
    starts: false,
    questions: [loginUriQuestion, resourceUriQuestion],
    security: appSecurity,
};

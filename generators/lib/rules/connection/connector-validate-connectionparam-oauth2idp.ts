import { identityProviders, isOAuth } from '../../auth/forms.ts';
import { child, ownIgnoringCase } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { connection } from '../example.ts';
import { isWhole, shown } from '../properties/helpers.ts';
import { rule } from '../rule.ts';
import { signInOf } from './helpers.ts';

const known = new Set(identityProviders.map((name) => name.toLowerCase()));

export default rule({
    id: 'connector-validate-connectionparam-oauth2idp',
    from: 'certification page step 2, solution checker',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'With a provider the platform does not know nobody can sign in. Microsoft’s list is not public, so a name that no accepted connector or document uses is a warning, not an error.',
    check: {
        connectionParameter: (parameter, connector) => {
            if (!isOAuth(parameter.value) || !isWhole(connector)) return false;
            const signIn = signInOf(parameter);
            if (!signIn)
                return {
                    message: `"${parameter.name}" needs oAuthSettings with an identityProvider, such as "oauth2".`,
                };
            if (known.has(signIn.provider)) return false;
            const meant = nearest(signIn.provider, identityProviders);
            const key = ownIgnoringCase(signIn.settings, 'identityProvider')?.key;
            return {
                at: signIn.at + (key === undefined ? '' : child('', key)),
                message:
                    signIn.provider === ''
                        ? 'identityProvider is missing; write "oauth2" for generic OAuth 2.0 or "aad" for Microsoft Entra ID.'
                        : `${shown(signIn.settings['identityProvider'])} is no identity provider known here; ${meant ? `did you mean "${meant}"?` : 'use "oauth2" where the service has no provider of its own.'}`,
            };
        },
    },
    good: connection({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'docuSign' } } }),
    bad: [
        connection({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'outh2' } } }),
        connection({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'contoso' } } }),
        connection({ token: { type: 'oauthSetting', oAuthSettings: {} } }),
        connection({ token: { type: 'oauthSetting' } }),
    ],
});

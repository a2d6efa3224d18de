import { isOAuth } from '../../auth/forms.ts';
import { connection } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SecurityRequirementOAuthSupport',
    from: 'submission notices of 2025 and 2026',
    severity: { independent: 'warning' },
    demandedBy: 'certification',
    why: 'Nobody at Microsoft can register the app of somebody else’s service, and recent notices say that OAuth is not taken from independent publishers; older ones were accepted.',
    check: {
        connectionParameter: ({ name, value }) =>
            isOAuth(value) && {
                message: `"${name}" signs in with OAuth, which independent publishers cannot submit at present; use an API key where the service has one.`,
            },
    },
    good: connection({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } }),
    bad: {
        kind: 'independent',
        ...connection({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2' } } }),
    },
});

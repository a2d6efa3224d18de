import { child, hasText, ownIgnoringCase } from '../../connector/json.ts';
import { connection } from '../example.ts';
import { isWhole } from '../properties/helpers.ts';
import { type Problem, rule } from '../rule.ts';
import { isEntered, signInOf } from './helpers.ts';

export default rule({
    id: 'OAuthClientIdPlaceholder',
    from: 'certification page step 2, pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The sign-in needs a client ID, if only a placeholder, while a secret that stands in a file is a secret no longer: it is entered on the security tab or in Partner Center. Some accepted connectors have either fault. Where makers enter a client ID of their own (`token:clientId`), the file needs none.',
    check: {
        connectionParameter: (parameter, connector) => {
            const signIn = signInOf(parameter);
            if (!signIn) return false;
            const problems: Problem[] = [];
            const id = ownIgnoringCase(signIn.settings, 'clientId');
            if (isWhole(connector) && !hasText(id?.value) && !isEntered(parameter, 'clientId')) {
                problems.push({
                    at: signIn.at + (id ? child('', id.key) : ''),
                    message:
                        'clientId is missing or empty; write the client ID of your app, or a placeholder.',
                });
            }
            const secret = ownIgnoringCase(signIn.settings, 'clientSecret');
            if (secret && secret.value !== null) {
                problems.push({
                    at: signIn.at + child('', secret.key),
                    message:
                        'A client secret does not belong in a file; remove clientSecret, enter it where the connector is set up, and replace a real one.',
                });
            }
            return problems;
        },
    },
    good: connection({
        token: { oAuthSettings: { clientId: '{{client id}}', clientSecret: null } },
        own: { oAuthSettings: { identityProvider: 'oauth2' } },
        'own:clientId': { type: 'string' },
    }),
    bad: [
        connection({ token: { oAuthSettings: { identityProvider: 'oauth2' } } }),
        connection({ token: { oAuthSettings: { clientId: '' } } }),
        connection({ token: { oAuthSettings: { clientId: 'contoso', clientSecret: 'contoso' } } }),
    ],
});

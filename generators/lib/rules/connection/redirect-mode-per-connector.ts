import { redirectModes } from '../../auth/forms.ts';
import { ownIgnoringCase } from '../../connector/json.ts';
import { connection } from '../example.ts';
import { isWhole, shown } from '../properties/helpers.ts';
import { rule } from '../rule.ts';
import { signInOf } from './helpers.ts';

const mode = redirectModes[0]!;

export default rule({
    id: 'RedirectModePerConnector',
    from: 'certification page, step 2',
    severity: 'warning',
    demandedBy: 'certification',
    existing: 'off',
    why: 'New connectors get a redirect address of their own. Most accepted ones still have the older form that shares one address, so it is no error.',
    check: {
        connectionParameter: (parameter, connector) => {
            const signIn = signInOf(parameter);
            if (!signIn || !isWhole(connector)) return false;
            const found = ownIgnoringCase(signIn.settings, 'redirectMode');
            return (
                found?.value !== mode && {
                    at: signIn.at + (found ? `/${found.key}` : ''),
                    message: found
                        ? `redirectMode is ${shown(found.value)}; new connectors write "${mode}".`
                        : `redirectMode is missing; write "${mode}".`,
                }
            );
        },
    },
    good: connection({
        token: { type: 'oauthSetting', oauthSettings: { redirectMode: 'GlobalPerConnector' } },
    }),
    bad: [
        connection({ token: { type: 'oauthSetting', oAuthSettings: { redirectMode: 'Global' } } }),
        connection({ token: { type: 'oauthSetting', oAuthSettings: {} } }),
    ],
});

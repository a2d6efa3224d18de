import { asText, ownIgnoringCase } from '../../connector/json.ts';
import { connection } from '../example.ts';
import { shown } from '../properties/helpers.ts';
import { rule } from '../rule.ts';
import { signInOf } from './helpers.ts';

const shared = /^https:\/\/[a-z0-9-]+\.consent\.azure-apim\.net\/redirect\/?$/i;
const own = /^https:\/\/[a-z0-9-]+\.consent\.azure-apim\.net\/redirect\/[^/\s]+$/i;

export default rule({
    id: 'RedirectUrl',
    from: 'certification page, step 4e',
    severity: 'info',
    demandedBy: 'certification',
    why: 'After a sign-in the provider sends people back to the platform, to an address that ends in the name of the connector. The name is known only once the connector exists, and the address may be left out.',
    check: {
        connectionParameter: (parameter) => {
            const signIn = signInOf(parameter);
            const found = signIn && ownIgnoringCase(signIn.settings, 'redirectUrl');
            if (!found || found.value === null) return false;
            const url = asText(found.value) ?? '';
            const mode = asText(ownIgnoringCase(signIn.settings, 'redirectMode')?.value)?.toLowerCase();
            const isPerConnector = mode === 'globalperconnector';
            if (own.test(url) || (shared.test(url) && !isPerConnector)) return false;
            return {
                at: `${signIn.at}/${found.key}`,
                message: shared.test(url)
                    ? `redirectUrl ${shown(url)} is the shared address, but redirectMode says GlobalPerConnector; leave redirectUrl out, or end it with the name of the connector.`
                    : `redirectUrl ${shown(found.value)} does not lead back to the platform; leave it out, or write https://global.consent.azure-apim.net/redirect/{name of the connector}.`,
            };
        },
    },
    good: connection({
        token: {
            type: 'oauthSetting',
            oAuthSettings: {
                redirectMode: 'GlobalPerConnector',
                redirectUrl: 'https://global.consent.azure-apim.net/redirect/contoso-20orders',
            },
        },
    }),
    bad: [
        connection({ token: { oAuthSettings: { redirectUrl: 'https://contoso.com/redirect' } } }),
        connection({ token: { oAuthSettings: { redirectUrl: ['https://contoso.com/redirect'] } } }),
        connection({
            token: {
                oAuthSettings: {
                    redirectMode: 'GlobalPerConnector',
                    redirectUrl: 'https://global.consent.azure-apim.net/redirect',
                },
            },
        }),
    ],
});

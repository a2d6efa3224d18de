import { customParameter, type OAuthForm, oauthFormOf, typeOf } from '../../auth/forms.ts';
import { child, hasText, isObject, type JsonObject, ownIgnoringCase } from '../../connector/json.ts';
import type { ConnectionParameter } from '../../connector/model.ts';
import { isUrl } from '../../connector/text.ts';
import { connection, type Example } from '../example.ts';
import { isWhole, shown } from '../properties/helpers.ts';
import { type Problem, rule, type Severity } from '../rule.ts';
import { isEntered, type SignIn, signInOf } from './helpers.ts';

const token = (settings: JsonObject, type = 'oauthSetting'): Example =>
    connection({
        token: {
            type,
            oAuthSettings: {
                clientId: 'contoso',
                scopes: ['read'],
                redirectMode: 'GlobalPerConnector',
                ...settings,
            },
        },
    });
const values = (names: string[], value: string): JsonObject =>
    Object.fromEntries(names.map((name) => [name, { value }]));

/** A URL as it is, or one that a connection parameter completes: `{env}/authorize`, `@connectionParameters('x')`. */
const isAddress = (text: string, { siblings }: ConnectionParameter): boolean =>
    isUrl(text, ['https']) ||
    /[{@[<]/.test(text) ||
    Object.keys(siblings).some((name) => /^token:/i.test(name));

function deviations(parameter: ConnectionParameter, { settings, at, provider }: SignIn, form: OAuthForm) {
    const problems: Problem[] = [];
    if (typeOf(parameter.value) !== 'oauthsetting') {
        const type = ownIgnoringCase(parameter.value, 'type');
        problems.push({
            at: type ? child('', type.key) : '',
            message: `The type of "${parameter.name}" must be "oauthSetting", for it has oAuthSettings.`,
        });
    }
    const place = isObject(settings['customParameters']) ? `${at}/customParameters` : at;
    for (const name of form.customParameters) {
        const found = customParameter(settings, name);
        const value = typeof found?.value === 'boolean' ? String(found.value) : found?.value;
        const lower = name.slice(0, 1).toLowerCase() + name.slice(1);
        if (!hasText(value)) {
            if (isEntered(parameter, name)) continue;
            problems.push({
                at: found ? child(place, found.key) : place,
                message: `"${provider}" needs the custom parameter ${lower}; write it as { "value": "…" }.`,
            });
        } else if (found && form.urls.includes(name) && !isAddress(value, parameter)) {
            problems.push({
                at: child(place, found.key, 'value'),
                message: `${lower} is ${shown(value)}; write a full address that begins with https://.`,
            });
        }
    }
    return problems;
}

const urls = ['AuthorizationUrl', 'tokenUrl', 'RefreshUrl'];
const aad = ['loginUri', 'TenantId', 'resourceUri'];
const good = values(urls, 'https://login.contoso.com/');

const rows: { id: string; auth: OAuthForm['auth'][]; severity: Severity; good: Example; bad: Example[] }[] = [
    {
        id: 'ConnectionParameterForm-oauth2',
        auth: ['oauth2', 'oauth2-generic'],
        severity: 'error',
        good: token({ identityProvider: 'OAuth2', customParameters: good }, 'oAuthSetting'),
        bad: [
            token({ identityProvider: 'oauth2', customParameters: {} }),
            token({ identityProvider: 'oauth2' }),
            token({ identityProvider: 'oauth2', customParameters: { ...good, tokenUrl: 'https://a.com' } }),
            token({ identityProvider: 'oauth2', customParameters: values(urls, 'http://login.contoso.com') }),
            token({ identityProvider: 'oauth2', customParameters: good }, 'string'),
            token({ identityProvider: 'oauth2generic', customParameters: good }),
        ],
    },
    {
        id: 'ConnectionParameterForm-aad',
        auth: ['aad'],
        severity: 'error',
        good: token({ identityProvider: 'aad', customParameters: values(aad, 'https://login.contoso.com') }),
        bad: [
            token({ identityProvider: 'aad', customParameters: values(aad.slice(0, 2), 'https://a.com') }),
            token({ identityProvider: 'aad', customParameters: values(aad, 'login') }),
        ],
    },
    {
        id: 'ConnectionParameterForm-github',
        auth: ['github'],
        severity: 'warning',
        good: token({ identityProvider: 'github', customParameters: {} }),
        bad: [token({ identityProvider: 'GitHub' }, 'securestring')],
    },
];

const rules = rows.map(({ id, auth, severity, good, bad }) =>
    rule({
        id,
        from: 'certification page, step 2',
        severity,
        demandedBy: 'certification',
        why: 'Nobody can sign in without the addresses and names that the form holds. The accepted connectors keep to it, but for single old ones; letter case and further keys do not count, nor do addresses that a connection parameter completes and values that makers enter in one, such as `token:resourceUri`.',
        check: {
            connectionParameter: (parameter, connector) => {
                const signIn = signInOf(parameter);
                const form = signIn && oauthFormOf(signIn.settings);
                return (
                    form &&
                    auth.includes(form.auth) &&
                    isWhole(connector) &&
                    deviations(parameter, signIn, form)
                );
            },
        },
        good,
        bad,
    }),
);

export default rules;

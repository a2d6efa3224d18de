import type { AuthAnswers, AuthId } from '../answers.ts';
import {
    asArray,
    asObject,
    asText,
    hasText,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { oneLine, saysTheSame } from '../connector/text.ts';
import { customParameter, identityProviderOf, isOAuth, typeOf } from './forms.ts';
import { type AuthSet, settingsOf } from './state.ts';

/** A value that whoever makes a connection types in. */
export interface Asked {
    name: string;
    title: string;
    description: string;
}

/** What the readme's steps for one way to sign in are made from, read back from the files of any connector. */
export interface SignIn {
    /** Which template in `templates/auth` has the steps; `other` lists what is asked for. */
    template: AuthId | 'other';
    answers: Partial<AuthAnswers>;
    /** Where the service sends people back to. */
    redirectUrls: string[];
    /** Whoever makes a connection brings an app of their own and types its client ID in. */
    ownApp: boolean;
    /** What the connection asks for beyond what the steps name; all of it for `other`. */
    asked: Asked[];
}

/** Reads how people sign in with a set. Shapes that no auth type here writes come out as `other`. */
export function answersOf(set: AuthSet, { swagger }: Pick<Connector, 'swagger'>): SignIn {
    const asked = askedBy(set.parameters);
    const settings = settingsOf(set);
    const found = settings ? ofOAuth(set, settings, asked) : ofSecrets(set, swagger, asked);
    const named = new Set((found.names ?? []).map((name) => name.toLowerCase()));
    return {
        template: found.template,
        answers: found.answers ?? {},
        redirectUrls: settings ? redirectUrlsOf(settings) : [],
        ownApp: asked.some(({ name }) => /^token:.*client_?id$/i.test(name)),
        asked: asked.filter(({ name }) => !named.has(name.toLowerCase())),
    };
}

interface Found {
    template: SignIn['template'];
    answers?: Partial<AuthAnswers>;
    /** Parameters that the steps name. */
    names?: string[];
}

function askedBy(parameters: JsonObject): Asked[] {
    return Object.keys(parameters).flatMap((name) => {
        const parameter = asObject(own(parameters, name));
        const ui = asObject(parameter['uiDefinition']);
        const hidden = ownIgnoringCase(ui['constraints'], 'hidden')?.value;
        if (isOAuth(parameter) || hidden === true || asText(hidden)?.toLowerCase() === 'true') return [];
        const text = (key: string): string => oneLine(asText(ownIgnoringCase(ui, key)?.value) ?? '');
        const title = text('displayName') || name;
        const description = text('description') || text('tooltip');
        return [{ name, title, description: saysTheSame(title, description) ? '' : description }];
    });
}

const titleOf = (asked: readonly Asked[], wanted: string): string | undefined =>
    asked.find(({ name }) => name.toLowerCase() === wanted)?.title;

/** API keys, user names with passwords, and all that is merely typed in. */
function ofSecrets(set: AuthSet, swagger: JsonObject, asked: readonly Asked[]): Found {
    if (set.kind === 'none') return { template: 'none' };
    if (set.kind === 'basic') {
        const [usernameLabel, passwordLabel] = [titleOf(asked, 'username'), titleOf(asked, 'password')];
        if (usernameLabel === undefined || passwordLabel === undefined) return { template: 'other' };
        return {
            template: 'basic',
            answers: { usernameLabel, passwordLabel },
            names: ['username', 'password'],
        };
    }
    const secrets = asked.filter(
        ({ name }) => typeOf(asObject(own(set.parameters, name))) === 'securestring',
    );
    const key =
        asked.find(({ name }) => name.toLowerCase() === 'api_key') ??
        (secrets.length === 1 ? secrets[0] : undefined);
    if (set.kind !== 'api-key' || !key) return { template: 'other' };
    const place = key.name.toLowerCase() === 'api_key' ? keyPlace(swagger) : {};
    const hostLabel = asked.length === 2 ? titleOf(asked, 'host') : undefined;
    if (hostLabel !== undefined) {
        const answers = { apiKeyLabel: key.title, hostLabel, ...place };
        return { template: 'api-key-host', answers, names: ['host', key.name] };
    }
    return { template: 'api-key', answers: { apiKeyLabel: key.title, ...place }, names: [key.name] };
}

/** Where the platform puts a key: it takes the one apiKey definition. Nothing where there are several. */
function keyPlace(swagger: JsonObject): Pick<AuthAnswers, 'apiKeyIn' | 'apiKeyName'> {
    const keys = Object.values(asObject(swagger['securityDefinitions']))
        .map(asObject)
        .filter(({ type, name }) => type === 'apiKey' && hasText(name));
    const [only] = keys;
    if (!only || keys.length > 1) return {};
    return {
        apiKeyIn: only['in'] === 'query' ? 'query' : 'header',
        apiKeyName: oneLine(asText(only['name'])!),
    };
}

function ofOAuth(set: AuthSet, settings: JsonObject, asked: readonly Asked[]): Found {
    const scopes = asArray(settings['scopes'])
        .concat(asText(settings['scopes'])?.split(/[\s,]+/) ?? [])
        .filter(hasText);
    const resourceUri = asText(customParameter(settings, 'ResourceUri')?.value);
    const answers = { scopes, ...(hasText(resourceUri) ? { resourceUri: oneLine(resourceUri) } : {}) };
    const provider = identityProviderOf(settings).toLowerCase();
    if (provider === 'aad' && isClientCredentials(settings)) {
        const names = [
            'token:clientId',
            'token:clientSecret',
            'token:TenantId',
            'token:clientCertificateSecret',
        ];
        const hasCertificate = asked.some(({ name }) => name.toLowerCase() === names[3]!.toLowerCase());
        return { template: hasCertificate ? 'aad-certificate' : 'aad-client-credentials', answers, names };
    }
    if (provider === 'aad' || provider === 'aadcertificate') {
        // The tenant is found by itself; whoever signs in only ever confirms it.
        return { template: 'aad', answers, names: ['token:TenantId'] };
    }
    if (set.kind === 'github') return { template: 'github', answers };
    if (set.kind !== 'oauth2-generic') return { template: 'oauth2', answers };
    const hostLabel = titleOf(asked, 'token:customhost');
    return hostLabel === undefined
        ? { template: 'oauth2-generic', answers }
        : { template: 'oauth2-generic', answers: { ...answers, hostLabel }, names: ['token:CustomHost'] };
}

const isClientCredentials = (settings: JsonObject): boolean =>
    asText(customParameter(settings, 'grantType')?.value)?.toLowerCase() === 'client_credentials';

const globalUrl = 'https://global.consent.azure-apim.net/redirect';
const perConnector = [
    `${globalUrl}/{apiname}`,
    'https://global-test.consent.azure-apim.net/redirect/{apiname}',
];

function redirectUrlsOf(settings: JsonObject): string[] {
    const given = settings['redirectUrl'];
    const urls = [given, ...asArray(given)].filter(hasText).map(oneLine);
    const mode = asText(settings['redirectMode'])?.toLowerCase();
    if (mode === 'globalperconnector' && urls.every((url) => url === globalUrl)) return perConnector;
    return urls.length > 0 ? urls : [globalUrl];
}

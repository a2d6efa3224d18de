import {
    asObject,
    asText,
    isObject,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../connector/json.ts';

/**
 * The JSON forms of the auth types, as Microsoft's certification page (step 2) writes them, for reading: names are
 * compared without regard to case, for the page, the JSON schema and accepted connectors differ in it.
 */

/** What the parameters of a connection ask a maker for. `oauth` is OAuth with a provider that has no form here. */
export type KnownAuth =
    'none' | 'basic' | 'api-key' | 'oauth2' | 'oauth2-generic' | 'aad' | 'github' | 'oauth' | 'other';

/** A value that a maker types in. */
export interface FieldForm {
    name: string;
    /** What to write first, then what else is accepted. */
    types: readonly string[];
    tabIndex: number;
    /** Shown while it is typed; a secret never is. */
    clearText: boolean;
}

/** A sign-in at an identity provider. */
export interface OAuthForm {
    auth: KnownAuth;
    identityProvider: string;
    /** The `customParameters` it cannot do without, each `{ "value": … }`, as the page spells them. */
    customParameters: readonly string[];
    /** The ones of them that are addresses a browser or server calls. */
    urls: readonly string[];
}

export const basicFields: readonly FieldForm[] = [
    { name: 'username', types: ['securestring', 'string'], tabIndex: 2, clearText: true },
    { name: 'password', types: ['securestring'], tabIndex: 3, clearText: false },
];

export const apiKeyFields: readonly FieldForm[] = [
    { name: 'api_key', types: ['securestring'], tabIndex: 2, clearText: false },
];

const urls = ['AuthorizationUrl', 'TokenUrl', 'RefreshUrl'];
const urlTemplates = ['AuthorizationUrlTemplate', 'TokenUrlTemplate', 'RefreshUrlTemplate'];

export const oauthForms: readonly OAuthForm[] = [
    { auth: 'oauth2', identityProvider: 'oauth2', customParameters: urls, urls },
    {
        auth: 'oauth2-generic',
        identityProvider: 'oauth2generic',
        customParameters: urlTemplates,
        urls: urlTemplates,
    },
    {
        auth: 'aad',
        identityProvider: 'aad',
        customParameters: ['LoginUri', 'TenantId', 'ResourceUri'],
        urls: ['LoginUri'],
    },
    { auth: 'github', identityProvider: 'github', customParameters: [], urls: [] },
];

/** Names that identity providers have in accepted connectors and in Microsoft's documents; the whole list is not public. */
export const identityProviders: readonly string[] = [
    'oauth2',
    'oauth2generic',
    'aad',
    'aadcertificate',
    'github',
    'facebook',
    'google',
    'DocuSign',
    'SalesforceV2',
    'dropbox',
    'instagram',
    'linkedin',
    'twitter',
];

/** Modes that occur in accepted connectors; new ones write the first. */
export const redirectModes: readonly string[] = ['GlobalPerConnector', 'Global', 'GlobalListener', 'Direct'];

/** The type of a connection parameter in lower case; '' where there is none. */
export const typeOf = (parameter: JsonObject): string =>
    (asText(ownIgnoringCase(parameter, 'type')?.value) ?? '').toLowerCase();

/** `oAuthSettings` of a connection parameter, with the key as it is spelled. */
export function oauthSettings(parameter: JsonObject): { key: string; value: JsonObject } | undefined {
    const found = ownIgnoringCase(parameter, 'oAuthSettings');
    return found && isObject(found.value) ? { key: found.key, value: found.value } : undefined;
}

export const isOAuth = (parameter: JsonObject): boolean =>
    typeOf(parameter) === 'oauthsetting' || oauthSettings(parameter) !== undefined;

export const identityProviderOf = (settings: JsonObject): string =>
    asText(settings['identityProvider'])?.trim() ?? '';

/** The form that a sign-in follows; undefined for providers without one here. */
export function oauthFormOf(settings: JsonObject): OAuthForm | undefined {
    const provider = identityProviderOf(settings).toLowerCase();
    return oauthForms.find(({ identityProvider }) => identityProvider === provider);
}

/** A value under `customParameters`, which is written as `{ "value": … }`. */
export function customParameter(
    settings: JsonObject,
    name: string,
): { key: string; value: Json | undefined } | undefined {
    const found = ownIgnoringCase(settings['customParameters'], name);
    return found && { key: found.key, value: own(found.value, 'value') };
}

/** The auth type of a set of connection parameters: the value of `connectionParameters` or `parameters` of a set. */
export function authTypeOf(parameters: unknown): KnownAuth {
    const all = Object.values(asObject(parameters)).map(asObject);
    if (all.length === 0) return 'none';
    const signIn = all.find(isOAuth);
    if (signIn) return oauthFormOf(oauthSettings(signIn)?.value ?? {})?.auth ?? 'oauth';
    if (basicFields.every(({ name }) => ownIgnoringCase(parameters, name))) return 'basic';
    if (apiKeyFields.some(({ name }) => ownIgnoringCase(parameters, name))) return 'api-key';
    return all.some((parameter) => typeOf(parameter) === 'securestring') ? 'api-key' : 'other';
}

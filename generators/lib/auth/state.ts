import {
    asArray,
    asObject,
    asText,
    child,
    isObject,
    type JsonObject,
    own,
    ownIgnoringCase,
    same,
} from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { authTypeOf, identityProviderOf, isOAuth, type KnownAuth, oauthSettings } from './forms.ts';

/** One way to sign in that a connector offers. */
export interface AuthSet {
    /** Its name among the parameter sets; absent where the connector has no sets. */
    name?: string;
    displayName?: string;
    description?: string;
    parameters: JsonObject;
    /** Pointer of `parameters` in the properties file. */
    pointer: string;
    kind: KnownAuth;
    /** The identity provider as it is spelled, for OAuth. */
    provider?: string;
}

/** How a connector authenticates now. */
export interface AuthState {
    mode: 'none' | 'single' | 'multi';
    sets: AuthSet[];
    /** Index of the set that `connectionParameters` beside the sets equals; -1 for none of them. Absent without such a block. */
    besides?: number;
}

export const setsPointer = '/properties/connectionParameterSets';
export const valuesPointer = `${setsPointer}/values`;
export const parametersPointer = '/properties/connectionParameters';

/** Reads the auth of any connector; names and types in any case. */
export function authState({ apiProperties }: Pick<Connector, 'apiProperties'>): AuthState {
    const single = apiProperties['connectionParameters'];
    const sets = asArray(asObject(apiProperties['connectionParameterSets'])['values']).flatMap(
        (value, index) => (isObject(value) ? [setOf(value, child(valuesPointer, index))] : []),
    );
    if (sets.length > 0) {
        const besides = sets.findIndex(({ parameters }) => same(parameters, single));
        return { mode: 'multi', sets, ...(isObject(single) ? { besides } : {}) };
    }
    const parameters = asObject(single);
    if (Object.keys(parameters).length === 0) return { mode: 'none', sets: [] };
    return { mode: 'single', sets: [{ parameters, pointer: parametersPointer, ...kindOf(parameters) }] };
}

function setOf(value: JsonObject, pointer: string): AuthSet {
    const parameters = asObject(own(value, 'parameters'));
    const texts = own(value, 'uiDefinition');
    const displayName = asText(ownIgnoringCase(texts, 'displayName')?.value);
    const description = asText(ownIgnoringCase(texts, 'description')?.value);
    return {
        name: asText(own(value, 'name')) ?? '',
        ...(displayName === undefined ? {} : { displayName }),
        ...(description === undefined ? {} : { description }),
        parameters,
        pointer: child(pointer, 'parameters'),
        ...kindOf(parameters),
    };
}

function kindOf(parameters: JsonObject): Pick<AuthSet, 'kind' | 'provider'> {
    const kind = authTypeOf(parameters);
    const signIn = Object.values(parameters).map(asObject).find(isOAuth);
    const provider = signIn && identityProviderOf(oauthSettings(signIn)?.value ?? {});
    return provider === undefined ? { kind } : { kind, provider };
}

/** The OAuth settings of a set, if it has any. */
export function settingsOf({ parameters }: Pick<AuthSet, 'parameters'>): JsonObject | undefined {
    const signIn = Object.values(parameters).map(asObject).find(isOAuth);
    return signIn && oauthSettings(signIn)?.value;
}

const names: Record<KnownAuth, string> = {
    none: 'no authentication',
    basic: 'basic (user name and password)',
    'api-key': 'API key',
    oauth2: 'OAuth 2.0',
    'oauth2-generic': 'OAuth 2.0 with templates',
    aad: 'Microsoft Entra ID',
    github: 'GitHub',
    oauth: 'OAuth with another provider',
    other: 'parameters that are no known form of sign-in',
};

/** What a set is, for people. */
export const kindName = ({ kind, provider }: Pick<AuthSet, 'kind' | 'provider'>): string =>
    kind === 'oauth' && provider ? `OAuth with the identity provider ${provider}` : names[kind];

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
import {
    authTypeOf,
    customParameter,
    identityProviderOf,
    isOAuth,
    type KnownAuth,
    oauthSettings,
    typeOf,
} from './forms.ts';

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
    /** Signs in as an app instead of a person, with this. */
    asApp?: 'client secret' | 'certificate';
    /** Requests go through an on-premises data gateway. */
    usesGateway?: true;
    /** What `metadata` says of sharing connections, if it does. */
    allowSharing?: boolean;
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
    const allowSharing = own(own(value, 'metadata'), 'allowSharing');
    return {
        name: asText(own(value, 'name')) ?? '',
        ...(displayName === undefined ? {} : { displayName }),
        ...(description === undefined ? {} : { description }),
        ...(typeof allowSharing === 'boolean' ? { allowSharing } : {}),
        parameters,
        pointer: child(pointer, 'parameters'),
        ...kindOf(parameters),
    };
}

type Kind = Pick<AuthSet, 'kind' | 'provider' | 'asApp' | 'usesGateway'>;

function kindOf(parameters: JsonObject): Kind {
    const kind = authTypeOf(parameters);
    const all = Object.values(parameters).map(asObject);
    const isTyped = (type: string): boolean => all.some((parameter) => typeOf(parameter) === type);
    const gateway = isTyped('gatewaysetting') ? { usesGateway: true as const } : {};
    const settings = settingsOf({ parameters });
    if (!all.some(isOAuth)) return { kind, ...gateway };
    const provider = identityProviderOf(settings ?? {});
    const grantType = settings && asText(customParameter(settings, 'grantType')?.value);
    return {
        kind,
        provider,
        ...gateway,
        ...(grantType === 'client_credentials'
            ? { asApp: isTyped('clientcertificate') ? 'certificate' : 'client secret' }
            : {}),
    };
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
export function kindName({ kind, provider, asApp, usesGateway }: Kind): string {
    if (kind === 'other' && usesGateway) return 'sign-in at an on-premises data gateway';
    const name = kind === 'oauth' && provider ? `OAuth with the identity provider ${provider}` : names[kind];
    return asApp ? `${name}, service principal with a ${asApp}` : name;
}

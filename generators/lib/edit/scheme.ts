import type { SecurityScheme } from '../auth/type.ts';
import { type AuthSet, settingsOf } from '../auth/state.ts';
import { customParameter } from '../auth/forms.ts';
import { withHost } from '../auth/url-template.ts';
import {
    asObject,
    asText,
    child,
    isObject,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
    same,
} from '../connector/json.ts';
import { quoteAll } from '../connector/quote.ts';
import type { JsonText } from './json-text.ts';
import { listsOfOperations, namesRequired, removeRequirements } from './requirements.ts';

/**
 * Puts a security scheme beside those of a definition, and a requirement that names it as one more alternative.
 * Gives notes for what stays as it is. `isFirst`: the connector had no auth before.
 */
export function addScheme(text: JsonText, scheme: SecurityScheme, isFirst: boolean): string[] {
    const root = asObject(text.value);
    const definitions = root['securityDefinitions'];
    if (definitions !== undefined && !isObject(definitions)) {
        return ['securityDefinitions of the definition is no object and stays as it is.'];
    }
    if (Object.keys(definitions ?? {}).length === 0 && !isFirst) {
        const isKey = scheme.definition['type'] === 'apiKey';
        const lost = isKey ? ', so nothing says where the key goes: add a scheme or a setheader policy' : '';
        return [`The definition has no schemes in securityDefinitions, and none were added${lost}.`];
    }
    const known = Object.keys(definitions ?? {}).find((name) =>
        same(own(definitions, name), scheme.definition),
    );
    const name = known ?? freeName(scheme.name, [...Object.keys(definitions ?? {}), ...namesRequired(root)]);
    const notes = known === undefined ? apiKeyNote(definitions, scheme) : [];
    if (definitions === undefined)
        text.insertProperty('', 'securityDefinitions', { [name]: scheme.definition });
    else if (known === undefined) text.insertProperty('/securityDefinitions', name, scheme.definition);
    return [...notes, ...addRequirement(text, name, scheme.scopes, isFirst), ...ownLists(root, name)];
}

/** What an operation requires by itself is its author's choice, and an alternative there would be a guess. */
function ownLists(root: JsonObject, name: string): string[] {
    const { length } = listsOfOperations(root).filter(
        ({ items }) => items.length > 0 && !items.some((requirement) => own(requirement, name) !== undefined),
    );
    if (length === 0) return [];
    const [who, stay] =
        length === 1
            ? ['One operation has a "security" of its own', 'it stays as it is']
            : [`${length} operations have a "security" of their own`, 'they stay as they are'];
    return [`${who}, which goes before the definition's; ${stay}.`];
}

function addRequirement(text: JsonText, name: string, scopes: string[], isFirst: boolean): string[] {
    const { security, securityDefinitions } = asObject(text.value);
    if (!Array.isArray(security)) return ['The definition has no list "security"; none was added.'];
    const requirements = security.map(asObject);
    if (requirements.some((requirement) => Object.hasOwn(requirement, name))) return [];
    if (security.length === 0 && !isFirst) return ['"security" of the definition is empty and stays so.'];
    const dangling = requirements
        .flatMap(Object.keys)
        .find((key) => own(securityDefinitions, key) === undefined);
    if (dangling !== undefined) {
        return [
            `"security" names "${dangling}", which securityDefinitions does not have; it stays as it is.`,
        ];
    }
    text.insertItem('/security', { [name]: scopes });
    return [];
}

/** The platform sends `api_key` where the definition's one apiKey scheme says; with two it cannot know. */
function apiKeyNote(definitions: Json | undefined, { definition }: SecurityScheme): string[] {
    const others = Object.values(asObject(definitions)).some((other) => own(other, 'type') === 'apiKey');
    return definition['type'] === 'apiKey' && others
        ? [
              'The definition now has two apiKey schemes; check in a test connection which one the platform takes.',
          ]
        : [];
}

function freeName(wanted: string, taken: readonly string[]): string {
    const lower = new Set(taken.map((name) => name.toLowerCase()));
    for (let count = 1; ; count += 1) {
        const name = count === 1 ? wanted : `${wanted}_${count}`;
        if (!lower.has(name.toLowerCase())) return name;
    }
}

/**
 * Takes out the scheme of a set that is gone, with what requires it; nothing where another set needs it. Gives notes for
 * schemes that stay though nothing is left that could use them.
 */
export function removeScheme(text: JsonText, gone: AuthSet, left: readonly AuthSet[]): string[] {
    const definitions = asObject(asObject(text.value)['securityDefinitions']);
    const names = Object.keys(definitions);
    const claimed = new Set<string>();
    for (const set of left) {
        const mine = names.find((name) => !claimed.has(name) && serves(name, definitions, set));
        if (mine !== undefined) claimed.add(mine);
    }
    const name = names.findLast((each) => !claimed.has(each) && serves(each, definitions, gone));
    if (name !== undefined) {
        removeRequirements(text, name);
        text.remove(child('/securityDefinitions', name));
        // A file that has neither list of its own had none before the scheme came.
        if (names.length === 1 && asObject(text.value)['security'] === undefined)
            text.remove('/securityDefinitions');
    }
    return left.length > 0 ? [] : keptNote(names.filter((each) => each !== name));
}

/** Whose schemes they are is not plain, so none is taken out on a guess. */
const keptNote = (names: readonly string[]): string[] =>
    names.length === 0
        ? []
        : [
              `No way to sign in is left, and securityDefinitions still has ${quoteAll(names)}; take out there and in "security" what the service does not ask for.`,
          ];

/** Whether a scheme is the Swagger side of a set, as far as its type, name and addresses tell. */
function serves(name: string, definitions: JsonObject, set: AuthSet): boolean {
    const definition = asObject(own(definitions, name));
    const settings = settingsOf(set);
    if (settings) {
        const isApplication = asText(customParameter(settings, 'grantType')?.value) === 'client_credentials';
        const isItsFlow = (definition['flow'] === 'application') === isApplication;
        return definition['type'] === 'oauth2' && isItsFlow && isAddressedBy(definition, set, settings);
    }
    if (set.kind === 'basic') return definition['type'] === 'basic';
    // The platform takes the key from `api_key` alone; a parameter of another name has a policy or its own scheme.
    const isOwn = ['api_key', name].some(
        (parameter) => ownIgnoringCase(set.parameters, parameter) !== undefined,
    );
    return definition['type'] === 'apiKey' && isOwn;
}

function isAddressedBy(
    definition: JsonObject,
    { kind, provider = '' }: AuthSet,
    settings: JsonObject,
): boolean {
    const url = asText(definition['authorizationUrl'] ?? definition['tokenUrl']) ?? '';
    const address = ['AuthorizationUrl', 'AuthorizationUrlTemplate', 'LoginUri']
        .map((key) => asText(customParameter(settings, key)?.value))
        .find((value) => value !== undefined);
    // A scheme holds plain addresses: a host that each customer has stands in it as an example.
    if (address !== undefined && url === withHost(address)) return true;
    if (/^aad/i.test(provider) && entraLogin.test(address ?? '') && entraLogin.test(url)) return true;
    if (address === undefined) return kind !== 'github' || url.startsWith('https://github.com/');
    return url.startsWith(address) || address.startsWith(url.split('?')[0]!);
}

/** Old connectors name one of these hosts in one file and the other in the other. */
const entraLogin = /^https:\/\/login\.(windows\.net|microsoftonline\.)/i;

import type { SecurityScheme } from '../auth/type.ts';
import { type AuthSet, settingsOf } from '../auth/state.ts';
import { customParameter } from '../auth/forms.ts';
import { withHost } from '../auth/url-template.ts';
import {
    asArray,
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
import type { JsonText } from './json-text.ts';

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
    const name =
        known ?? freeName(scheme.name, [...Object.keys(definitions ?? {}), ...namesInSecurity(root)]);
    const notes = known === undefined ? apiKeyNote(definitions, scheme) : [];
    if (definitions === undefined)
        text.insertProperty('', 'securityDefinitions', { [name]: scheme.definition });
    else if (known === undefined) text.insertProperty('/securityDefinitions', name, scheme.definition);
    return [...notes, ...addRequirement(text, name, scheme.scopes, isFirst)];
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

/** A name that "security" uses without a definition shall not come to mean the new scheme. */
const namesInSecurity = ({ security }: JsonObject): string[] =>
    asArray(security).flatMap((requirement) => Object.keys(asObject(requirement)));

function freeName(wanted: string, taken: readonly string[]): string {
    const lower = new Set(taken.map((name) => name.toLowerCase()));
    for (let count = 1; ; count += 1) {
        const name = count === 1 ? wanted : `${wanted}_${count}`;
        if (!lower.has(name.toLowerCase())) return name;
    }
}

/** Takes out the scheme of a set that is gone, with the requirements that name it alone; nothing where another set needs it. */
export function removeScheme(text: JsonText, gone: AuthSet, left: readonly AuthSet[]): void {
    const definitions = asObject(asObject(text.value)['securityDefinitions']);
    const names = Object.keys(definitions);
    const claimed = new Set<string>();
    for (const set of left) {
        const mine = names.find((name) => !claimed.has(name) && serves(name, definitions, set));
        if (mine !== undefined) claimed.add(mine);
    }
    const name = names.findLast((each) => !claimed.has(each) && serves(each, definitions, gone));
    if (name === undefined) return;
    const requirements = asArray(asObject(text.value)['security']);
    for (let index = requirements.length - 1; index >= 0; index -= 1) {
        const keys = Object.keys(asObject(requirements[index]));
        if (keys.length === 1 && keys[0] === name) text.remove(child('/security', index));
    }
    text.remove(child('/securityDefinitions', name));
    // A file that has neither list of its own had none before the scheme came.
    if (names.length === 1 && asObject(text.value)['security'] === undefined)
        text.remove('/securityDefinitions');
}

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

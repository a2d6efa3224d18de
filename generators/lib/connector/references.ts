import {
    asArray,
    asObject,
    asText,
    child,
    isObject,
    type Json,
    type JsonObject,
    own,
    segments,
} from './json.ts';
import { endOfChain } from './chains.ts';
import { perDefinition } from './per-definition.ts';
import { schemasWith } from './schemas-with.ts';

/** An object of the definition and where it is written. */
export interface Place {
    pointer: string;
    value: JsonObject;
}

/** The name in `#/definitions/name` as it is written, or undefined for a reference of another form. */
export function definitionName(reference: unknown): string | undefined {
    const text = asText(reference);
    if (!text?.startsWith('#/definitions/')) return undefined;
    const name = text.slice('#/definitions/'.length);
    if (name === '' || name.includes('/')) return undefined;
    return name.includes('~') ? segments(`/${name}`)[0] : name;
}

const definitions = new WeakMap<JsonObject, Map<unknown, Place | undefined>>();

/** The definition a schema's `$ref` names. A name may be percent-encoded, as in any URI. */
export function definition(swagger: JsonObject, reference: unknown): Place | undefined {
    let known = definitions.get(swagger);
    if (!known) definitions.set(swagger, (known = new Map()));
    let found = known.get(reference);
    if (found === undefined && !known.has(reference))
        known.set(reference, (found = findDefinition(swagger, reference)));
    return found;
}

function findDefinition(swagger: JsonObject, reference: unknown): Place | undefined {
    const name = definitionName(reference);
    if (name === undefined) return undefined;
    for (const key of name.includes('%') ? [name, percentDecoded(name)] : [name]) {
        const value = own(swagger['definitions'], key);
        if (isObject(value)) return { value, pointer: child('/definitions', key) };
    }
    return undefined;
}

function percentDecoded(name: string): string {
    try {
        return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
    } catch {
        return name;
    }
}

/** The schema behind `$ref`, through definitions that are references themselves; undefined where that leads nowhere. */
export function dereference(swagger: JsonObject, schema: Json | undefined): JsonObject | undefined {
    if (!isObject(schema) || schema['$ref'] === undefined) return isObject(schema) ? schema : undefined;
    const target = definition(swagger, schema['$ref'])?.value;
    // Hardly any definition is a reference itself.
    if (!target || target['$ref'] === undefined) return target;
    const next = ({ $ref }: JsonObject) => $ref !== undefined && definition(swagger, $ref)?.value;
    return endOfChain(target, next, ends);
}

const ends = new WeakMap<JsonObject, { end: JsonObject | undefined }>();

/** What a search through `$ref` and `allOf` finds first in the parts of a schema. */
function inParts<T>(
    swagger: JsonObject,
    schema: JsonObject,
    find: (part: JsonObject) => T | undefined,
): T | undefined {
    const whole = dereference(swagger, schema);
    if (!whole) return undefined;
    const first = find(whole);
    if (first !== undefined || whole['allOf'] === undefined) return first;
    const seen = new Set<JsonObject>([whole]);
    const stack: Json[] = [...asArray(whole['allOf'])];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        const value = dereference(swagger, next);
        if (!value || seen.has(value)) continue;
        seen.add(value);
        const found = find(value);
        if (found !== undefined) return found;
        for (const part of asArray(value['allOf'])) stack.push(part);
    }
    return undefined;
}

/** A property by its name. */
export const property = (swagger: JsonObject, schema: JsonObject, name: string): JsonObject | undefined =>
    inParts(swagger, schema, ({ properties }) => {
        const value = own(properties, name);
        return isObject(value) ? value : undefined;
    });

export const requires = (swagger: JsonObject, schema: JsonObject, name: string): boolean =>
    inParts(swagger, schema, ({ required }) => asArray(required).includes(name) || undefined) ?? false;

/** Every object with a `$ref` to a schema, a parameter or a response. */
export const references = perDefinition((connector): readonly Place[] => {
    const found: Place[] = [...schemasWith(connector, '$ref')];
    for (const owner of connector.paths) addReferences(found, owner);
    for (const owner of connector.operations) addReferences(found, owner);
    for (const section of ['parameters', 'responses']) {
        for (const name of Object.keys(asObject(connector.swagger[section]))) {
            const value = own(connector.swagger[section], name);
            if (isReference(value)) found.push({ value, pointer: child('', section, name) });
        }
    }
    return found;
});

const isReference = (value: Json | undefined): value is JsonObject =>
    isObject(value) && value['$ref'] !== undefined;

function addReferences(found: Place[], { value: { parameters, responses }, pointer }: Place): void {
    const list = asArray(parameters);
    for (let index = 0; index < list.length; index += 1) {
        const value = list[index];
        if (isReference(value)) found.push({ value, pointer: child(pointer, 'parameters', index) });
    }
    if (!isObject(responses)) return;
    for (const status in responses) {
        const value = responses[status];
        if (isReference(value)) found.push({ value, pointer: child(pointer, 'responses', status) });
    }
}

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
import type { Connector, Operation } from './model.ts';

/** An object of the definition and where it is written. */
export interface Place {
    pointer: string;
    value: JsonObject;
}

/** Works something out once for each definition, and forgets it with the definition. */
export function perDefinition<T>(work: (connector: Connector) => T): (connector: Connector) => T {
    const known = new WeakMap<JsonObject, { result: T }>();
    return (connector) => {
        let entry = known.get(connector.swagger);
        if (!entry) {
            entry = { result: work(connector) };
            known.set(connector.swagger, entry);
        }
        return entry.result;
    };
}

/** The name in `#/definitions/name` as it is written, or undefined for a reference of another form. */
export function definitionName(reference: unknown): string | undefined {
    const text = asText(reference);
    if (!text?.startsWith('#/definitions/')) return undefined;
    const keys = segments(text.slice(1));
    return keys.length === 2 && keys[1] !== '' ? keys[1] : undefined;
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
    let value = isObject(schema) ? schema : undefined;
    if (!value || value['$ref'] === undefined) return value;
    const seen = new Set<JsonObject>();
    while (value && value['$ref'] !== undefined) {
        if (seen.has(value)) return undefined;
        seen.add(value);
        value = definition(swagger, value['$ref'])?.value;
    }
    return value;
}

/** What a search through `$ref` and `allOf` finds first in the parts of a schema. */
function inParts<T>(
    swagger: JsonObject,
    schema: JsonObject,
    find: (part: JsonObject) => T | undefined,
): T | undefined {
    const seen = new Set<JsonObject>();
    const stack: Json[] = [schema];
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

/** The schemas directly below one, the target of its `$ref` among them. */
export function nested(swagger: JsonObject, schema: JsonObject): readonly JsonObject[] {
    let found: JsonObject[] | undefined;
    const { $ref, properties, items, allOf, additionalProperties } = schema;
    if ($ref !== undefined) {
        const target = definition(swagger, $ref);
        if (target) found = [target.value];
    }
    if (isObject(properties)) {
        found ??= [];
        for (const name of Object.keys(properties)) {
            const value = properties[name];
            if (isObject(value)) found.push(value);
        }
    }
    if (isObject(items)) (found ??= []).push(items);
    if (isObject(additionalProperties)) (found ??= []).push(additionalProperties);
    if (allOf !== undefined) for (const part of asArray(allOf)) if (isObject(part)) (found ??= []).push(part);
    return found ?? none;
}

/** Most schemas hold no others. */
const none: readonly JsonObject[] = [];

/** All schemas that can be reached from some, through `$ref` too; `enter` says which ones to look into. */
export function reach(
    swagger: JsonObject,
    roots: Iterable<JsonObject>,
    enter: (schema: JsonObject) => boolean = () => true,
): ReadonlySet<JsonObject> {
    const reached = new Set<JsonObject>();
    const stack = [...roots];
    for (let schema = stack.pop(); schema; schema = stack.pop()) {
        if (reached.has(schema) || !enter(schema)) continue;
        reached.add(schema);
        for (const item of nested(swagger, schema)) stack.push(item);
    }
    return reached;
}

/** What the body of a request is made of. */
export const inputSchemas = perDefinition(({ swagger, parameters }) =>
    reach(
        swagger,
        parameters.flatMap(({ place, value }) =>
            place === 'body' && isObject(value['schema']) ? [value['schema']] : [],
        ),
    ),
);

/** What makers get to see: schemas of operations, parameters and properties none of which is internal. */
export const visibleSchemas = perDefinition(({ swagger, parameters, responses, paths }) => {
    const holders = [
        ...parameters.filter(({ isVisible, users }) => isVisible && users.length > 0),
        ...responses.filter(({ users }) => users.some(({ isInternal }) => !isInternal)),
        ...paths
            .filter(({ operations }) => operations.some(({ isInternal }) => !isInternal))
            .map(({ value }) => ({ value: asObject(value['x-ms-notification-content']) })),
    ];
    const roots = holders.map(({ value }) => value['schema']).filter(isObject);
    return reach(swagger, roots, (schema) => schema['x-ms-visibility'] !== 'internal');
});

/** Every object with a `$ref` to a schema, a parameter or a response. */
export const references = perDefinition((connector): readonly Place[] => {
    const found: Place[] = connector.schemas.filter(({ value }) => value['$ref'] !== undefined);
    const add = (value: Json | undefined, pointer: string, ...keys: (string | number)[]): void => {
        if (isObject(value) && value['$ref'] !== undefined)
            found.push({ value, pointer: child(pointer, ...keys) });
    };
    for (const { value, pointer } of [...connector.paths, ...connector.operations]) {
        asArray(value['parameters']).forEach((item, index) => add(item, pointer, 'parameters', index));
        for (const status of Object.keys(asObject(value['responses']))) {
            add(own(value['responses'], status), pointer, 'responses', status);
        }
    }
    for (const section of ['parameters', 'responses']) {
        for (const name of Object.keys(asObject(connector.swagger[section]))) {
            add(own(connector.swagger[section], name), '', section, name);
        }
    }
    return found;
});

/** How much a schema holds once its references are written out, itself included. */
export interface Size {
    count: number;
    depth: number;
}

const single: Size = { count: 1, depth: 1 };

/**
 * Sizes of schemas. A reference back into a schema that is being counted counts as one, so recursive definitions have a
 * size; every schema is counted once and remembered, so the work grows with the file and not with what it expands to.
 */
export const sizes = perDefinition(({ swagger }) => {
    const known = new Map<JsonObject, Size>();
    return (root: JsonObject): Size => {
        const stack = [root];
        const open = new Map<JsonObject, readonly JsonObject[]>();
        for (let schema = stack.at(-1); schema; schema = stack.at(-1)) {
            const below = open.get(schema);
            if (known.has(schema)) stack.pop();
            else if (!below) {
                const children = nested(swagger, schema);
                if (children.length === 0 && schema['$ref'] === undefined) {
                    known.set(schema, single);
                    stack.pop();
                    continue;
                }
                open.set(schema, children);
                for (const item of children) if (!open.has(item) && !known.has(item)) stack.push(item);
            } else {
                const isReference = schema['$ref'] !== undefined;
                const size: Size = { count: isReference ? 0 : 1, depth: 0 };
                for (const item of below) {
                    const { count, depth } = known.get(item) ?? { count: 1, depth: 1 };
                    size.count += count;
                    size.depth = Math.max(size.depth, depth);
                }
                if (isReference) size.count ||= 1;
                else size.depth += 1;
                known.set(schema, size);
                stack.pop();
            }
        }
        return known.get(root) ?? { count: 1, depth: 1 };
    };
});

const fewUsers = 3;

/**
 * A few of the operations each schema serves, in requests, responses or notifications. Not all of them: with every
 * definition reached from every operation that would grow with their product.
 */
export const schemaUsers = perDefinition(({ swagger, operations }) => {
    const users = new Map<JsonObject, Operation[]>();
    for (const operation of operations) {
        const holders = [
            ...operation.parameters,
            ...operation.responses,
            { value: asObject(operation.path.value['x-ms-notification-content']) },
        ];
        const stack = holders.map(({ value }) => value['schema']).filter(isObject);
        for (let schema = stack.pop(); schema; schema = stack.pop()) {
            const known = users.get(schema);
            if (known && (known.length >= fewUsers || known.at(-1) === operation)) continue;
            if (known) known.push(operation);
            else users.set(schema, [operation]);
            for (const item of nested(swagger, schema)) stack.push(item);
        }
    }
    return users as ReadonlyMap<JsonObject, readonly Operation[]>;
});

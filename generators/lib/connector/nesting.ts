import { asArray, asObject, isObject, type JsonObject } from './json.ts';
import type { Operation } from './model.ts';
import { perDefinition } from './per-definition.ts';
import { definition } from './references.ts';
import { schemasWith } from './schemas-with.ts';

type Nested = (schema: JsonObject) => readonly JsonObject[];

/** Gives the schemas directly below one, the target of its `$ref` among them. Many walk through all schemas, so they are remembered. */
export function nestedIn(swagger: JsonObject): Nested {
    let below = known.get(swagger);
    if (!below) known.set(swagger, (below = remembered(swagger)));
    return below;
}

const known = new WeakMap<JsonObject, Nested>();

function remembered(swagger: JsonObject): Nested {
    const found = new Map<JsonObject, readonly JsonObject[]>();
    return (schema) => {
        let below = found.get(schema);
        if (!below) found.set(schema, (below = holdsOthers(schema) ? findNested(swagger, schema) : none));
        return below;
    };
}

/** Most schemas hold no others and refer to none. */
const none: readonly JsonObject[] = [];

const holding = new Set(['$ref', 'properties', 'items', 'allOf', 'additionalProperties']);

/** Looking at the few keys a schema has is cheaper than asking for those it has not. */
function holdsOthers(schema: JsonObject): boolean {
    for (const key in schema) if (holding.has(key)) return true;
    return false;
}

function findNested(swagger: JsonObject, schema: JsonObject): readonly JsonObject[] {
    const found: JsonObject[] = [];
    const { $ref, properties, items, allOf, additionalProperties } = schema;
    if ($ref !== undefined) {
        const target = definition(swagger, $ref);
        if (target) found.push(target.value);
    }
    if (isObject(properties)) {
        for (const name in properties) {
            const value = properties[name];
            if (isObject(value)) found.push(value);
        }
    }
    if (isObject(items)) found.push(items);
    if (isObject(additionalProperties)) found.push(additionalProperties);
    if (allOf !== undefined) for (const part of asArray(allOf)) if (isObject(part)) found.push(part);
    return found;
}

const always = (): boolean => true;

/** All schemas that can be reached from some, through `$ref` too; `enter` says which ones to look into. */
export function reach(
    swagger: JsonObject,
    roots: Iterable<JsonObject>,
    { enter = always, leaves = true }: { enter?: (schema: JsonObject) => boolean; leaves?: boolean } = {},
): ReadonlySet<JsonObject> {
    const below = nestedIn(swagger);
    const reached = new Set<JsonObject>();
    const stack = [...roots];
    for (let schema = stack.pop(); schema; schema = stack.pop()) {
        if (reached.has(schema) || !enter(schema)) continue;
        reached.add(schema);
        for (const item of below(schema)) if (leaves || below(item) !== none) stack.push(item);
    }
    return reached;
}

/** What the body of a request is made of: schemas that hold others or are notification URLs. */
export const inputSchemas = perDefinition((connector) => {
    const roots: JsonObject[] = [];
    for (const { place, value } of connector.parameters) if (place === 'body') addSchema(roots, value);
    const leaves = schemasWith(connector, 'x-ms-notification-url').length > 0;
    return reach(connector.swagger, roots, { leaves });
});

/** What makers get to see: schemas that hold others, of operations, parameters and properties none of which is internal. */
export const visibleSchemas = perDefinition(({ swagger, parameters, responses, paths }) => {
    const roots: JsonObject[] = [];
    for (const { value, isVisible, users } of parameters)
        if (isVisible && users.length > 0) addSchema(roots, value);
    for (const { value, users } of responses) if (users.some(isShown)) addSchema(roots, value);
    for (const { value, operations } of paths)
        if (operations.some(isShown)) addSchema(roots, asObject(value['x-ms-notification-content']));
    const enter = (schema: JsonObject): boolean => schema['x-ms-visibility'] !== 'internal';
    return reach(swagger, roots, { enter, leaves: false });
});

const isShown = ({ isInternal }: Operation): boolean => !isInternal;

function addSchema(schemas: JsonObject[], { schema }: JsonObject): void {
    if (isObject(schema)) schemas.push(schema);
}

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
    const nested = nestedIn(swagger);
    return (root: JsonObject): Size => {
        const ready = known.get(root);
        if (ready || nested(root) === none) return ready ?? single;
        const stack = [root];
        const open = new Set<JsonObject>();
        for (let schema = stack.at(-1); schema; schema = stack.at(-1)) {
            const below = nested(schema);
            if (known.has(schema)) stack.pop();
            else if (!open.has(schema)) {
                open.add(schema);
                for (const item of below)
                    if (nested(item) !== none && !open.has(item) && !known.has(item)) stack.push(item);
            } else {
                known.set(schema, sizeOf(schema, below, known));
                stack.pop();
            }
        }
        return known.get(root) ?? single;
    };
});

function sizeOf(
    schema: JsonObject,
    below: readonly JsonObject[],
    known: ReadonlyMap<JsonObject, Size>,
): Size {
    const isReference = schema['$ref'] !== undefined;
    const size: Size = { count: isReference ? 0 : 1, depth: 0 };
    for (const item of below) {
        const { count, depth } = known.get(item) ?? single;
        size.count += count;
        size.depth = Math.max(size.depth, depth);
    }
    if (isReference) size.count ||= 1;
    else size.depth += 1;
    return size;
}

const fewUsers = 3;

/**
 * A few of the operations each schema with a dynamic extension serves, in requests, responses or notifications. Not all of them: with every
 * definition reached from every operation that would grow with their product.
 */
export const schemaUsers = perDefinition((connector) => {
    const { swagger, operations } = connector;
    const nested = nestedIn(swagger);
    const asked = new Set(schemasWith(connector, 'dynamic').map(({ value }) => value));
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
            for (const item of nested(schema)) if (nested(item) !== none || asked.has(item)) stack.push(item);
        }
    }
    return users as ReadonlyMap<JsonObject, readonly Operation[]>;
});

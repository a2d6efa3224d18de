import { asArray, asObject, isObject, type JsonObject } from './json.ts';
import type { Operation } from './model.ts';
import { perDefinition } from './per-definition.ts';
import { definition } from './references.ts';
import { schemasWith } from './schemas-with.ts';

/** The schemas directly below one, the target of its `$ref` among them. */
interface Below {
    all: readonly JsonObject[];
    /** Those that hold others or refer to one: most do not, and walks need not look into these. */
    holders: readonly JsonObject[];
}
type Nested = (schema: JsonObject) => Below;

/** Gives what is directly below a schema. Many walk through all schemas, so it is remembered. */
export function nestedIn(swagger: JsonObject): Nested {
    let below = known.get(swagger);
    if (!below) known.set(swagger, (below = remembered(swagger)));
    return below;
}

const known = new WeakMap<JsonObject, Nested>();

function remembered(swagger: JsonObject): Nested {
    const found = new Map<JsonObject, Below>();
    return (schema) => {
        let below = found.get(schema);
        if (below) return below;
        if (!holdsOthers(schema)) return nothing;
        const all = findNested(swagger, schema);
        below = { all, holders: all.filter(holdsOthers) };
        found.set(schema, below);
        return below;
    };
}

const nothing: Below = { all: [], holders: [] };

/** Looking at the few keys a schema has is cheaper than asking for those it has not. */
function holdsOthers(schema: JsonObject): boolean {
    for (const key in schema)
        if (key === '$ref' || key === 'properties' || key === 'items' || key === 'allOf' || key === open)
            return true;
    return false;
}

const open = 'additionalProperties';

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
        const { all, holders } = below(schema);
        for (const item of leaves ? all : holders) stack.push(item);
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
    return reach(swagger, roots, { enter: isNotInternal, leaves: false });
});

const isNotInternal = (schema: JsonObject): boolean => schema['x-ms-visibility'] !== 'internal';

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
        if (ready) return ready;
        const stack = [root];
        const open = new Set<JsonObject>();
        for (let schema = stack.at(-1); schema; schema = stack.at(-1)) {
            if (known.has(schema)) stack.pop();
            else if (!open.has(schema)) {
                open.add(schema);
                for (const item of nested(schema).holders)
                    if (!open.has(item) && !known.has(item)) stack.push(item);
            } else {
                known.set(schema, sizeOf(schema, nested(schema), known));
                stack.pop();
            }
        }
        return known.get(root) ?? single;
    };
});

function sizeOf(schema: JsonObject, { all, holders }: Below, known: ReadonlyMap<JsonObject, Size>): Size {
    const isReference = schema['$ref'] !== undefined;
    const leaves = all.length - holders.length;
    const size: Size = { count: (isReference ? 0 : 1) + leaves, depth: leaves > 0 ? 1 : 0 };
    for (const item of holders) {
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
            const { all, holders } = nested(schema);
            for (const item of holders) stack.push(item);
            for (const item of all) if (asked.has(item)) stack.push(item);
        }
    }
    return users as ReadonlyMap<JsonObject, readonly Operation[]>;
});

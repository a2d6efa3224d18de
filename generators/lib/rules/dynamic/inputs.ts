import { asObject, asText, type JsonObject } from '../../connector/json.ts';
import type { Connector, Operation, Parameter, Schema } from '../../connector/model.ts';
import { below } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { dereference, property, requires } from '../../connector/references.ts';

/** A parameter, or a property in the body, that an operation takes. */
export interface Input {
    /** As it is written; undefined where nothing tells. */
    type: string | undefined;
    isRequired: boolean;
    isInternal: boolean;
    hasDefault: boolean;
}

const isInternal = (value: JsonObject): boolean => value['x-ms-visibility'] === 'internal';

const input = (value: JsonObject, isRequired: boolean, internal: boolean): Input => ({
    type: asText(value['type']),
    isRequired,
    isInternal: internal || isInternal(value),
    hasDefault: value['default'] !== undefined,
});

/** What values of a type are in JSON, which knows numbers but no integers. */
export const inJson = (type: string | undefined): string | undefined =>
    type === 'integer' ? 'number' : type;

const bodyOf = ({ parameters }: Operation): Parameter | undefined =>
    parameters.find(({ place }) => place === 'body');

const plainTypes: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean']);

/** Whether a schema may hold more than it says. */
export const isOpen = (schema: JsonObject): boolean =>
    (schema['properties'] === undefined &&
        schema['allOf'] === undefined &&
        !plainTypes.has(schema['type'])) ||
    (schema['additionalProperties'] ?? false) !== false ||
    schema['x-ms-dynamic-schema'] !== undefined ||
    schema['x-ms-dynamic-properties'] !== undefined;

/** Goes down a schema by property names, through arrays; `open` where it ends at a schema that may hold anything. */
export function descend(
    swagger: JsonObject,
    schema: JsonObject,
    keys: readonly string[],
): { value: JsonObject; isRequired: boolean; isInternal: boolean } | 'open' | undefined {
    let value = dereference(swagger, schema);
    let isRequired = true;
    let internal = false;
    for (const key of keys) {
        for (let depth = 0; value && value['type'] === 'array' && depth < 9; depth += 1) {
            value = dereference(swagger, value['items']);
        }
        if (!value) return 'open';
        const found = property(swagger, value, key);
        if (!found) return isOpen(value) ? 'open' : undefined;
        isRequired &&= requires(swagger, value, key);
        internal ||= isInternal(found);
        value = dereference(swagger, found);
    }
    return value ? { value, isRequired, isInternal: internal } : 'open';
}

const anything: Input = { type: undefined, isRequired: true, isInternal: false, hasDefault: false };

/** What a path names in the body: `Order/id`, `Order.id`, each with or without the parameter's name or `body` in front. */
function inBody(swagger: JsonObject, body: Parameter, path: string): Input | undefined {
    const schema = dereference(swagger, body.value['schema']);
    if (!schema) return anything;
    const keys = path.split(/[/.]/);
    const paths = [[path], keys];
    if (keys[0] === body.name || keys[0] === 'body') paths.push(keys.slice(1));
    for (const keys of paths) {
        const found = descend(swagger, schema, keys);
        if (found === 'open') return anything;
        if (found) {
            return input(found.value, found.isRequired, found.isInternal || isInternal(body.value));
        }
    }
    return undefined;
}

/** A body with more properties is far beyond what the platform takes, and not worth a search for each name. */
const mostProperties = 2000;

/** How often a property of each name stands in a schema, at any depth; nothing for a schema too large to search. */
const namesIn = perDefinition(() => {
    const known = new Map<Schema, ReadonlyMap<string, number> | undefined>();
    return (root: Schema): ReadonlyMap<string, number> | undefined => {
        if (known.has(root)) return known.get(root);
        const names = countNames(root);
        known.set(root, names);
        return names;
    };
});

function countNames(root: Schema): ReadonlyMap<string, number> | undefined {
    const counts = new Map<string, number>();
    const seen = new Set<Schema>();
    const stack = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        const inner = below(next);
        if (seen.size + inner.length > mostProperties) return undefined;
        for (const name of Object.keys(asObject(next.value['properties'])))
            counts.set(name, (counts.get(name) ?? 0) + 1);
        for (const item of inner) stack.push(item);
    }
    return counts;
}

/** The schema of an operation's body. */
export const bodySchema = ({ swagger }: Connector, operation: Operation): JsonObject | undefined =>
    dereference(swagger, bodyOf(operation)?.value['schema']);

/** How many properties of this name the body of an operation has, at any depth; undefined where nobody can tell. */
export function countNamed(connector: Connector, operation: Operation, name: string): number | undefined {
    const schema = bodyOf(operation)?.schema;
    if (!schema) return 0;
    const names = namesIn(connector)(schema);
    return names && (names.get(name) ?? 0);
}

/** What a name or path stands for among the inputs of an operation. */
export function findInput(connector: Connector, operation: Operation, path: string): Input | undefined {
    const parameter = operation.parameters.find(({ name, place }) => name === path && place !== 'body');
    if (parameter) return input(parameter.value, parameter.value['required'] === true, false);
    const body = bodyOf(operation);
    if (!body || body.name === path) return body && anything;
    return (
        inBody(connector.swagger, body, path) ??
        (countNamed(connector, operation, path) === 0 ? undefined : anything)
    );
}

import { asText, type JsonObject } from '../../connector/json.ts';
import type { Operation, Parameter } from '../../connector/model.ts';
import { dereference, nested, property, requires } from '../../connector/references.ts';
import { propertiesOf } from '../schema/helpers.ts';

/** A parameter, or a property in the body, that an operation takes. */
export interface Input {
    /** `number` stands for integers too; undefined where nothing tells. */
    type: string | undefined;
    isRequired: boolean;
    isInternal: boolean;
    hasDefault: boolean;
}

const isInternal = (value: JsonObject): boolean => value['x-ms-visibility'] === 'internal';

const input = (value: JsonObject, isRequired: boolean, internal: boolean): Input => {
    const type = asText(value['type']);
    return {
        type: type === 'integer' ? 'number' : type,
        isRequired,
        isInternal: internal || isInternal(value),
        hasDefault: value['default'] !== undefined,
    };
};

export const bodyOf = ({ parameters }: Operation): Parameter | undefined =>
    parameters.find(({ place }) => place === 'body');

/** Whether a schema may hold more than it says. */
export const isOpen = (schema: JsonObject): boolean =>
    (schema['properties'] === undefined && schema['allOf'] === undefined) ||
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

/** How often a property of this name stands in a schema, at any depth. */
export function countNamed(swagger: JsonObject, schema: JsonObject, name: string): number {
    let count = 0;
    const seen = new Set<JsonObject>();
    const stack = [schema];
    for (let next = stack.pop(); next; next = stack.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        count += propertiesOf(next).filter(([key]) => key === name).length;
        for (const item of nested(swagger, next)) stack.push(item);
    }
    return count;
}

/** What a name or path stands for among the inputs of an operation. */
export function findInput(swagger: JsonObject, operation: Operation, path: string): Input | undefined {
    const parameter = operation.parameters.find(({ name, place }) => name === path && place !== 'body');
    if (parameter) return input(parameter.value, parameter.value['required'] === true, false);
    const body = bodyOf(operation);
    if (!body || body.name === path) return body && anything;
    const found = inBody(swagger, body, path);
    if (found) return found;
    const schema = dereference(swagger, body.value['schema']);
    return schema && countNamed(swagger, schema, path) > 0 ? anything : undefined;
}

import { asObject, asText, child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { schemaUsers } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import type { Example } from '../example.ts';
import type { Found, Problem, Rule } from '../rule.ts';

export const extensions = [
    'x-ms-dynamic-values',
    'x-ms-dynamic-list',
    'x-ms-dynamic-schema',
    'x-ms-dynamic-properties',
    'x-ms-dynamic-tree',
] as const;

/** One call of an operation that fills in choices or a schema. */
export interface Use {
    extension: (typeof extensions)[number];
    pointer: string;
    value: JsonObject;
    /** The parameter or schema that has the extension. */
    holder: JsonObject;
    /** Operations the holder serves; for a schema not more than a few. */
    users: readonly Operation[];
    /** Worked out for the first rule that asks. */
    arguments?: readonly Argument[];
}

/** Most parameters have none: looking at the keys they have is cheaper than asking for those they have not. */
function hasExtension(holder: JsonObject): boolean {
    for (const key in holder) if (key.startsWith('x-ms-dynamic-')) return true;
    return false;
}

/** Appends the uses of one parameter or schema. */
function collect(found: Use[], holder: JsonObject, pointer: string, users: readonly Operation[]): void {
    for (const extension of extensions) {
        const value = holder[extension];
        if (!isObject(value)) continue;
        const at = child(pointer, extension);
        if (extension !== 'x-ms-dynamic-tree') found.push({ extension, pointer: at, value, holder, users });
        else
            for (const call of ['open', 'browse']) {
                const part = value[call];
                if (isObject(part))
                    found.push({ extension, pointer: child(at, call), value: part, holder, users });
            }
    }
}

/** Every dynamic extension of a definition; a tree counts as two, `open` and `browse`. */
export const uses = perDefinition((connector): readonly Use[] => {
    const found: Use[] = [];
    for (const { value, pointer, users } of connector.parameters) {
        if (hasExtension(value)) collect(found, value, pointer, users);
        const { items } = value;
        if (isObject(items) && hasExtension(items)) collect(found, items, child(pointer, 'items'), users);
    }
    for (const schema of schemasWith(connector, 'x-ms-dynamic-'))
        collect(found, schema.value, schema.pointer, schemaUsers(connector)(schema));
    return found;
});

/** Asks a question of every use; the pointers of the answers start at the extension. */
export const ofUses = (check: (use: Use, connector: Connector) => Found): Rule['check'] => ({
    connector: (connector) => {
        const problems: Problem[] = [];
        for (const use of uses(connector)) {
            const found = check(use, connector);
            if (!found) continue;
            for (const problem of Array.isArray(found) ? (found as Problem[]) : [found as Problem])
                problems.push({ ...problem, at: use.pointer + (problem.at ?? '') });
        }
        return problems;
    },
});

export const operationsById = perDefinition(({ operations }): ReadonlyMap<Json, Operation> => {
    const known = new Map<Json, Operation>();
    for (const operation of operations) {
        const id = asText(operation.value['operationId']);
        if (id !== undefined && !known.has(id)) known.set(id, operation);
    }
    return known;
});

/** The operation a use calls, if it is there. */
export const invoked = (connector: Connector, { value }: Use): Operation | undefined =>
    operationsById(connector).get(value['operationId'] ?? null);

/** A value that a use passes to the operation it calls. */
export interface Argument {
    name: string;
    at: string;
    /** Where the value comes from: a parameter or a path into the body of the current operation. */
    source?: string;
    sourceAt?: string;
    /** The value itself, where it is written here. */
    fixed?: Json;
}

export const argumentsOf = (use: Use): readonly Argument[] => (use.arguments ??= argumentsIn(use));

const argumentsIn = ({ value: { parameters } }: Use): Argument[] =>
    Object.keys(asObject(parameters)).map((name): Argument => {
        const value = own(parameters, name) ?? null;
        const at = child('/parameters', name);
        if (!isObject(value)) return { name, at, fixed: value };
        for (const key of ['parameterReference', 'parameter']) {
            const source = asText(value[key]);
            if (source !== undefined) return { name, at, source, sourceAt: `${at}/${key}` };
        }
        return value['value'] === undefined ? { name, at } : { name, at, fixed: value['value'] };
    });

const text = { type: 'string' };
const shops = {
    operationId: 'ListShops',
    parameters: [{ name: 'region', in: 'query', ...text }],
    responses: {
        '200': {
            description: 'The shops.',
            schema: {
                type: 'object',
                properties: {
                    value: {
                        type: 'array',
                        items: { type: 'object', properties: { id: text, name: text } },
                    },
                },
            },
        },
    },
};

/** An example whose parameter `shopId` has these extensions; `ListShops` may be changed and parameters added. */
export const dynamic = (
    extension: JsonObject,
    listShops: JsonObject = {},
    ...parameters: JsonObject[]
): Example => ({
    definition: {
        paths: {
            '/shops': { get: { ...shops, ...listShops } },
            '/orders/{orderId}': {
                get: {
                    parameters: [
                        { name: 'orderId', in: 'path', required: true, ...text },
                        { name: 'shopId', in: 'query', ...text, ...extension },
                        ...parameters,
                    ],
                },
            },
        },
    },
});

/** `x-ms-dynamic-values` that calls `ListShops`. */
export const values = (more: JsonObject = {}): JsonObject => ({
    'x-ms-dynamic-values': {
        operationId: 'ListShops',
        'value-collection': 'value',
        'value-path': 'id',
        'value-title': 'name',
        ...more,
    },
});

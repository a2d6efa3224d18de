import { asArray, asObject, child, isObject, type JsonObject, own } from '../connector/json.ts';
import { schemas as limits } from '../connector/limits.ts';
import type { Connector } from '../connector/model.ts';
import { sizes } from '../connector/references.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

const single = ['items', 'additionalProperties'] as const;
const deepest = 10;

/**
 * Microsoft counts the schemas of a body with references written out, and takes a limited number. A body that has more
 * is written out here as deep as it may be; what lies deeper stays an object of which nothing is told.
 */
export function cutLargeBodies(
    definition: { paths: JsonObject; definitions: JsonObject },
    sources: ReadonlyMap<string, Place>,
    ledger: Ledger,
): void {
    // How much a schema in a circle counts for depends on what was counted before it; a body that is cut changes that.
    for (let isDone = false; !isDone;) {
        const size = sizes({ swagger: { ...definition } } as unknown as Connector);
        isDone = true;
        for (const [holder, pointer] of bodies(definition.paths)) {
            const schema = asObject(holder['schema']);
            if (size(schema).count <= limits.perBody) continue;
            holder['schema'] = new Cutter(definition.definitions, sources, ledger, pointer).cut(schema);
            isDone = false;
        }
    }
    dropUnreached(definition);
}

function* bodies(paths: JsonObject): Generator<[JsonObject, string]> {
    for (const [template, item] of Object.entries(paths)) {
        for (const [method, operation] of Object.entries(asObject(item))) {
            const at = child('/paths', template, method);
            if (method === 'x-ms-notification-content') continue;
            for (const [index, one] of asArray(own(operation, 'parameters')).entries())
                if (isObject(one) && isObject(one['schema']))
                    yield [one, child(at, 'parameters', index, 'schema')];
            for (const [status, one] of Object.entries(asObject(own(operation, 'responses'))))
                if (isObject(one) && isObject(one['schema']))
                    yield [one, child(at, 'responses', status, 'schema')];
        }
    }
}

class TooMany extends Error {}

class Cutter {
    readonly #definitions: JsonObject;
    readonly #sources: ReadonlyMap<string, Place>;
    readonly #ledger: Ledger;
    readonly #pointer: string;
    #count = 0;
    #cuts: [from: string, to: string][] = [];

    constructor(
        definitions: JsonObject,
        sources: ReadonlyMap<string, Place>,
        ledger: Ledger,
        pointer: string,
    ) {
        this.#definitions = definitions;
        this.#sources = sources;
        this.#ledger = ledger;
        this.#pointer = pointer;
    }

    cut(schema: JsonObject): JsonObject {
        for (let depth = deepest; depth > 0; depth -= 1) {
            this.#count = 0;
            this.#cuts = [];
            try {
                const result = this.#write(schema, this.#pointer, this.#pointer, depth);
                for (const [from, to] of this.#cuts) {
                    const place = this.#sources.get(from);
                    this.#ledger.lost('too-many-schemas', place ?? `#${from}`, to);
                }
                return result;
            } catch (error) {
                if (!(error instanceof TooMany)) throw error;
            }
        }
        this.#ledger.lost(
            'too-many-schemas',
            this.#sources.get(this.#pointer) ?? `#${this.#pointer}`,
            this.#pointer,
        );
        return {
            type: schema['type'] === 'array' ? 'array' : 'object',
            ...(schema['type'] === 'array' ? { items: { type: 'object' } } : {}),
        };
    }

    /** `from` is where the schema stands in what was converted, `to` where its copy goes. */
    #write(schema: JsonObject, from: string, to: string, depth: number): JsonObject {
        const name =
            typeof schema['$ref'] === 'string' ? schema['$ref'].replace('#/definitions/', '') : undefined;
        if (name !== undefined) {
            if (depth === 0) this.#cuts.push([from, to]);
            return this.#write(
                asObject(own(this.#definitions, name)),
                child('/definitions', name),
                to,
                depth,
            );
        }
        if ((this.#count += 1) > limits.perBody) throw new TooMany();
        const isDeep =
            depth === 0 &&
            (schema['properties'] !== undefined ||
                schema['items'] !== undefined ||
                isObject(schema['additionalProperties']));
        if (isDeep) {
            this.#cuts.push([from, to]);
            const { properties: _, required: __, additionalProperties: ___, items: ____, ...rest } = schema;
            if (schema['type'] !== 'array') return rest;
            if ((this.#count += 1) > limits.perBody) throw new TooMany();
            return { ...rest, items: { type: 'object' } };
        }
        const result: JsonObject = { ...schema };
        if (isObject(schema['properties'])) {
            result['properties'] = Object.fromEntries(
                Object.entries(schema['properties']).map(([key, item]) => [
                    key,
                    this.#write(
                        asObject(item),
                        child(from, 'properties', key),
                        child(to, 'properties', key),
                        depth - 1,
                    ),
                ]),
            );
        }
        for (const key of single)
            if (isObject(schema[key]))
                result[key] = this.#write(schema[key], child(from, key), child(to, key), depth - 1);
        return result;
    }
}

/** Takes out definitions that only a body used which no longer refers to them. */
function dropUnreached(definition: { paths: JsonObject; definitions: JsonObject }): void {
    const reached = new Set<string>();
    const stack: unknown[] = [definition.paths];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (typeof value !== 'object' || value === null) continue;
        const reference = own(value, '$ref');
        if (typeof reference === 'string' && reference.startsWith('#/definitions/')) {
            const name = reference.slice('#/definitions/'.length);
            if (!reached.has(name)) {
                reached.add(name);
                stack.push(own(definition.definitions, name));
            }
        }
        for (const item of Object.values(value)) if (item !== undefined) stack.push(item);
    }
    for (const name of Object.keys(definition.definitions))
        if (!reached.has(name)) delete definition.definitions[name];
}

import { asArray, asObject, child, isObject, type JsonObject, own } from '../connector/json.ts';
import { schemas as limits } from '../connector/limits.ts';
import type { Connector } from '../connector/model.ts';
import { sizes } from '../connector/nesting.ts';
import { walk } from '../connector/walk.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

const single = ['items', 'additionalProperties'] as const;
const mostSteps = 12;

/**
 * Microsoft counts the schemas of a body with references written out, and takes a limited number. A body that has more
 * is written out here as deep as it may be; what lies deeper stays an object of which nothing is told.
 */
export function cutLargeBodies(
    definition: { paths: JsonObject; definitions: JsonObject },
    sources: ReadonlyMap<string, Place>,
    ledger: Ledger,
): void {
    const cutter = new Cutter(definition.definitions, sources, ledger);
    // How much a schema in a circle counts for depends on what was counted before it; a body that is cut changes that.
    for (let isDone = false; !isDone;) {
        const { schemas } = walk({ ...definition });
        const size = sizes({ swagger: { ...definition }, schemas } as unknown as Connector);
        const rootOf = new Map(
            schemas.filter(({ isRoot }) => isRoot).map((schema) => [schema.value, schema]),
        );
        isDone = true;
        for (const [holder, pointer] of bodies(definition.paths)) {
            const root = rootOf.get(asObject(holder['schema']));
            if (!root || size(root).count <= limits.perBody) continue;
            holder['schema'] = cutter.cut(root.value, pointer);
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

/** Writes bodies with references followed a limited number of steps; definitions cut at the same step are shared. */
class Cutter {
    readonly #definitions: JsonObject;
    readonly #sources: ReadonlyMap<string, Place>;
    readonly #ledger: Ledger;
    readonly #counts = new Map<string, number>();
    readonly #written = new Map<string, string>();

    constructor(definitions: JsonObject, sources: ReadonlyMap<string, Place>, ledger: Ledger) {
        this.#definitions = definitions;
        this.#sources = sources;
        this.#ledger = ledger;
    }

    cut(schema: JsonObject, pointer: string): JsonObject {
        for (let steps = mostSteps; steps >= 0; steps -= 1)
            if (this.#count(schema, steps) <= limits.perBody)
                return this.#write(schema, pointer, pointer, steps);
        this.#lose(pointer, pointer);
        return schema['type'] === 'array' ? { type: 'array', items: { type: 'object' } } : { type: 'object' };
    }

    #lose(from: string, to: string): void {
        this.#ledger.lost('too-many-schemas', this.#sources.get(from) ?? `#${from}`, to);
    }

    #count(schema: JsonObject, steps: number): number {
        const name = nameIn(schema);
        if (name === undefined)
            return 1 + parts(schema).reduce((sum, [, part]) => sum + this.#count(part, steps), 0);
        if (steps === 0) return 1;
        const key = `${name} ${steps}`;
        let count = this.#counts.get(key);
        if (count === undefined) {
            count = this.#count(asObject(own(this.#definitions, name)), steps - 1);
            this.#counts.set(key, count);
        }
        return count;
    }

    /** `from` is where the schema stands in what was converted, `to` where it goes. */
    #write(schema: JsonObject, from: string, to: string, steps: number): JsonObject {
        const name = nameIn(schema);
        if (name !== undefined) {
            if (steps > 0) return { $ref: `#/definitions/${this.#definition(name, steps - 1)}` };
            this.#lose(from, to);
            return { type: 'object' };
        }
        const result: JsonObject = { ...schema };
        for (const [keys, part] of parts(schema)) {
            const written = this.#write(part, child(from, ...keys), child(to, ...keys), steps);
            const [key, property] = keys;
            if (property === undefined) result[key!] = written;
            else result['properties'] = { ...asObject(result['properties']), [property]: written };
        }
        return result;
    }

    #definition(name: string, steps: number): string {
        const key = `${name} ${steps}`;
        let written = this.#written.get(key);
        if (written === undefined) {
            written = `${name}_Level${steps + 1}`;
            this.#written.set(key, written);
            const [from, to] = [child('/definitions', name), child('/definitions', written)];
            this.#definitions[written] = this.#write(asObject(own(this.#definitions, name)), from, to, steps);
        }
        return written;
    }
}

const nameIn = ({ $ref }: JsonObject): string | undefined =>
    typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : undefined;

/** The schemas right inside a schema, each with the keys that lead there. */
const parts = (schema: JsonObject): [string[], JsonObject][] => [
    ...Object.entries(asObject(schema['properties'])).map(([key, part]): [string[], JsonObject] => [
        ['properties', key],
        asObject(part),
    ]),
    ...single.flatMap((key): [string[], JsonObject][] =>
        isObject(schema[key]) ? [[[key], schema[key]]] : [],
    ),
];

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

import { asObject, child, hasText, isObject, type JsonObject, own } from '../connector/json.ts';
import { inOrder } from './build-schema.ts';
import type { Ledger } from './ledger.ts';
import { mechanicalDescription, mechanicalTitle } from './texts.ts';

interface Definition {
    paths: JsonObject;
    definitions: JsonObject;
}

/**
 * Gives every property that makers see a title and a description where the document has none: without them they see
 * technical names. Those of a property that refers to a definition stand there, as Swagger 2.0 knows nothing beside $ref.
 */
export function putPropertyTexts(definition: Definition, ledger: Ledger): void {
    const filler = new Filler(definition.definitions, ledger);
    for (const [holder, pointer] of holders(definition.paths))
        filler.below(asObject(holder['schema']), `${pointer}/schema`);
    for (const [name, schema] of Object.entries(definition.definitions))
        filler.below(asObject(schema), child('/definitions', name));
    for (const name of filler.referred) {
        const schema = own(definition.definitions, name);
        if (isObject(schema))
            definition.definitions[name] = filler.filled(schema, child('/definitions', name), name);
    }
}

/** What has a schema in operations: bodies, responses and what a webhook sends. */
function* holders(paths: JsonObject): Generator<[JsonObject, string]> {
    for (const [template, item] of Object.entries(paths)) {
        for (const [method, operation] of Object.entries(asObject(item))) {
            const at = child('/paths', template, method);
            if (!isObject(operation)) continue;
            if (method === 'x-ms-notification-content') yield [operation, at];
            for (const key of ['parameters', 'responses'] as const)
                for (const [name, one] of Object.entries(own(operation, key) ?? {}))
                    if (isObject(one)) yield [one, child(at, key, name)];
        }
    }
}

class Filler {
    /** Names of definitions that stand for a property. */
    readonly referred = new Set<string>();
    readonly #definitions: JsonObject;
    readonly #ledger: Ledger;

    constructor(definitions: JsonObject, ledger: Ledger) {
        this.#definitions = definitions;
        this.#ledger = ledger;
    }

    /** Fills the properties inside a schema; those of definitions are not followed into. */
    below(schema: JsonObject, pointer: string): void {
        const { properties } = schema;
        if (isObject(properties)) {
            for (const [name, property] of Object.entries(properties)) {
                if (!isObject(property) || property['x-ms-visibility'] === 'internal') continue;
                const at = child(pointer, 'properties', name);
                const target = targetOf(property);
                if (target !== undefined && own(this.#definitions, target)) this.referred.add(target);
                else if (target === undefined) set(properties, name, this.filled(property, at, name));
                this.below(asObject(own(properties, name)), at);
            }
        }
        for (const key of ['items', 'additionalProperties'] as const)
            if (isObject(schema[key])) this.below(schema[key], child(pointer, key));
    }

    /** The schema with the texts it lacks, made from its name. */
    filled(schema: JsonObject, pointer: string, name: string): JsonObject {
        const result = { ...schema };
        if (!hasText(schema['title']) && !hasText(schema['x-ms-summary'])) {
            result['title'] = mechanicalTitle(name);
            this.#ledger.toBeWritten(child(pointer, 'title'), result['title']);
        }
        if (!hasText(schema['description'])) {
            const label = hasText(result['x-ms-summary']) ? result['x-ms-summary'] : result['title'];
            result['description'] = mechanicalDescription(String(label));
            this.#ledger.toBeWritten(child(pointer, 'description'), result['description']);
        }
        return inOrder(result);
    }
}

const targetOf = ({ $ref }: JsonObject): string | undefined =>
    typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : undefined;

/** Sets a property whatever its name: `__proto__` is one like any other in a document. */
const set = (object: JsonObject, name: string, value: JsonObject): void =>
    void Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });

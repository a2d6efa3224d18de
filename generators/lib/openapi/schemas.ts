import { isObject, type JsonObject } from '../connector/json.ts';
import { pascalCase } from '../connector/names.ts';
import { buildSchema } from './build-schema.ts';
import { gather, type SchemaContext, singleReference } from './gather.ts';
import { definitionNameFor } from './names.ts';
import { nameOf, objectAt, type Place } from './place.ts';
import type { Usage } from './usage.ts';

/** Where in the definition a schema goes, and how it may be written there. */
export interface Target {
    pointer: string;
    /** What it is called by, should it become a definition of its own. */
    hint: string;
    depth: number;
    /** For parameters: no reference, and of an object no properties. */
    simple: boolean;
    /** A file is allowed here. */
    file?: boolean;
}

export const target = (pointer: string, hint: string): Target => ({
    pointer,
    hint,
    depth: 0,
    simple: false,
});

const deepest = 60;

/** Turns schemas of any version into Swagger 2.0, and keeps the definitions that they reach. */
export class Schemas {
    readonly definitions = new Map<string, JsonObject>();
    readonly context: SchemaContext;
    readonly usage: Usage;
    /** Where each schema of the definition comes from. */
    readonly sources = new Map<string, Place>();
    /** Where a property of a schema is demanded: `pointer name`. */
    readonly demands = new Map<string, Place>();
    readonly #names = new Map<string, string>();

    constructor(context: SchemaContext, usage: Usage) {
        this.context = context;
        this.usage = usage;
    }

    /** The schema that all of `places` describe together. */
    convert(places: readonly Place[], to: Target): JsonObject {
        const { ledger, references, version } = this.context;
        const [first] = places;
        if (first) this.sources.set(to.pointer, first);
        if (to.depth > deepest) {
            if (first) ledger.lost('nested-too-deep', first, to.pointer);
            return { type: 'object' };
        }
        if (first && places.length === 1 && !to.simple) {
            const single = singleReference(first, version);
            if (single) {
                const found = references.follow(single.target);
                if (!found) {
                    ledger.lost('reference-circular', first, to.pointer);
                    return { type: 'object' };
                }
                for (const place of single.beside) ledger.lost('beside-reference', place, to.pointer);
                if (single.orNull) ledger.lost('null-lost', first, to.pointer);
                if (!isObject(found.value)) return this.#anything(first, to);
                // A definition that is nothing but a reference is refused: the one it leads to takes its place.
                return singleReference(found, version)
                    ? this.convert([found], { ...to, depth: to.depth + 1 })
                    : this.#reference([found], lastName(found));
            }
        }
        const gathered = gather(places, this.context, to.pointer);
        const isComposed =
            gathered.followed ||
            gathered.unions.some(({ alternatives }) =>
                alternatives.some((one) => typeof objectAt(one)['$ref'] === 'string'),
            );
        // What is put together from elsewhere stands once, under a name of its own: copied again and again it would grow
        // without end.
        if (isComposed && to.depth > 0 && !to.simple)
            return this.#reference(places, componentName(first) ?? to.hint);
        if (gathered.nodes.length === 0 && first) return this.#anything(first, to);
        return buildSchema(this, gathered, to);
    }

    #anything(place: Place, to: Target): JsonObject {
        this.context.ledger.lost('any-value', place, to.pointer);
        return { type: 'object' };
    }

    /** A reference to the definition that holds what `places` say; converts it the first time. */
    #reference(places: readonly Place[], hint: string): JsonObject {
        const key = places.map(nameOf).join(' ');
        let name = this.#names.get(key);
        if (name === undefined) {
            name = definitionNameFor(hint, key, this.definitions);
            this.#names.set(key, name);
            this.definitions.set(name, {});
            const pointer = `/definitions/${name}`;
            if (name !== hint && places.length === 1 && lastName(places[0]!) === hint)
                this.context.ledger.lost('definition-renamed', places[0]!, pointer, `"${hint}" → "${name}"`);
            this.definitions.set(name, this.convert(places, target(pointer, name)));
        }
        return { $ref: `#/definitions/${name}` };
    }
}

/** `/components/schemas/Order/properties/lines` → `OrderLines`: the same name whichever way leads there. */
function componentName(place: Place | undefined): string | undefined {
    const found = /\/(?:schemas|definitions)\/([\s\S]+)$/.exec(place?.pointer ?? '')?.[1];
    if (found === undefined) return undefined;
    const skipped = new Set(['properties', 'allOf', 'oneOf', 'anyOf']);
    const words = found.split('/').filter((word) => !skipped.has(word) && !/^\d+$/.test(word));
    const [first = '', ...rest] = words.map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
    return first + rest.map((word) => pascalCase(word === 'items' ? 'item' : word)).join('');
}

/** `/components/schemas/Order` → `Order`; of a place deep in a document the names that tell it. */
export function lastName({ file, pointer }: Place): string {
    // A file that is nothing but a schema is called by its own name.
    if (pointer === '')
        return pascalCase(file.name.replace(/^.*\//, '').replace(/\.(json|ya?ml)$/i, '')) || 'Schema';
    const words = pointer.split('/').map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = words.at(-1) ?? '';
    const before = words.at(-2);
    if (before === 'schemas' || before === 'definitions' || before === '$defs') return last;
    const telling = words
        .slice(-4)
        .filter(
            (word) =>
                ![
                    '',
                    'properties',
                    'items',
                    'schema',
                    'allOf',
                    'schemas',
                    'definitions',
                    'components',
                    'content',
                    'responses',
                ].includes(word),
        );
    return (
        telling
            .slice(-2)
            .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
            .join('') || 'Schema'
    );
}

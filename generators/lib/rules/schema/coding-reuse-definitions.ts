import { sortedKeys } from '../../connector/fingerprint.ts';
import { isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Connector, Schema } from '../../connector/model.ts';
import { nestedIn, reach } from '../../connector/nesting.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import type { Problem } from '../rule.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';

const fewest = { properties: 3, copies: 3 };

/** What a schema says itself: its plain values, and lists of them. */
const plain = (value: Json | undefined): boolean =>
    typeof value !== 'object' || (Array.isArray(value) && value.every((item) => typeof item !== 'object'));

/** Gives equal numbers to schemas that say the same. Children come after their parents in `schemas`, so going backwards knows them. */
function shapes(
    { swagger, schemas }: Connector,
    candidates: readonly Schema[],
    said: ReadonlyMap<JsonObject, string>,
): ReadonlyMap<JsonObject, number> {
    const shapeOf = new Map<JsonObject, number>();
    const numbers = new Map<string, number>();
    const nested = nestedIn(swagger);
    const needed = reach(
        swagger,
        candidates.map(({ value }) => value),
    );
    for (let index = schemas.length - 1; index >= 0; index -= 1) {
        const { value } = schemas[index]!;
        if (!needed.has(value)) continue;
        let text = said.get(value) ?? saidIn(value);
        for (const item of nested(value).all) text += `${shapeOf.get(item) ?? ''}\n`;
        let number = numbers.get(text);
        if (number === undefined) numbers.set(text, (number = numbers.size));
        shapeOf.set(value, number);
    }
    return shapeOf;
}

function saidIn(value: JsonObject): string {
    let text = '';
    for (const key of sortedKeys(value)) {
        const item = value[key];
        if (typeof item === 'string') text += `${key}:${item.length}:${item}\n`;
        else if (plain(item)) text += `${key}:${JSON.stringify(item)}\n`;
    }
    return text + namesIn(value);
}

function namesIn({ properties }: JsonObject): string {
    let text = '';
    if (properties !== undefined) for (const name of Object.keys(properties ?? {})) text += `${name}\n`;
    return text;
}

/** Groups of at least so many. */
function groups<Key>(schemas: readonly Schema[], keyOf: (schema: Schema) => Key): Schema[][] {
    const found = new Map<Key, Schema[]>();
    for (const schema of schemas) {
        const key = keyOf(schema);
        const known = found.get(key);
        if (known) known.push(schema);
        else found.set(key, [schema]);
    }
    return [...found.values()].filter(({ length }) => length >= fewest.copies);
}

const hasNames = ({ properties }: JsonObject): boolean => {
    let count = 0;
    if (isObject(properties)) for (const _ in properties) if ((count += 1) === fewest.properties) return true;
    return false;
};

function repeated(connector: Connector): Problem[] {
    const objects = schemasWith(connector, 'properties').filter(
        (schema) => !(schema.role === 'definition' && schema.isRoot) && hasNames(schema.value),
    );
    // Copies have the same names and say the same of themselves: what has not needs no further look.
    const named = groups(objects, ({ value }) => namesIn(value)).flat();
    const said = new Map(named.map(({ value }) => [value, saidIn(value)]));
    const candidates = groups(named, ({ value }) => said.get(value)).flat();
    if (candidates.length === 0) return [];
    const shapeOf = shapes(connector, candidates, said);
    const copies = groups(candidates, ({ value }) => shapeOf.get(value) ?? -1);
    const inCopies = new Set(copies.flat().map(({ pointer }) => pointer));
    const isInside = ({ pointer }: Schema): boolean => {
        for (let at = pointer.lastIndexOf('/'); at > 0; at = pointer.lastIndexOf('/', at - 1)) {
            if (inCopies.has(pointer.slice(0, at))) return true;
        }
        return false;
    };
    return copies.flatMap((group) => {
        const [first] = group;
        return !first || group.every(isInside)
            ? []
            : [
                  {
                      at: first.pointer,
                      message: `This schema is written out ${group.length} times; put it under definitions once and refer to it with "$ref".`,
                  },
              ];
    });
}

const copies = (count: number) => {
    const item = { type: 'object', properties: { a: {}, b: {}, c: { type: 'string' } } };
    const names = Array.from({ length: count }, (_, index) => `copy${index}`);
    return schema({ type: 'object', properties: Object.fromEntries(names.map((name) => [name, item])) });
};

export default rule({
    id: 'CodingReuseDefinitions',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'A shape written once is changed once. The standards name no threshold; reported are objects of three or more properties that stand in three or more places.',
    check: { connector: repeated },
    good: copies(fewest.copies - 1),
    bad: copies(fewest.copies),
});

import { isObject, type Json, type JsonObject, same } from '../../connector/json.ts';
import type { Connector, Schema } from '../../connector/model.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import { copiesAmong, fewestCopies, groupsBy } from '../copies.ts';
import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const fewestProperties = 3;

const isPlain = (value: Json | undefined): boolean => typeof value !== 'object' || value === null;

/** Mixes the letters of a text into a number. */
function mixed(number: number, text: string): number {
    let result = (number * 31 + text.length) | 0;
    for (let at = 0; at < text.length; at += 1) result = (result * 31 + text.charCodeAt(at)) | 0;
    return result;
}

/** A number of the names of the properties and the keys they have: what is no copy of anything mostly ends here. */
function outline({ keys, inner }: Schema): number {
    let number = keys.bits;
    for (let index = 0; index < inner.length; index += 1) {
        const { propertyName = '', keys } = inner[index]!;
        number = mixed((number * 31 + keys.bits) | 0, propertyName);
    }
    return number;
}

/** Gives a number of all that a schema says and that is said in it, in whatever order the keys are. */
function digests(): (schema: Schema) => number {
    const known: number[] = [];
    const digest = (schema: Schema): number => (known[schema.index] ??= find(schema));
    const find = ({ value, inner }: Schema): number => {
        let number = 0;
        for (const key in value) {
            const item = value[key];
            if (isPlain(item)) number = (number + mixed(mixed(1, key), String(item))) | 0;
        }
        for (const schema of inner)
            number = mixed((number * 31 + digest(schema)) | 0, schema.propertyName ?? '');
        return number;
    };
    return digest;
}

/** Honest schemas are not nested as deeply. What lies deeper is as much alike as the digests tell. */
const mostLevels = 30;

/**
 * Whether two schemas of one digest say the same. What a `$ref` leads to is not looked at: with the same text it is the
 * same.
 */
const areCopies = (one: Schema, other: Schema, level = 1): boolean =>
    level > mostLevels ||
    (one.inner.length === other.inner.length &&
        sayTheSame(one.value, other.value) &&
        one.inner.every((schema, index) => {
            const its = other.inner[index]!;
            return schema.propertyName === its.propertyName && areCopies(schema, its, level + 1);
        }));

/** Compares plain values and lists of them, in whatever order the keys are. */
function sayTheSame(one: JsonObject, other: JsonObject): boolean {
    for (const key in one) {
        const item = one[key];
        const its = other[key];
        if (item === its || (!isSaid(item) && !isSaid(its))) continue;
        if (!Array.isArray(item) || !same(item, its)) return false;
    }
    return Object.keys(one).length === Object.keys(other).length;
}

const isSaid = (value: Json | undefined): boolean =>
    isPlain(value) || (Array.isArray(value) && value.every(isPlain));

function hasNames({ value: { properties } }: Schema): boolean {
    let count = 0;
    if (isObject(properties)) for (const _ in properties) if ((count += 1) === fewestProperties) return true;
    return false;
}

function isInside({ parent }: Schema, schemas: ReadonlySet<Schema>): boolean {
    for (let around = parent; around; around = around.parent) if (schemas.has(around)) return true;
    return false;
}

function repeated(connector: Connector): Problem[] {
    const objects = schemasWith(connector, 'properties').filter(
        (schema) => !(schema.role === 'definition' && schema.isRoot) && hasNames(schema),
    );
    const alike = groupsBy(objects, outline).flat();
    const copies = copiesAmong(alike, digests(), (one, other) => areCopies(one, other));
    const inCopies = new Set(copies.flat());
    return copies.flatMap((group) => {
        const [first] = group;
        return !first || group.every((schema) => isInside(schema, inCopies))
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
    good: copies(fewestCopies - 1),
    bad: copies(fewestCopies),
});

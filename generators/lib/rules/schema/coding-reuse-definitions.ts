import { isObject, type Json, same } from '../../connector/json.ts';
import type { Connector, Schema } from '../../connector/model.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import { copiesAmong, fewestCopies } from '../copies.ts';
import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

const fewestProperties = 3;

const isPlain = (value: Json | undefined): boolean => typeof value !== 'object' || value === null;

function likeness({ keys, inner }: Schema): number {
    let number = keys.bits;
    for (let index = 0; index < inner.length; index += 1) {
        const { propertyName: name = '', keys } = inner[index]!;
        number = (number * 31 + keys.bits) | 0;
        number = (number * 31 + name.length * 128 + (name.charCodeAt(0) | 0)) | 0;
    }
    return number;
}

/** Whether two schemas say the same. What a `$ref` leads to is not looked at: with the same text it is the same. */
const areCopies = (one: Schema, other: Schema): boolean =>
    one.keys.bits === other.keys.bits &&
    one.inner.length === other.inner.length &&
    sayTheSame(one, other) &&
    one.inner.every((schema, index) => {
        const its = other.inner[index]!;
        return schema.propertyName === its.propertyName && areCopies(schema, its);
    });

/** Compares plain values and lists of them, in whatever order the keys are. */
function sayTheSame(one: Schema, other: Schema): boolean {
    let count = 0;
    for (const key in one.value) {
        const item = one.value[key];
        if (!isSaid(item)) continue;
        count += 1;
        const its = other.value[key];
        if (item !== its && !(Array.isArray(item) && Array.isArray(its) && same(item, its))) return false;
    }
    return one.keys === other.keys || count === Object.values(other.value).filter(isSaid).length;
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
    const copies = copiesAmong(objects, likeness, areCopies);
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

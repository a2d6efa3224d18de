import { isObject, type Json, type JsonObject, own } from '../connector/json.ts';
import type { Ledger } from './ledger.ts';
import { at, below, entries, nameOf, objectAt, type Place, withValue } from './place.ts';
import { References } from './resolve.ts';
import type { SpecVersion } from './load.ts';

/** What a schema says, with references and `allOf` followed: every part of it, and the alternatives left open. */
export interface Gathered {
    nodes: Place[];
    unions: { place: Place; alternatives: Place[] }[];
    /** True where a reference was followed: the schema then holds what stands elsewhere too. */
    followed: boolean;
    /** An alternative is null. */
    orNull: boolean;
}

/** What every step of converting schemas needs. */
export interface SchemaContext {
    references: References;
    ledger: Ledger;
    version: SpecVersion;
}

/** Keywords that describe, and say nothing of what values are allowed. */
const annotations = new Set([
    'title',
    'description',
    'nullable',
    'readOnly',
    'writeOnly',
    'deprecated',
    'example',
    'examples',
    'externalDocs',
    'xml',
    'default',
    'discriminator',
    '$comment',
    'type',
]);
const isAnnotation = (key: string): boolean => annotations.has(key) || key.startsWith('x-');

export const isNull = (value: Json | undefined): boolean =>
    isObject(value) &&
    (value['type'] === 'null' ||
        (Object.hasOwn(value, 'const') && value['const'] === null) ||
        (Array.isArray(value['enum']) && value['enum'].length === 1 && value['enum'][0] === null));

const unionKeys = ['oneOf', 'anyOf'] as const;

/** The one reference a schema stands for, with the places of what stands beside it; undefined where it says more. */
export function singleReference(
    place: Place,
    version: SpecVersion,
): { target: Place; beside: Place[]; orNull: boolean } | undefined {
    const value = objectAt(place);
    const keys = Object.keys(value);
    if (typeof value['$ref'] === 'string') {
        const others = keys.filter((key) => key !== '$ref');
        if (version === '3.1' && !others.every(isAnnotation)) return undefined;
        return { target: place, beside: others.map((key) => below(place, key)), orNull: false };
    }
    const composing = keys.filter((key) => key === 'allOf' || key === 'oneOf' || key === 'anyOf');
    const [key] = composing;
    if (
        composing.length !== 1 ||
        key === undefined ||
        !keys.every((other) => other === key || isAnnotation(other))
    )
        return undefined;
    const all = entries(at(place, key));
    const left = all.filter(([, part]) => !isNull(part.value));
    if (left.length !== 1 || (key === 'allOf' && all.length !== 1)) return undefined;
    const inner = singleReference(left[0]![1], version);
    if (!inner) return undefined;
    const others = keys.filter((other) => other !== key).map((other) => below(place, other));
    const nulls = all.filter(([, part]) => isNull(part.value)).map(([, part]) => part);
    return {
        target: inner.target,
        beside: [...others, ...inner.beside, ...nulls],
        orNull: inner.orNull || nulls.length > 0,
    };
}

/** Collects all that several schemas say together. */
export function gather(places: readonly Place[], context: SchemaContext, to: string): Gathered {
    const result: Gathered = { nodes: [], unions: [], followed: false, orNull: false };
    const seen = new Set<string>();
    for (const place of places) visit(place, result, seen, context, to);
    return result;
}

function visit(place: Place, result: Gathered, seen: Set<string>, context: SchemaContext, to: string): void {
    const { value } = place;
    if (!isObject(value)) return;
    if (typeof value['$ref'] === 'string') {
        followInto(place, value, result, seen, context, to);
        return;
    }
    const key = nameOf(place);
    if (seen.has(key)) return;
    seen.add(key);
    result.nodes.push(place);
    for (const [, part] of entries(at(place, 'allOf'))) visit(part, result, seen, context, to);
    for (const union of unionKeys) {
        const all = entries(at(place, union));
        const alternatives = all.filter(([, part]) => !isNull(part.value)).map(([, part]) => part);
        if (alternatives.length < all.length) result.orNull = true;
        if (alternatives.length === 1) visit(alternatives[0]!, result, seen, context, to);
        else if (alternatives.length > 1) result.unions.push({ place: below(place, union), alternatives });
    }
}

function followInto(
    place: Place,
    value: JsonObject,
    result: Gathered,
    seen: Set<string>,
    context: SchemaContext,
    to: string,
): void {
    const beside = Object.keys(value).filter((key) => key !== '$ref');
    if (context.version === '3.1' && beside.length > 0) {
        result.nodes.push(
            withValue(place, Object.fromEntries(beside.map((key) => [key, own(value, key)])) as Json),
        );
    } else for (const key of beside) context.ledger.lost('beside-reference', below(place, key), to);
    const target = context.references.follow(place);
    if (!target || seen.has(nameOf(target))) {
        context.ledger.lost('reference-circular', place, to);
        return;
    }
    result.followed = true;
    visit(target, result, seen, context, to);
}

/** True where a schema lets null through. */
export function mayBeNull(place: Place, references: References, depth = 0): boolean {
    const value = objectAt(place);
    if (value['nullable'] === true || value['x-nullable'] === true || isNull(value)) return true;
    const { type } = value;
    if (Array.isArray(type) && type.includes('null')) return true;
    if (Array.isArray(value['enum']) && value['enum'].includes(null)) return true;
    if (unionKeys.some((key) => entries(at(place, key)).some(([, part]) => isNull(part.value)))) return true;
    if (typeof value['$ref'] !== 'string' || depth > 5) return false;
    const target = references.follow(place);
    return target !== undefined && mayBeNull(target, references, depth + 1);
}

/** True where only the service sets the value. */
export function isReadOnly(place: Place, references: References): boolean {
    if (objectAt(place)['readOnly'] === true) return true;
    if (References.of(place) === undefined) return false;
    const target = references.follow(place);
    return target !== undefined && objectAt(target)['readOnly'] === true;
}

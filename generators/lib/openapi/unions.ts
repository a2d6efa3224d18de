import { asArray, type Json, own, same } from '../connector/json.ts';
import type { Draft } from './build-schema.ts';
import { gather, type Gathered } from './gather.ts';
import { at, entries, nameOf, objectAt, type Place, withValue } from './place.ts';
import { allowedTypes } from './types.ts';

/** Brings alternatives into the one form that is left: the properties of all, each optional, or the choices of all. */
export function mergeUnions(draft: Draft): void {
    const { ledger } = draft.schemas.context;
    for (const { place, alternatives } of draft.gathered.unions) {
        const flat = flatten(draft, alternatives);
        if (flat.some(({ orNull }) => orNull)) draft.nullable = true;
        const fits = flat.every((one) =>
            allowedTypes(one, draft.schemas.context).every(
                (type) => type === draft.type || (draft.type === 'number' && type === 'integer'),
            ),
        );
        const merged = fits && merge(draft, flat);
        ledger.lost(merged ? 'alternatives-merged' : 'alternatives-lost', place, draft.to.pointer);
    }
}

/** All alternatives, those of alternatives included. */
function flatten(draft: Draft, alternatives: readonly Place[]): Gathered[] {
    const { context } = draft.schemas;
    const seen = new Set<string>();
    const result: Gathered[] = [];
    const stack = [...alternatives].toReversed();
    for (let place = stack.pop(); place; place = stack.pop()) {
        if (seen.has(nameOf(place))) continue;
        seen.add(nameOf(place));
        const gathered = gather([place], context, draft.to.pointer);
        result.push(gathered);
        for (const union of gathered.unions) stack.push(...union.alternatives.toReversed());
    }
    return result;
}

function merge(draft: Draft, flat: readonly Gathered[]): boolean {
    if (draft.type === 'object') return mergeObjects(draft, flat);
    if (draft.type === 'array') {
        const items = flat.flatMap(({ nodes }) =>
            nodes.map((node) => at(node, 'items')).filter((place) => place !== undefined),
        );
        if (items.length === 1 || items.every(({ value }) => same(value, items[0]?.value)))
            draft.items.push(...items.slice(0, 1));
        else if (items[0])
            draft.items.push(withValue(items[0], { anyOf: items.map(({ value }) => value) } as Json));
        return true;
    }
    const lists = flat.map(({ nodes }) => choices(nodes));
    if (lists.every((list) => list !== undefined) && draft.out['enum'] === undefined) {
        const all = lists.flat();
        draft.out['enum'] = all.filter(
            (value, index) => value !== null && all.findIndex((other) => same(other, value)) === index,
        );
        if (all.includes(null)) draft.nullable = true;
        return true;
    }
    const formats = new Set(flat.flatMap(({ nodes }) => nodes.map((node) => objectAt(node)['format'])));
    if (formats.size === 1 && typeof [...formats][0] === 'string') draft.out['format'] = [...formats][0]!;
    return false;
}

/** The choices a schema allows, where it lists them. */
function choices(nodes: readonly Place[]): Json[] | undefined {
    for (const { value } of nodes) {
        const list = own(value, 'enum');
        if (Array.isArray(list)) return list;
        const only = own(value, 'const');
        if (only !== undefined) return [only];
    }
    return undefined;
}

function mergeObjects(draft: Draft, flat: readonly Gathered[]): boolean {
    const found = new Map<string, Place[]>();
    for (const { nodes } of flat)
        for (const node of nodes)
            for (const [name, place] of entries(at(node, 'properties')))
                found.set(name, [...(found.get(name) ?? []), place]);
    for (const [name, places] of found) {
        if (draft.properties.has(name)) continue;
        const [first] = places;
        draft.properties.set(name, [places.length === 1 ? first! : unite(draft, places)]);
    }
    for (const [name, place] of requiredByAll(flat))
        if (!draft.required.has(name)) draft.required.set(name, place);
    return true;
}

/** One property for those that alternatives hold under one name: equal ones, choices put together, or the first. */
function unite(draft: Draft, places: readonly Place[]): Place {
    const [first] = places;
    if (places.every(({ value }) => same(value, first!.value))) return first!;
    const lists = places.map((place) => choices([place]));
    if (lists.every((list) => list !== undefined)) {
        const all = lists.flat();
        const distinct = all.filter((value, index) => all.findIndex((other) => same(other, value)) === index);
        const { const: _, ...rest } = objectAt(first!);
        return withValue(first!, { ...rest, enum: distinct });
    }
    const { ledger } = draft.schemas.context;
    for (const place of places.slice(1))
        if (!same(place.value, first!.value)) ledger.lost('alternatives-lost', place, draft.to.pointer);
    return first!;
}

function requiredByAll(flat: readonly Gathered[]): Map<string, Place> {
    const counts = new Map<string, number>();
    const places = new Map<string, Place>();
    for (const { nodes } of flat) {
        const names = new Set<string>();
        for (const node of nodes) {
            const required = at(node, 'required');
            for (const name of asArray(required?.value)) {
                if (typeof name !== 'string') continue;
                names.add(name);
                if (!places.has(name)) places.set(name, required!);
            }
        }
        for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return new Map([...places].filter(([name]) => counts.get(name) === flat.length));
}

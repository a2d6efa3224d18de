import { asArray, isObject, type Json, type JsonObject, own, same } from '../connector/json.ts';
import { pascalCase } from '../connector/names.ts';
import { type Gathered, isReadOnly, mayBeNull } from './gather.ts';
import { putKeywords } from './keywords.ts';
import { at, below, entries, nameOf, objectAt, type Place, withValue } from './place.ts';
import type { Schemas, Target } from './schemas.ts';
import { allowedTypes, inferType, type JsonType, oneType, typesOf } from './types.ts';
import { mergeUnions } from './unions.ts';

/** A schema on its way: what several parts put together. */
export interface Draft {
    schemas: Schemas;
    gathered: Gathered;
    to: Target;
    out: JsonObject;
    type: JsonType;
    nullable: boolean;
    properties: Map<string, Place[]>;
    required: Map<string, Place>;
    items: Place[];
}

/** Writes what was gathered as one Swagger 2.0 schema. */
export function buildSchema(schemas: Schemas, gathered: Gathered, to: Target): JsonObject {
    const draft: Draft = {
        schemas,
        gathered,
        to,
        out: {},
        type: 'object',
        nullable: gathered.orNull,
        properties: new Map(),
        required: new Map(),
        items: [],
    };
    chooseType(draft);
    draft.out['type'] = draft.type;
    collect(draft);
    if (gathered.unions.length > 0) mergeUnions(draft);
    for (const node of gathered.nodes) putKeywords(draft, node);
    if (draft.type === 'object') putProperties(draft);
    if (draft.type === 'array') putItems(draft);
    if (draft.nullable && !to.simple) draft.out['x-nullable'] = true;
    else if (draft.nullable) loseNull(draft);
    return inOrder(draft.out);
}

/** A parameter is sent or left out; nobody sends null. */
function loseNull({ schemas, gathered, to }: Draft): void {
    for (const node of gathered.nodes) {
        for (const key of ['nullable', 'x-nullable', 'type', 'enum'])
            if (saysNull(own(node.value, key)))
                schemas.context.ledger.lost('null-lost', below(node, key), to.pointer);
        if (gathered.orNull) schemas.context.ledger.lost('null-lost', node, to.pointer);
    }
}

const saysNull = (value: Json | undefined): boolean =>
    value === true || value === 'null' || asArray(value).some((one) => one === null || one === 'null');

function chooseType(draft: Draft): void {
    const { gathered, schemas, to } = draft;
    const { ledger } = schemas.context;
    const first = gathered.nodes[0]!;
    const types = allowedTypes(gathered, schemas.context);
    for (const node of gathered.nodes) {
        const said = typesOf(objectAt(node)['type']);
        if (said?.orNull || objectAt(node)['nullable'] === true || objectAt(node)['x-nullable'] === true)
            draft.nullable = true;
        if (said?.slip) ledger.lost('type-inferred', below(node, 'type'), to.pointer);
    }
    const itemTypes = gathered.nodes.flatMap(
        (node) => typesOf(own(own(node.value, 'items'), 'type'))?.types ?? [],
    );
    let type = oneType(types, itemTypes);
    const said = gathered.nodes.find((node) => typesOf(objectAt(node)['type'])?.types.length);
    if (!said && type !== undefined && gathered.unions.length === 0)
        ledger.lost('type-inferred', first, to.pointer, type);
    if (said && types.length > 1)
        ledger.lost('type-made-single', below(said, 'type'), to.pointer, types.join(' or '));
    if (type === undefined && types.length === 0) {
        type = inferType(gathered.nodes) ?? 'object';
        ledger.lost('any-value', first, to.pointer);
    }
    type ??= 'object';
    for (const node of gathered.nodes) {
        const own = typesOf(objectAt(node)['type'])?.types ?? [];
        if (
            own.length > 0 &&
            !own.includes(type) &&
            types.length <= 1 &&
            !(type === 'integer' && own.includes('number'))
        )
            ledger.lost('parts-differ', below(node, 'type'), to.pointer);
    }
    draft.type = type === 'file' && !to.file ? 'string' : type;
    if (type === 'file' && !to.file) draft.out['format'] = 'binary';
}

function collect(draft: Draft): void {
    for (const node of draft.gathered.nodes) {
        for (const [name, place] of entries(at(node, 'properties'))) {
            const list = draft.properties.get(name) ?? [];
            if (list.every((other) => !same(other.value, place.value))) list.push(place);
            draft.properties.set(name, list);
        }
        const required = at(node, 'required');
        if (Array.isArray(required?.value)) {
            required.value.forEach((name, index) => {
                if (typeof name === 'string' && !draft.required.has(name))
                    draft.required.set(name, below(required, index));
            });
        }
        const items = itemsOf(draft, node);
        if (items) draft.items.push(items);
    }
}

/** What may be in a list. A type for each place, and one for all further ones, stand in one list. */
function itemsOf({ schemas, to }: Draft, node: Place): Place | undefined {
    const [items, first] = [at(node, 'items'), at(node, 'prefixItems')];
    if (!Array.isArray(first?.value)) return items ?? first;
    if (items) schemas.context.ledger.lost('tuple-merged', items, to.pointer);
    // `items: false` says that there are no others.
    return isObject(items?.value) ? withValue(first, [...first.value, items.value]) : first;
}

function putProperties(draft: Draft): void {
    const { to, out, schemas } = draft;
    if (to.simple) return;
    const properties: JsonObject = {};
    for (const [name, places] of draft.properties) {
        const pointer = `${to.pointer}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const hint = `${to.hint}${pascalCase(name) || 'Property'}`;
        Object.defineProperty(properties, name, {
            value: schemas.convert(places, { pointer, hint, depth: to.depth + 1, simple: false }),
            enumerable: true,
            configurable: true,
            writable: true,
        });
    }
    if (draft.properties.size > 0) out['properties'] = properties;
    const required = requiredOf(draft);
    if (required.length > 0) out['required'] = required;
    putAdditional(draft);
}

function requiredOf({ required, properties, gathered, to, schemas }: Draft): string[] {
    const { context, usage } = schemas;
    const { ledger, references } = context;
    const [inRequest, inResponse] = [usage.requests, usage.responses].map((reached) =>
        gathered.nodes.some((node) => reached.has(nameOf(node))),
    );
    return [...required].flatMap(([name, place]) => {
        const places = properties.get(name);
        const reason = !places
            ? 'it is not described'
            : inRequest && places.some((one) => isReadOnly(one, references))
              ? 'it is read-only'
              : inResponse && places.some((one) => mayBeNull(one, references))
                ? 'it may be null'
                : undefined;
        if (reason === undefined) {
            schemas.demands.set(`${to.pointer} ${name}`, place);
            return [name];
        }
        ledger.lost('required-dropped', place, `${to.pointer}/required`, `"${name}": ${reason}`);
        return [];
    });
}

function putAdditional({ gathered, to, out, schemas }: Draft): void {
    const pointer = `${to.pointer}/additionalProperties`;
    for (const node of gathered.nodes) {
        const place = at(node, 'additionalProperties');
        if (!place) continue;
        if (out['additionalProperties'] !== undefined) {
            if (!same(place.value, own(gathered.nodes[0]!.value, 'additionalProperties')))
                schemas.context.ledger.lost('parts-differ', place, to.pointer);
            continue;
        }
        if (typeof place.value === 'boolean') out['additionalProperties'] = place.value;
        else if (isObject(place.value)) {
            out['additionalProperties'] =
                Object.keys(place.value).length === 0
                    ? true
                    : schemas.convert([place], {
                          pointer,
                          hint: `${to.hint}Value`,
                          depth: to.depth + 1,
                          simple: false,
                      });
        }
    }
}

function putItems({ items, to, out, schemas, gathered }: Draft): void {
    const { ledger } = schemas.context;
    const places = items.flatMap((place) => {
        if (!Array.isArray(place.value)) return [place];
        ledger.lost('tuple-merged', place, to.pointer);
        return place.value.length > 0 ? [withValue(place, { anyOf: place.value } as Json)] : [];
    });
    const next: Target = {
        pointer: `${to.pointer}/items`,
        hint: `${to.hint}Item`,
        depth: to.depth + 1,
        simple: to.simple,
    };
    if (places.some(({ value }) => isObject(value))) {
        out['items'] = schemas.convert(places, next);
        return;
    }
    ledger.lost('any-value', places[0] ?? gathered.nodes[0]!, next.pointer);
    out['items'] = { type: to.simple ? 'string' : 'object' };
}

const order = [
    'type',
    'format',
    'title',
    'x-ms-summary',
    'description',
    'enum',
    'default',
    'required',
    'properties',
    'additionalProperties',
    'items',
];

/** The schema with what says most first. */
export function inOrder(out: JsonObject): JsonObject {
    const sorted: JsonObject = {};
    for (const key of [...order, ...Object.keys(out)]) if (out[key] !== undefined) sorted[key] = out[key];
    return sorted;
}

import { asText, isObject, type Json, own, same, shownText } from '../connector/json.ts';
import { longText } from '../connector/limits.ts';
import { lengthOf } from '../connector/text.ts';
import type { Draft } from './build-schema.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';
import { shorten } from './texts.ts';
import { type JsonType, typeOfValue } from './types.ts';

/** Handled where properties, items and types are; or they hold definitions that are looked at where one is used. */
const elsewhere = new Set([
    '$ref',
    'type',
    'nullable',
    'x-nullable',
    'allOf',
    'oneOf',
    'anyOf',
    'properties',
    'items',
    'prefixItems',
    'definitions',
    '$defs',
    'in',
    'name',
    'collectionFormat',
    'allowEmptyValue',
]);
const copied = new Set(['title', 'format', 'readOnly', 'externalDocs', 'xml']);
const counts = new Set(['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties']);
const pairs: readonly [string, string][] = [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minimum', 'maximum'],
    ['minProperties', 'maxProperties'],
];

const belongsTo = new Map([
    ['properties', 'object'],
    ['additionalProperties', 'object'],
    ['required', 'object'],
    ['items', 'array'],
    ['prefixItems', 'array'],
]);

/** Puts the keywords of one part into the schema; those that cannot be kept go into the ledger. */
export function putKeywords(draft: Draft, node: Place): void {
    for (const [key, place] of entries(node)) {
        const type = belongsTo.get(key);
        if (type && type !== draft.type && !(draft.to.simple && key === 'required'))
            lose(draft, 'alternatives-lost', place);
        if (elsewhere.has(key) || place.value === undefined) continue;
        putKeyword(draft, key, place);
    }
    for (const [low, high] of pairs) refuseCrossed(draft, node, low, high);
    refuseLoneExclusive(draft, node);
}

type Kind = Parameters<Draft['schemas']['context']['ledger']['lost']>[0];
const lose = ({ schemas, to }: Draft, kind: Kind, place: Place, what?: string): void =>
    schemas.context.ledger.lost(kind, place, to.pointer, what);

function putKeyword(draft: Draft, key: string, place: Place): void {
    const { value } = place;
    if (key === 'additionalProperties' || key === 'required') {
        const isHandled =
            key === 'required' ? Array.isArray(value) : typeof value === 'boolean' || isObject(value);
        // `required: true` in a Swagger 2.0 parameter is the parameter's own.
        if (!isHandled && !draft.to.simple) lose(draft, 'keyword-not-valid', place);
    } else if (key === 'description') putDescription(draft, place);
    else if (key === 'enum' || key === 'const') putEnum(draft, key === 'const' ? [value!] : value, place);
    else if (key === 'example' || key === 'examples') putExample(draft, key, place);
    else if (key === 'default') putDefault(draft, place);
    else if (key === 'exclusiveMinimum' || key === 'exclusiveMaximum') putExclusive(draft, key, place);
    else if (key === 'discriminator') lose(draft, 'discriminator', place);
    else if (key === 'contentEncoding')
        putFormat(draft, /^base64/i.test(shownText(value)) ? 'byte' : undefined, place);
    else if (key === 'contentMediaType')
        putFormat(draft, value === 'application/octet-stream' ? 'binary' : undefined, place);
    else if (counts.has(key))
        putChecked(draft, key, place, typeof value === 'number' && Number.isInteger(value) && value >= 0);
    else if (key === 'minimum' || key === 'maximum') putChecked(draft, key, place, typeof value === 'number');
    else if (key === 'multipleOf') putChecked(draft, key, place, typeof value === 'number' && value > 0);
    else if (key === 'pattern') putChecked(draft, key, place, isPattern(value));
    else if (key === 'readOnly') putChecked(draft, key, place, typeof value === 'boolean');
    else if (key === 'title' || key === 'format')
        putChecked(draft, key, place, typeof value === 'string' && value !== '');
    else if (copied.has(key)) putChecked(draft, key, place, isObject(value));
    else if (key.startsWith('x-ms-')) put(draft, key, value!, place);
    else lose(draft, key.startsWith('x-') ? 'extension-dropped' : 'keyword-dropped', place);
}

function put(draft: Draft, key: string, value: Json, place: Place): void {
    const there = draft.out[key];
    if (there === undefined) draft.out[key] = value;
    else if (!same(there, value)) lose(draft, 'parts-differ', place);
}

function putChecked(draft: Draft, key: string, place: Place, isValid: boolean): void {
    if (!isValid) lose(draft, 'keyword-not-valid', place);
    else put(draft, key, place.value!, place);
}

function isPattern(value: Json | undefined): boolean {
    try {
        return typeof value === 'string' && new RegExp(value, 'u') instanceof RegExp;
    } catch {
        return false;
    }
}

function putDescription(draft: Draft, place: Place): void {
    const text = asText(place.value);
    if (text === undefined) return lose(draft, 'keyword-not-valid', place);
    if (text.trim() === '') return lose(draft, 'text-changed', place);
    if (draft.out['description'] === undefined && lengthOf(text) > longText.max) {
        lose(draft, 'text-shortened', place);
        draft.out['description'] = shorten(text, longText.max);
    } else put(draft, 'description', text, place);
}

function putEnum(draft: Draft, value: Json | undefined, place: Place): void {
    if (!Array.isArray(value)) return lose(draft, 'keyword-not-valid', place);
    const typed = value.map((item) => inType(item, draft.type));
    const kept = typed.filter(
        (item, index) => item !== null && typed.findIndex((other) => same(other, item)) === index,
    );
    if (value.includes(null)) draft.nullable = true;
    if (!same(kept, value)) lose(draft, 'enum-changed', place);
    if (kept.length > 0) put(draft, 'enum', kept, place);
}

/** YAML takes `2` for a number and `true` for a truth value, though the schema says that they are text; or the other way. */
function inType(value: Json, type: JsonType): Json {
    if (type === 'string' && ['number', 'boolean'].includes(typeof value)) return String(value);
    if (typeof value !== 'string' || !['integer', 'number', 'boolean'].includes(type)) return value;
    if (type === 'boolean') return value === 'true' || (value === 'false' ? false : value);
    return /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : value;
}

function putExample(draft: Draft, key: string, place: Place): void {
    const { value } = place;
    if (draft.to.simple) return lose(draft, 'example-dropped', place);
    if (key === 'example') return put(draft, 'example', value!, place);
    const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    const own = objectAt({ ...place, value: list[0] })['value'];
    const first = (isObject(value) && own !== undefined ? own : list[0]) as Json | undefined;
    if (first !== undefined && draft.out['example'] === undefined) draft.out['example'] = first;
    lose(draft, 'example-dropped', place);
}

function putDefault(draft: Draft, place: Place): void {
    const type = typeOfValue(place.value!);
    const fits = type === draft.type || (type === 'integer' && draft.type === 'number');
    putChecked(draft, 'default', place, fits);
}

function putFormat(draft: Draft, format: string | undefined, place: Place): void {
    if (format === undefined) lose(draft, 'keyword-dropped', place);
    else put(draft, 'format', format, place);
}

/** OpenAPI 3.1 writes the limit itself, the others a yes beside `minimum`. */
function putExclusive(draft: Draft, key: 'exclusiveMinimum' | 'exclusiveMaximum', place: Place): void {
    const { value } = place;
    if (typeof value === 'boolean') return put(draft, key, value, place);
    if (typeof value !== 'number') return lose(draft, 'keyword-not-valid', place);
    const limit = key === 'exclusiveMinimum' ? 'minimum' : 'maximum';
    const there = draft.out[limit];
    const isWeaker = typeof there === 'number' && (limit === 'minimum' ? there > value : there < value);
    if (isWeaker) return lose(draft, 'parts-differ', place);
    draft.out[limit] = value;
    draft.out[key] = true;
}

function refuseCrossed(draft: Draft, node: Place, low: string, high: string): void {
    const { out } = draft;
    const [min, max] = [out[low], out[high]];
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return;
    for (const key of [low, high]) {
        delete out[key];
        lose(draft, 'keyword-not-valid', at(node, key) ?? node, key);
    }
}

function refuseLoneExclusive(draft: Draft, node: Place): void {
    for (const [key, limit] of [
        ['exclusiveMinimum', 'minimum'],
        ['exclusiveMaximum', 'maximum'],
    ] as const) {
        if (draft.out[key] === undefined || draft.out[limit] !== undefined) continue;
        const there = own(node.value, key) === undefined ? node : below(node, key);
        lose(draft, 'keyword-not-valid', there);
        delete draft.out[key];
    }
}

import { asArray, isObject, type Json } from '../connector/json.ts';
import type { Gathered, SchemaContext } from './gather.ts';
import { gather } from './gather.ts';
import { nameOf, objectAt, type Place } from './place.ts';

export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'file';

const known: ReadonlySet<string> = new Set([
    'object',
    'array',
    'string',
    'integer',
    'number',
    'boolean',
    'file',
]);

/** Types that documents use though no specification knows them. */
const slips: Record<string, JsonType> = {
    int: 'integer',
    int32: 'integer',
    int64: 'integer',
    long: 'integer',
    float: 'number',
    double: 'number',
    decimal: 'number',
    bool: 'boolean',
    date: 'string',
    datetime: 'string',
    'date-time': 'string',
    uuid: 'string',
    text: 'string',
    map: 'object',
    dict: 'object',
    hash: 'object',
    json: 'object',
    list: 'array',
    enum: 'string',
};

/** The types a `type` keyword names; undefined where there is none, or none that is a type. */
export function typesOf(
    value: Json | undefined,
): { types: JsonType[]; orNull: boolean; slip: boolean } | undefined {
    if (value === undefined) return undefined;
    const names = Array.isArray(value) ? value : [value];
    let slip = false;
    const types = names.flatMap((name) => {
        if (typeof name === 'string' && known.has(name)) return [name as JsonType];
        if (name === 'null') return [];
        slip = true;
        const meant =
            typeof name === 'string' && Object.hasOwn(slips, name.toLowerCase())
                ? slips[name.toLowerCase()]
                : undefined;
        return meant ? [meant] : [];
    });
    return { types, orNull: names.includes('null'), slip };
}

export function typeOfValue(value: Json): JsonType | undefined {
    if (typeof value === 'string' || typeof value === 'boolean') return typeof value as JsonType;
    if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
    return Array.isArray(value) ? 'array' : isObject(value) ? 'object' : undefined;
}

const hints: [JsonType, readonly string[]][] = [
    [
        'object',
        [
            'properties',
            'additionalProperties',
            'required',
            'maxProperties',
            'minProperties',
            'patternProperties',
        ],
    ],
    ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems']],
    ['string', ['pattern', 'minLength', 'maxLength', 'contentEncoding', 'contentMediaType']],
    ['number', ['minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum']],
];

const stringFormats =
    /^(date|date-time|time|byte|binary|password|uri|url|email|uuid|hostname|ipv4|ipv6|html|string)$/i;

/** The type that other keywords tell, where `type` does not. */
export function inferType(nodes: readonly Place[]): JsonType | undefined {
    for (const node of nodes) {
        const value = objectAt(node);
        const values = [
            ...asArray(value['enum']),
            ...(Object.hasOwn(value, 'const') ? [value['const']!] : []),
        ];
        const found = new Set(values.map((item) => typeOfValue(item)).filter((type) => type !== undefined));
        if (found.size === 1) return [...found][0];
        if (found.size === 2 && found.has('integer') && found.has('number')) return 'number';
        if (found.size > 0) return 'string';
        for (const [type, keys] of hints) if (keys.some((key) => Object.hasOwn(value, key))) return type;
        if (typeof value['format'] === 'string') {
            if (stringFormats.test(value['format'])) return 'string';
            if (/^int(32|64)$/.test(value['format'])) return 'integer';
            if (/^(float|double)$/.test(value['format'])) return 'number';
        }
    }
    return undefined;
}

/** The types a schema allows, as far as it says: an empty list for any. Alternatives count with all they allow. */
export function allowedTypes(
    gathered: Gathered,
    context: SchemaContext,
    seen = new Set<string>(),
): JsonType[] {
    const said = gathered.nodes
        .map((node) => typesOf(objectAt(node)['type'])?.types)
        .filter((types) => types && types.length > 0) as JsonType[][];
    if (said.length > 0) return intersect(said);
    const found = new Set<JsonType>();
    for (const { alternatives } of gathered.unions) {
        for (const alternative of alternatives) {
            const key = nameOf(alternative);
            if (seen.has(key)) continue;
            seen.add(key);
            for (const type of allowedTypes(gather([alternative], context, ''), context, seen))
                found.add(type);
        }
    }
    if (found.size > 0) return [...found];
    const inferred = inferType(gathered.nodes);
    return inferred ? [inferred] : [];
}

/** Types that all of several lists allow; an integer is a number too. The first list where nothing is common. */
function intersect(lists: readonly JsonType[][]): JsonType[] {
    const common = lists.reduce((left, right) =>
        left.flatMap((type): JsonType[] => {
            if (right.includes(type)) return [type];
            if (type === 'number' && right.includes('integer')) return ['integer'];
            return type === 'integer' && right.includes('number') ? ['integer'] : [];
        }),
    );
    return common.length > 0 ? common : lists[0]!;
}

/** One type for several; undefined where they have nothing in common. */
export function oneType(
    types: readonly JsonType[],
    itemTypes: readonly JsonType[] = [],
): JsonType | undefined {
    const all = new Set(types);
    if (all.size <= 1) return types[0];
    if (all.has('integer') && all.has('number') && all.size === 2) return 'number';
    if (all.has('array') && all.size === 2 && itemTypes.some((type) => all.has(type))) return 'array';
    return all.has('object') || all.has('array') ? undefined : 'string';
}

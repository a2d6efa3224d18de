/** Any JSON value, as JSON.parse gives it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
/** A JSON object. Index it with names fixed in code only; names from a file go through {@link own}. */
export interface JsonObject {
    [key: string]: Json | undefined;
}

const nothing: JsonObject = Object.freeze({});

export const isObject = (value: unknown): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value itself where it is an object, an empty one otherwise: strangers' files hold anything. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : nothing);

export const asArray = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** True for an object without a key. */
export function isEmptyObject(value: unknown): boolean {
    if (!isObject(value)) return false;
    for (const _ in value) return false;
    return true;
}

/** True for a string with anything but white space in it. */
export const hasText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Any value as a text to show: `String` would call what a file names `toString`. */
export const shownText = (value: unknown): string =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** The property a file names, never one that JavaScript's own prototype would lend (`constructor`, `__proto__`). */
export function own(object: unknown, key: string): Json | undefined {
    if (!isObject(object)) return undefined;
    const value = object[key];
    // Most keys are no property at all: that is told sooner than whose property one is.
    return value === undefined || !lent.has(key) || Object.hasOwn(object, key) ? value : undefined;
}

/** What every object has without saying so. */
const lent: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The value under the first key that equals `key` without regard to case, with the key as it is spelled. */
export function ownIgnoringCase(
    object: unknown,
    key: string,
): { key: string; value: Json | undefined } | undefined {
    const wanted = key.toLowerCase();
    for (const name of Object.keys(asObject(object))) {
        if (name.toLowerCase() === wanted) return { key: name, value: own(object, name) };
    }
    return undefined;
}

/** Appends keys to an RFC 6901 pointer: `child('/paths', '/a~b')` is `/paths/~1a~0b`. */
export function child(pointer: string, ...keys: (string | number)[]): string {
    let result = pointer;
    for (const key of keys) result += `/${typeof key === 'number' ? key : escaped(key)}`;
    return result;
}

/** The pointer one key shorter; undefined for the root. */
export const parent = (pointer: string): string | undefined =>
    pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));

/** A key as a segment of a pointer. Most hold neither character, and every schema of a file has a pointer. */
export const escaped = (key: string): string =>
    key.includes('/') || key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** The keys of an RFC 6901 pointer; `''` has none. */
export function segments(pointer: string): string[] {
    if (pointer === '') return [];
    const keys = pointer.slice(1).split('/');
    return pointer.includes('~') ? keys.map(unescaped) : keys;
}

/** The key that one segment of a pointer stands for. */
export const unescaped = (segment: string): string =>
    segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;

/** What a pointer names in a document, or undefined where it leads nowhere. */
export function resolve(document: Json | undefined, pointer: string): Json | undefined {
    let value = document;
    for (const key of segments(pointer)) {
        value = Array.isArray(value)
            ? /^(?:0|[1-9]\d*)$/.test(key)
                ? value[Number(key)]
                : undefined
            : own(value, key);
        if (value === undefined) return undefined;
    }
    return value;
}

/** Deep equality of two JSON values; the order of keys does not count. A stack instead of recursion: files may be nested without end. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
    const pairs: [unknown, unknown][] = [[a, b]];
    for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
        const [left, right] = pair;
        if (left === right) continue;
        if (Array.isArray(left)) {
            if (!Array.isArray(right) || left.length !== right.length) return false;
            left.forEach((item, index) => pairs.push([item, right[index]]));
        } else {
            if (!isObject(left) || !isObject(right)) return false;
            const keys = Object.keys(left);
            if (keys.length !== Object.keys(right).length) return false;
            for (const key of keys) {
                if (!Object.hasOwn(right, key)) return false;
                pairs.push([own(left, key), own(right, key)]);
            }
        }
    }
    return true;
}

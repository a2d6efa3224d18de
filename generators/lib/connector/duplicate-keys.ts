import type { Json, JsonObject } from './json.ts';
import { blank, skipString } from './positions.ts';

/** A key that stands twice in one object: JSON.parse keeps the last value and drops the others. */
export interface DuplicateKey {
    key: string;
    /** Offset of the first one's opening quote. */
    first: number;
    /** Offset of the repetition's opening quote. */
    again: number;
}

/**
 * True where a text holds more keys than the value it was parsed to: some stand twice. Most files have none, and counting
 * is several times faster than remembering keys. The text must be strict JSON.
 */
export const repeatsKeys = (text: string, value: Json | undefined): boolean =>
    keysInText(text) !== keysInValue(value);

function keysInText(text: string): number {
    let count = 0;
    for (let at = text.indexOf('"'); at >= 0;) {
        const end = skipString(text, at);
        const next = text.charCodeAt(end);
        // Nearly every key has its colon behind it, and nearly every text its comma.
        if (next === 58 || (next !== 44 && text.charCodeAt(blank(text, end)) === 58)) count += 1;
        at = text.indexOf('"', end);
    }
    return count;
}

function keysInValue(value: Json | undefined): number {
    let count = 0;
    const stack: object[] = isContainer(value) ? [value] : [];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        if (Array.isArray(next)) {
            for (let index = 0; index < next.length; index += 1) {
                const item = next[index] as Json;
                if (isContainer(item)) stack.push(item);
            }
            continue;
        }
        // JSON.parse makes objects that have keys of their own only.
        for (const key in next) {
            const item = (next as JsonObject)[key];
            if (isContainer(item)) stack.push(item);
            count += 1;
        }
    }
    return count;
}

const isContainer = (value: Json | undefined): value is Json[] | JsonObject =>
    typeof value === 'object' && value !== null;

/** Finds the keys that repeat one of their own object, in one pass. The text must be strict JSON. */
export function duplicateKeys(text: string): DuplicateKey[] {
    const found: DuplicateKey[] = [];
    const open: Map<string, number>[] = [];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 123 || code === 91) open.push(new Map());
        else if (code === 125 || code === 93) open.pop();
        else if (code === 34) {
            const end = skipString(text, at);
            const keys = open.at(-1);
            if (keys && text[blank(text, end)] === ':') {
                const raw = text.slice(at, end);
                const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
                const first = keys.get(key);
                if (first === undefined) keys.set(key, at);
                else found.push({ key, first, again: at });
            }
            at = end - 1;
        }
    }
    return found;
}

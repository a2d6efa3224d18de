import { editDistance } from '../connector/names.ts';
import type { Described } from '../connector/outline.ts';

/** A name as it is compared: letters and digits alone, without regard to case. */
export const nameKey = (text: string): string =>
    text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');

/** A label with and without what people put around names: numbers, "Action:", remarks in brackets. */
export function variants(label: string): string[] {
    const bare = label.replace(/^\s*\d+\s*[.):-]\s*/, '');
    const named = bare.replace(
        /^[\s`*_[]*(?:operation|action|trigger)s?[\s`*_\]]*(?:\d+[\s`*_\]]*)?[-–—:.]?\s+/i,
        '',
    );
    return [...new Set([label, bare, named, withoutRemark(bare), withoutRemark(named)])].filter(
        (text) => nameKey(text) !== '',
    );
}

const withoutRemark = (text: string): string =>
    text.replace(/(?<!\s)\s*(?:\([^()]*\)|\[[^[\]]*\]|[-–—:]\s*deprecated)[\s`*_]*$/i, '');

/** Finds operations by what people call them. */
export class NameIndex {
    readonly #byKey = new Map<string, Described[]>();

    constructor(operations: readonly Described[]) {
        for (const operation of operations) this.#add(nameKey(operation.summary), operation);
        for (const operation of operations)
            if (operation.id !== '') this.#add(nameKey(operation.id), operation);
        const short = new Map<string, Described[]>();
        for (const operation of operations) {
            const key = nameKey(operation.summary.replace(/(?<!\s)\s*[([][^()[\]]*[)\]]\s*$/, ''));
            short.set(key, [...(short.get(key) ?? []), operation]);
        }
        for (const [key, [first, second]] of short) if (first && !second) this.#add(key, first);
    }

    #add(key: string, operation: Described): void {
        if (key === '') return;
        const list = this.#byKey.get(key);
        if (!list) this.#byKey.set(key, [operation]);
        else if (!list.includes(operation)) list.push(operation);
    }

    /** The operations that labels may name, the likeliest first. */
    find(labels: readonly string[]): Described[] {
        for (const label of labels) {
            for (const text of variants(label)) {
                const found = this.#byKey.get(nameKey(text));
                if (found) return found;
            }
        }
        return [];
    }
}

const small = new Set([
    'a',
    'an',
    'the',
    'of',
    'in',
    'to',
    'for',
    'from',
    'by',
    'with',
    'on',
    'and',
    'all',
    'new',
]);

const wordsOf = (text: string): string[] =>
    text
        .normalize('NFKC')
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/['’]s\b/g, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '' && !small.has(word))
        .map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/(?:e?s|e?d|ing|e)$/, ''));

/**
 * How near two names are, of which one may have become the other: 0 for the same words, 1 for a slip of the pen, 2 for one
 * word more; undefined where they are nothing like each other.
 */
export function distanceOf(from: string, to: string): 0 | 1 | 2 | undefined {
    if (saysWhen(from) !== saysWhen(to)) return undefined;
    const [a, b] = [[...new Set(wordsOf(from))], [...new Set(wordsOf(to))]];
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const more = long.length - short.length;
    const isWithin = short.length > more && more <= 1 && short.every((word) => long.includes(word));
    if (isWithin && more === 0) return 0;
    return isMisspelt(nameKey(from), nameKey(to)) ? 1 : isWithin ? 2 : undefined;
}

/** Triggers begin with that word, and actions never do. */
const saysWhen = (name: string): boolean => /^\W*when\b/i.test(name);

/** What a label says of the kind of its operation, as in "Action: Get an order". */
export function saidKind(label: string): 'action' | 'trigger' | undefined {
    const found = /^\W*(?:\d+\W*)?(action|trigger)s?\b|[([]\s*(action|trigger)\s*[)\]]/i.exec(label);
    return (found?.[1] ?? found?.[2])?.toLowerCase() as 'action' | 'trigger' | undefined;
}

/** Long names, two letters apart at most; those that differ in a number name different things. */
const isMisspelt = (a: string, b: string): boolean =>
    Math.min(a.length, b.length) >= 12 &&
    Math.abs(a.length - b.length) <= 2 &&
    (a.slice(0, 4) === b.slice(0, 4) || a.slice(-4) === b.slice(-4)) &&
    numbersIn(a) === numbersIn(b) &&
    editDistance(a, b) <= 2;

const numbersIn = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim();

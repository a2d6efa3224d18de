import type { JsonObject } from './json.ts';

/** Keys that are asked for often, and what they make of their schema. A set of them is a number, each key one bit of it. */
export const bits = {
    $ref: 1,
    properties: 2,
    items: 4,
    allOf: 8,
    additionalProperties: 16,
    'x-ms-notification-url': 32,
    'x-ms-visibility': 64,
    title: 128,
    'x-ms-summary': 256,
    description: 512,
    /** Any of the dynamic extensions. */
    'x-ms-dynamic-': 1024,
} as const;

/** The keys that schemas are held by. */
export const holding = bits.$ref | bits.properties | bits.items | bits.allOf | bits.additionalProperties;

function bitOf(key: string): number {
    const name = key.startsWith('x-ms-dynamic-') ? 'x-ms-dynamic-' : key;
    return Object.hasOwn(bits, name) ? bits[name as keyof typeof bits] : 0;
}

/** The keys of an object in their order. Objects of honest files have few such lists, so objects with the same keys share one. */
export class Keys {
    /** The list without its last key. */
    readonly above: Keys | undefined;
    readonly last: string;
    readonly bits: number;
    /** A small number that no other list has; -1 for a list that is not kept. */
    readonly id: number;
    readonly next = new Map<string, Keys>();

    constructor(above: Keys | undefined, last: string, id: number) {
        this.above = above;
        this.last = last;
        this.bits = above ? above.bits | bitOf(last) : 0;
        this.id = id;
    }
}

/** Strangers' files may hold any number of lists. */
const most = 20_000;

const none = new Keys(undefined, '', 0);
let kept = 1;

/** The list of an object's keys. */
export function keysOf(value: JsonObject): Keys {
    let keys = none;
    for (const key in value) keys = keys.next.get(key) ?? longer(keys, key);
    return keys;
}

function longer(keys: Keys, key: string): Keys {
    if (keys.id < 0 || kept === most) return new Keys(keys, key, -1);
    const next = new Keys(keys, key, kept);
    keys.next.set(key, next);
    kept += 1;
    return next;
}

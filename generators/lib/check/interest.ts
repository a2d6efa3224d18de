import type { JsonObject } from '../connector/json.ts';
import type { Found } from '../rules/rule.ts';

/** A check as the engine calls it: a subject with its value, and the connector. */
type Check = (subject: never, connector: never) => Found;

/** What is known of a subject beforehand, by the names a check asks for it. */
export interface Facts {
    subject?: Readonly<Record<string, unknown>>;
    /** Keys of its value whose values are known. */
    value?: Readonly<Record<string, string>>;
}

/**
 * The keys without which a check finds nothing in an object; undefined where that cannot be told.
 *
 * A check is a pure function. Shown an object that has nothing but what is known beforehand, it asks for some keys;
 * where it then finds nothing although it has looked at nothing else, it goes the same way for every object that has
 * none of these keys. So the engine need not call it for those. That matters: asking an object for a key it does not
 * have is what costs most in checking a large definition, and most checks ask every schema for keys that hardly any has.
 */
export function keysOfInterest(check: Check, facts: Facts = {}): ReadonlySet<string> | undefined {
    const keys = new Set<string>();
    try {
        const subject = stranger(objectsOfSubject, {
            ...facts.subject,
            value: watched(keys, facts.value ?? {}),
        });
        const found = check(subject as never, stranger(objectsOfConnector) as never);
        return !found || (Array.isArray(found) && found.length === 0) ? keys : undefined;
    } catch (error) {
        if (error === lookedElsewhere) return undefined;
        throw error;
    }
}

/** One for all: an error that is made anew looks up where it comes from, and there are hundreds. */
const lookedElsewhere = new Error('looked elsewhere');

const refuse = (): never => {
    throw lookedElsewhere;
};

/** An object that has next to nothing and notes what it is asked for. A check that wants all keys there are depends on any. */
const watched = (keys: Set<string>, known: Readonly<Record<string, string>>): JsonObject => {
    const note = (_: object, key: string | symbol): string | undefined => {
        if (typeof key === 'symbol') return refuse();
        if (Object.hasOwn(known, key)) return known[key];
        keys.add(key);
        return undefined;
    };
    return new Proxy<JsonObject>(
        {},
        {
            get: note,
            getOwnPropertyDescriptor: (target, key) => {
                const value = note(target, key);
                return value === undefined
                    ? undefined
                    : { value, enumerable: true, configurable: true, writable: true };
            },
            has: (target, key) => note(target, key) !== undefined,
            ownKeys: refuse,
            getPrototypeOf: refuse,
        },
    );
};

/** Something that is an object for certain: to name it tells nothing, to look into it does. */
const opaque: object = new Proxy(
    {},
    { get: refuse, getOwnPropertyDescriptor: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse },
);

const objectsOfConnector = [
    'swagger',
    'apiProperties',
    'entries',
    'paths',
    'operations',
    'parameters',
    'responses',
    'schemas',
];
const objectsOfSubject = ['users', 'parameters', 'responses', 'operations', 'path', 'siblings'];

/** An object whose own objects may be named, and nothing else but what is known: flags and texts differ from subject to subject. */
const stranger = (objects: readonly string[], known: Readonly<Record<string, unknown>> = {}): object =>
    new Proxy(
        {},
        {
            get: (_, key) => {
                if (typeof key === 'string' && Object.hasOwn(known, key)) return known[key];
                return typeof key === 'string' && objects.includes(key) ? opaque : refuse();
            },
            getOwnPropertyDescriptor: refuse,
            has: refuse,
            ownKeys: refuse,
            getPrototypeOf: refuse,
        },
    );

import type { JsonObject } from '../connector/json.ts';
import type { Found } from '../rules/rule.ts';

/** A check as the engine calls it: a subject with its value, and the connector. */
type Check = (subject: never, connector: never) => Found;

/**
 * The keys without which a check finds nothing in an object; undefined where that cannot be told.
 *
 * A check is a pure function. Shown an object that has nothing, it asks for some keys; where it then finds nothing
 * although it has looked at nothing else, it goes the same way for every object that has none of these keys. So the
 * engine need not call it for those. That matters: asking an object for a key it does not have is what costs most in
 * checking a large definition, and most of some fifty checks ask every schema for keys that hardly any schema has.
 */
export function keysOfInterest(check: Check): ReadonlySet<string> | undefined {
    const keys = new Set<string>();
    try {
        const found = check(subjectWith(watched(keys)) as never, stranger(objectsOfConnector) as never);
        return !found || (Array.isArray(found) && found.length === 0) ? keys : undefined;
    } catch (error) {
        if (error instanceof LookedElsewhere) return undefined;
        throw error;
    }
}

class LookedElsewhere extends Error {}

const refuse = (): never => {
    throw new LookedElsewhere();
};

/** An object that has nothing and notes what it is asked for. A check that wants all keys there are depends on any. */
const watched = (keys: Set<string>): JsonObject => {
    const note = (_: object, key: string | symbol): undefined => {
        if (typeof key === 'symbol') return refuse();
        keys.add(key);
        return undefined;
    };
    return new Proxy<JsonObject>(
        {},
        {
            get: note,
            getOwnPropertyDescriptor: note,
            has: (target, key) => Boolean(note(target, key)),
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

/** An object whose own objects may be named, and nothing else: flags and texts differ from subject to subject. */
const stranger = (objects: readonly string[], value?: JsonObject): object =>
    new Proxy(
        {},
        {
            get: (_, key) => {
                if (key === 'value' && value) return value;
                return typeof key === 'string' && objects.includes(key) ? opaque : refuse();
            },
            getOwnPropertyDescriptor: refuse,
            has: refuse,
            ownKeys: refuse,
            getPrototypeOf: refuse,
        },
    );

const subjectWith = (value: JsonObject): object => stranger(objectsOfSubject, value);

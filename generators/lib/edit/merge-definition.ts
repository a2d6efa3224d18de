import { asObject, type JsonObject, own } from '../connector/json.ts';
import { type Merged, mergeInto } from './merge.ts';

/**
 * Merges definitions three ways, as {@link mergeInto} does. A schema that one side took out stays where an operation
 * still refers to it: of the operations each side may have kept its own.
 */
export function mergeDefinition(
    text: string,
    base: JsonObject,
    theirs: JsonObject,
    ours: JsonObject,
    force: boolean,
): Merged {
    let wanted = theirs;
    let start = { text, ours };
    for (;;) {
        const merged = mergeInto(start.text, base, wanted, start.ours, force);
        const missing = danglingNames(JSON.parse(merged.text) as JsonObject);
        const kept = missing.filter((name) => has(start.ours, name) && !has(wanted, name));
        const brought = missing.filter((name) => has(wanted, name) && !has(start.ours, name));
        if (kept.length === 0 && brought.length === 0) return merged;
        wanted = withDefinitions(wanted, start.ours, kept);
        start = restored(start.text, wanted, start.ours, brought);
    }
}

const has = ({ definitions }: JsonObject, name: string): boolean => own(definitions, name) !== undefined;

/** Names of definitions that are referred to and are not there. */
function danglingNames(definition: JsonObject): string[] {
    const names = new Set<string>();
    const stack: unknown[] = [definition];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (typeof value !== 'object' || value === null) continue;
        const reference = own(value, '$ref');
        if (typeof reference === 'string' && reference.startsWith('#/definitions/'))
            names.add(reference.slice('#/definitions/'.length).replaceAll('~1', '/').replaceAll('~0', '~'));
        stack.push(...Object.values(value).filter((item) => item !== undefined));
    }
    return [...names].filter((name) => !has(definition, name));
}

const withDefinitions = (into: JsonObject, from: JsonObject, names: readonly string[]): JsonObject => ({
    ...into,
    definitions: {
        ...asObject(into['definitions']),
        ...Object.fromEntries(names.map((name) => [name, own(from['definitions'], name)])),
    },
});

/** Puts back schemas that the author took out and a new operation needs. */
function restored(
    text: string,
    wanted: JsonObject,
    ours: JsonObject,
    names: readonly string[],
): { text: string; ours: JsonObject } {
    if (names.length === 0) return { text, ours };
    const goal = withDefinitions(ours, wanted, names);
    return { text: mergeInto(text, ours, goal, ours, true).text, ours: goal };
}

import type { ApiOperation } from './api.ts';
import { at, entries, nameOf, type Place } from './place.ts';
import { References } from './resolve.ts';

/** Names of the schemas that the chosen operations reach, by the way they go. */
export interface Usage {
    requests: ReadonlySet<string>;
    responses: ReadonlySet<string>;
}

export function usageOf(operations: readonly ApiOperation[], references: References): Usage {
    const requests = operations.flatMap(({ body, parameters }) => [
        ...(body?.contents.map(({ schema }) => schema) ?? []),
        ...parameters.map(({ schema }) => schema),
    ]);
    const responses = operations.flatMap((operation) =>
        operation.responses.flatMap(({ contents }) => contents.map(({ schema }) => schema)),
    );
    return { requests: reach(requests, references), responses: reach(responses, references) };
}

const single = ['items', 'additionalProperties', 'not'] as const;
const lists = ['allOf', 'oneOf', 'anyOf', 'prefixItems'] as const;

/** A stack instead of recursion: documents may nest without end. */
function reach(starts: readonly (Place | undefined)[], references: References): Set<string> {
    const seen = new Set<string>();
    const stack = starts.filter((place) => place !== undefined);
    for (let place = stack.pop(); place; place = stack.pop()) {
        const name = nameOf(place);
        if (seen.has(name)) continue;
        seen.add(name);
        if (References.of(place) !== undefined) {
            const target = references.follow(place);
            if (target) stack.push(target);
        }
        for (const [, item] of entries(at(place, 'properties'))) stack.push(item);
        for (const key of single) {
            const item = at(place, key);
            if (item) stack.push(item);
        }
        for (const key of lists) for (const [, item] of entries(at(place, key))) stack.push(item);
    }
    return seen;
}

import { child, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Problem } from '../rule.ts';

/** What all rules about them rest on. */
export const evidence =
    'No accepted connector uses filter functions and the wording of the validator is all that is known, so it warns.';

/** Judges each list of filter functions that stands on a field; gives the first problem. */
export function onFilterFunctions(
    value: JsonObject,
    judge: (list: Json) => string | false | undefined,
): Problem | undefined {
    for (const key of ['x-ms-filter', 'x-ms-capabilities']) {
        const list = own(value[key], 'filterFunctions');
        const message = list !== undefined && judge(list);
        if (message) return { at: child('', key, 'filterFunctions'), message };
    }
    return undefined;
}

/** A field with filter functions, for examples. */
export const filtered = (filterFunctions: Json): JsonObject => ({
    type: 'string',
    'x-ms-capabilities': { filterFunctions },
});

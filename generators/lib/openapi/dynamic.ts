import { asText, child, isObject, type Json, type JsonObject } from '../connector/json.ts';
import type { ApiEntry } from './api.ts';
import type { Ledger } from './ledger.ts';

/** Extensions that call an operation: its new name is put in, and where it was not chosen the extension goes. */
export function loseDynamic(
    result: JsonObject,
    chosen: readonly ApiEntry[],
    ids: ReadonlyMap<ApiEntry, string>,
    ledger: Ledger,
): void {
    const renamed = new Map(chosen.map((entry) => [entry.operationId, ids.get(entry)!]));
    const stack: [Json, string][] = [[result, '']];
    for (let next = stack.pop(); next; next = stack.pop()) {
        const [value, pointer] = next;
        if (typeof value !== 'object' || value === null) continue;
        for (const [key, item] of Object.entries(value)) {
            if (item === undefined || item === null) continue;
            const here = child(pointer, key);
            if (key.startsWith('x-ms-dynamic-') && isObject(item) && !rename(item, renamed)) {
                delete (value as JsonObject)[key];
                ledger.lost('dynamic-dropped', `#${here}`, here, asText(item['operationId']) ?? key);
            } else stack.push([item as Json, here]);
        }
    }
}

/** False where an operation that is called is not there. */
function rename(extension: JsonObject, renamed: ReadonlyMap<string | undefined, string>): boolean {
    for (const holder of [extension, extension['open'], extension['browse']]) {
        if (!isObject(holder) || typeof holder['operationId'] !== 'string') continue;
        const id = renamed.get(holder['operationId']);
        if (id === undefined) return false;
        holder['operationId'] = id;
    }
    return true;
}

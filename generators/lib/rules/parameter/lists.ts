import { asArray, asObject, asText, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { localReference } from '../../connector/walk.ts';

/** One entry of a `parameters` list, with its reference followed. */
export interface Entry {
    at: string;
    /** As written: the reference itself, where it is one. */
    written: Json;
    name: string;
    place: string;
}

/** The entries of the list a path or an operation itself holds. */
export const entries = ({ value }: { value: JsonObject }, { swagger }: Connector): Entry[] =>
    asArray(value['parameters']).map((written, index) => {
        const shared = localReference(own(written, '$ref'), 'parameters');
        const parameter = asObject(shared === undefined ? written : own(swagger['parameters'], shared));
        const [name = '', place = ''] = [asText(parameter['name']), asText(parameter['in'])];
        return { at: `/parameters/${index}`, written, name, place };
    });

/** Those entries for which an earlier one has the same key; entries without a key never match. */
export function repeated(list: readonly Entry[], key: (entry: Entry) => string | undefined): Entry[] {
    const seen = new Set<string>();
    return list.filter((entry) => {
        const found = key(entry);
        if (found === undefined) return false;
        if (seen.has(found)) return true;
        seen.add(found);
        return false;
    });
}

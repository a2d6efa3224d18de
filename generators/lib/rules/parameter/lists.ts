import {
    asArray,
    asObject,
    asText,
    isObject,
    type Json,
    type JsonObject,
    own,
} from '../../connector/json.ts';
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
export function entries({ value }: { value: JsonObject }, { swagger }: Connector): Entry[] {
    const found: Entry[] = [];
    const list = asArray(value['parameters']);
    for (let index = 0; index < list.length; index += 1) {
        const written = list[index]!;
        const shared = isObject(written) ? localReference(written['$ref'], 'parameters') : undefined;
        const parameter = asObject(shared === undefined ? written : own(swagger['parameters'], shared));
        const { name, in: place } = parameter;
        found.push({
            at: `/parameters/${index}`,
            written,
            name: asText(name) ?? '',
            place: asText(place) ?? '',
        });
    }
    return found;
}

/** The entries of a list in which two have the same name; none of others. */
export function comparable(subject: { value: JsonObject }, connector: Connector): readonly Entry[] {
    const { parameters: list } = subject.value;
    if (!Array.isArray(list) || list.length < 2) return none;
    const { parameters: shared } = connector.swagger;
    // Rules ask for those of one operation, one after the other.
    if (list !== asked.list || shared !== asked.shared) {
        const found = entries(subject, connector);
        const names = new Set(found.map(({ name }) => name));
        asked = { list, shared, entries: names.size < found.length ? found : none };
    }
    return asked.entries;
}

const none: readonly Entry[] = [];

interface Asked {
    list: Json | undefined;
    shared: Json | undefined;
    entries: readonly Entry[];
}
let asked: Asked = { list: undefined, shared: undefined, entries: none };

/** Those entries for which an earlier one has the same key; entries without a key never match. */
export function repeated(
    list: readonly Entry[],
    key: (entry: Entry) => string | undefined,
): readonly Entry[] {
    const seen = new Set<string>();
    let found: Entry[] | undefined;
    for (const entry of list) {
        const name = key(entry);
        if (name === undefined) continue;
        if (seen.has(name)) (found ??= []).push(entry);
        else seen.add(name);
    }
    return found ?? none;
}

import { asObject, child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { localReference } from '../../connector/walk.ts';

interface Entry {
    at: string;
    status: string;
    /** The response itself, behind its reference if it is one. */
    response: JsonObject;
}

/** The responses of an operation at the places where it lists them, references followed; extensions left out. */
export function statuses({ value: { responses } }: Operation, { swagger }: Connector): readonly Entry[] {
    if (!isObject(responses)) return noEntries;
    const { responses: shared } = swagger;
    // Many rules ask for those of one operation, one after the other.
    if (responses !== asked.responses || shared !== asked.shared)
        asked = { responses, shared, entries: listedIn(responses, shared) };
    return asked.entries;
}

interface Asked {
    responses: JsonObject | undefined;
    shared: Json | undefined;
    entries: readonly Entry[];
}
const noEntries: readonly Entry[] = [];
let asked: Asked = { responses: undefined, shared: undefined, entries: noEntries };

function listedIn(responses: JsonObject, shared: Json | undefined): Entry[] {
    const entries: Entry[] = [];
    for (const status in responses) {
        if (status.startsWith('x-')) continue;
        const written = responses[status];
        const name = isObject(written) ? localReference(written['$ref'], 'responses') : undefined;
        const response = asObject(name === undefined ? written : own(shared, name));
        entries.push({ at: child('/responses', status), status, response });
    }
    return entries;
}

export const isSuccess = ({ status }: { status: string }): boolean => /^2\d\d$/.test(status);

/** The MIME types that hold for an operation, without their parameters: its own list, else the connector's. */
export const effective = (
    { value }: Operation,
    { swagger }: Connector,
    list: 'consumes' | 'produces',
): readonly string[] => essences(value[list] ?? swagger[list]);

function essences(list: Json | undefined): readonly string[] {
    if (!Array.isArray(list) || list.length === 0) return none;
    // Most operations have the list of the connector, and several rules ask for it.
    if (list !== last.list) last = { list, essences: list.map(essence) };
    return last.essences;
}

const none: readonly string[] = [];
let last: { list: Json | undefined; essences: readonly string[] } = { list: undefined, essences: none };

export function essence(mime: Json): string {
    if (typeof mime !== 'string') return '';
    const end = mime.indexOf(';');
    return (end < 0 ? mime : mime.slice(0, end)).trim().toLowerCase();
}

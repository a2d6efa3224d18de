import { asObject, child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { localReference } from '../../connector/walk.ts';

interface Entry {
    at: string;
    status: string;
    /** The response itself, behind its reference if it is one. */
    response: JsonObject;
}

const known = perDefinition(() => new Map<Operation, readonly Entry[]>());

/** The responses of an operation at the places where it lists them, references followed; extensions left out. */
export function statuses(operation: Operation, connector: Connector): readonly Entry[] {
    const listed = known(connector);
    let entries = listed.get(operation);
    // Many rules ask, one after the other.
    if (!entries) listed.set(operation, (entries = listedIn(operation, connector)));
    return entries;
}

function listedIn({ value: { responses } }: Operation, { swagger }: Connector): Entry[] {
    const entries: Entry[] = [];
    if (!isObject(responses)) return entries;
    for (const status in responses) {
        if (status.startsWith('x-')) continue;
        const written = responses[status];
        const shared = isObject(written) ? localReference(written['$ref'], 'responses') : undefined;
        const response = asObject(shared === undefined ? written : own(swagger['responses'], shared));
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

import { asArray, asObject, asText, child, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { localReference } from '../../connector/walk.ts';

interface Entry {
    at: string;
    status: string;
    /** The response itself, behind its reference if it is one. */
    response: JsonObject;
}

const known = new WeakMap<Operation, readonly Entry[]>();

/** The responses of an operation at the places where it lists them, references followed; extensions left out. */
export function statuses(operation: Operation, connector: Connector): readonly Entry[] {
    let entries = known.get(operation);
    // Many rules ask, one after the other.
    if (!entries) known.set(operation, (entries = listedIn(operation, connector)));
    return entries;
}

function listedIn({ value }: Operation, { swagger }: Connector): Entry[] {
    const listed = asObject(value['responses']);
    return Object.keys(listed)
        .filter((status) => !status.startsWith('x-'))
        .map((status) => {
            const written = own(listed, status);
            const shared = localReference(own(written, '$ref'), 'responses');
            const response = asObject(shared === undefined ? written : own(swagger['responses'], shared));
            return { at: child('/responses', status), status, response };
        });
}

export const isSuccess = ({ status }: { status: string }): boolean => /^2\d\d$/.test(status);

/** The MIME types that hold for an operation, without their parameters: its own list, else the connector's. */
export const effective = (
    { value }: Operation,
    { swagger }: Connector,
    list: 'consumes' | 'produces',
): string[] => asArray(value[list] ?? swagger[list]).map(essence);

export const essence = (mime: Json): string => (asText(mime)?.split(';')[0] ?? '').trim().toLowerCase();

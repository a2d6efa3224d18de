import { asObject, asText, type Json, type JsonObject } from '../../connector/json.ts';
import type { Operation } from '../../connector/model.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import type { Example } from '../example.ts';

export const annotation = ({ value }: Pick<Operation, 'value'>): JsonObject =>
    asObject(value['x-ms-api-annotation']);

export const revision = (operation: Operation): Json | undefined => annotation(operation)['revision'];

/** Operations that are revisions of one another, by the family they name. One that names none, or stands alone, is left out. */
export const families = perDefinition(({ operations }): ReadonlyMap<string, readonly Operation[]> => {
    const found = new Map<string, Operation[]>();
    for (const operation of operations) {
        const { operationId, 'x-ms-api-annotation': note } = operation.value;
        const family =
            (note === undefined ? undefined : asText(asObject(note)['family'])) ?? asText(operationId);
        if (family === undefined) continue;
        const known = found.get(family);
        if (known) known.push(operation);
        else found.set(family, [operation]);
    }
    for (const [family, members] of found) if (members.length === 1) found.delete(family);
    return found;
});

/** An example with an operation for each annotation, all in the family of orders. */
export const revisions = (...operations: JsonObject[]): Example => ({
    definition: {
        paths: Object.fromEntries(
            operations.map(({ deprecated, ...note }, index) => [
                `/orders/v${index}`,
                {
                    get: {
                        operationId: `ListOrders_V${index + 1}`,
                        'x-ms-api-annotation': { family: 'ListOrders', ...note },
                        ...(deprecated === undefined ? {} : { deprecated }),
                        responses: {},
                    },
                },
            ]),
        ),
    },
});

import { asObject, asText, type Json, type JsonObject } from '../../connector/json.ts';
import type { Operation } from '../../connector/model.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import type { Example } from '../example.ts';

export const annotation = ({ value }: Pick<Operation, 'value'>): JsonObject =>
    asObject(value['x-ms-api-annotation']);

export const revision = (operation: Operation): Json | undefined => annotation(operation)['revision'];

const familyOf = (operation: Operation): string | undefined => asText(annotation(operation)['family']);

/**
 * Operations that are revisions of one another. One that names no family is the first of its own operationId. Where
 * nobody names a family, operations with one operationId are no revisions: the ID was used twice, which another rule says.
 */
export const families = perDefinition(({ operations }): ReadonlyMap<string, readonly Operation[]> => {
    const found = new Map<string, Operation[]>();
    const named = new Set<string>();
    for (const operation of operations) {
        const name = familyOf(operation);
        if (name !== undefined) named.add(name);
        const family = name ?? asText(operation.value['operationId']);
        if (family === undefined) continue;
        const known = found.get(family);
        if (known) known.push(operation);
        else found.set(family, [operation]);
    }
    for (const [family, members] of found)
        if (members.length === 1 || !named.has(family)) found.delete(family);
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

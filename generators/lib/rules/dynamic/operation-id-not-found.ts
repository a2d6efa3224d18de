import { asObject, asText, child, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { isComplete } from '../document/helpers.ts';
import { operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, operationsById, uses, values } from './helpers.ts';

/** Extensions of an operation that name another one. */
const named = [['x-ms-notification'], ['x-ms-api-annotation', 'replacement']] as const;

export default rule({
    id: 'OperationIdNotFound',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'An extension that calls an operation nobody defines leaves the maker with an empty list or a failing trigger. No accepted connector has such a name.',
    check: {
        connector: (connector) => {
            if (!isComplete(connector)) return [];
            const found = uses(connector).flatMap(({ value, pointer }) =>
                missing(connector, value['operationId'], child(pointer, 'operationId')),
            );
            for (const { value, pointer } of connector.operations) {
                for (const keys of named) {
                    if (value[keys[0]] === undefined) continue;
                    const holder = keys.reduce((at, key) => asObject(own(at, key)), value);
                    found.push(
                        ...missing(connector, holder['operationId'], child(pointer, ...keys, 'operationId')),
                    );
                }
            }
            return found;
        },
    },
    good: dynamic(values()),
    bad: [
        dynamic(values({ operationId: 'listShops' })),
        dynamic({ 'x-ms-dynamic-tree': { open: { operationId: 'OpenShop' } } }),
        operation({ 'x-ms-notification': { operationId: 'Subscribe' } }),
        operation({ 'x-ms-api-annotation': { replacement: { api: 'orders', operationId: 'GetOrder_V2' } } }),
    ],
});

function missing(connector: Connector, value: unknown, at: string): Problem[] {
    const id = asText(value);
    return id === undefined || operationsById(connector).has(id)
        ? []
        : [
              {
                  at,
                  message: `No operation has the operationId ${quote(id)}; correct the name, which is case-sensitive, or add the operation.`,
              },
          ];
}

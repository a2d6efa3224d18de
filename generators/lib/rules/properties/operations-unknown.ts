import { asArray, asObject, child } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { nearest } from '../../connector/names.ts';
import { type Example, properties } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { operationIds, policies, shown } from './helpers.ts';

const policyKey = 'x-ms-apimTemplate-operationName';

interface List {
    pointer: string;
    names: unknown;
}

/** Each name in the lists that no operation of the definition has; nothing where the definition cannot be read. */
function unknownNames(connector: Connector, lists: readonly List[], user: string): Problem[] {
    const ids = lists.length > 0 ? operationIds(connector) : undefined;
    if (!ids) return [];
    return lists.flatMap(({ pointer, names }) =>
        asArray(names).flatMap((name, index) => {
            if (typeof name !== 'string' || ids.has(name.toLowerCase())) return [];
            const written = connector.operations.flatMap(({ value }) => value['operationId'] ?? []);
            const meant = nearest(
                name,
                written.filter((id) => typeof id === 'string'),
            );
            return {
                file: 'properties' as const,
                at: child(pointer, index),
                message: `No operation has the operationId ${shown(name)} that ${user} names; ${meant === undefined ? 'correct it or remove it.' : `did you mean "${meant}"?`}`,
            };
        }),
    );
}

const policy = (names: string[]): Example =>
    properties({
        policyTemplateInstances: [{ templateId: 'setheader', parameters: { [policyKey]: names } }],
    });

const rules = [
    rule({
        id: 'PolicyOperationUnknown',
        from: 'policy templates',
        severity: 'error',
        demandedBy: 'certification',
        why: 'A policy for an operation that is not there never runs, most often because the operation was renamed. Six of 1,014 accepted connectors have one. Letter case does not count.',
        check: {
            connector: (connector) =>
                unknownNames(
                    connector,
                    policies(connector).map(({ pointer, value }) => ({
                        pointer: child(pointer, 'parameters', policyKey),
                        names: asObject(value['parameters'])[policyKey],
                    })),
                    'this policy',
                ),
        },
        good: policy(['getorder']),
        bad: [policy(['GetOrder', 'GetOrders']), policy(['Pay'])],
    }),
    rule({
        id: 'ScriptOperationsUnknown',
        from: 'custom code',
        severity: 'error',
        demandedBy: 'certification',
        why: 'The script is never called for an operation that is not there, most often because the operation was renamed. Two of 1,014 accepted connectors name one.',
        check: {
            connector: (connector) =>
                unknownNames(
                    connector,
                    [
                        {
                            pointer: '/properties/scriptOperations',
                            names: connector.apiProperties['scriptOperations'],
                        },
                    ],
                    'scriptOperations',
                ),
        },
        good: properties({ scriptOperations: ['GetOrder'] }),
        bad: properties({ scriptOperations: ['GetOrder', 'GetOrderById'] }),
    }),
];

export default rules;

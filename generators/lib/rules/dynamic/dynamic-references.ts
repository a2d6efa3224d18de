import type { JsonObject } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { type Rule, rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { argumentsOf, dynamic, ofUses, values } from './helpers.ts';
import { countNamed } from './inputs.ts';

/** How many parameters have a name, and how many properties of the body. */
const meanings = (connector: Connector, operation: Operation, name: string) => ({
    parameters: operation.parameters.filter((item) => item.name === name).length,
    properties: countNamed(connector, operation, name) ?? 0,
});

type Test = (found: ReturnType<typeof meanings>) => boolean;

const pairs = [
    ['x-ms-dynamic-values', 'x-ms-dynamic-list', 'DynamicListExtensionRequiredFor'],
    ['x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'DynamicPropertiesExtensionRequiredFor'],
] as const;
const tests: readonly [ending: string, test: Test, fault: string, property: string][] = [
    [
        'AmbiguousReferences',
        ({ parameters, properties }) => parameters + properties > 1 && properties > 0,
        'stands for more than one parameter or body property',
        'orderId',
    ],
    [
        'NonParameterReferences',
        ({ parameters, properties }) => parameters === 0 && properties === 1,
        'is a property of the body and no parameter',
        'region',
    ],
];

const body = (name: string): JsonObject => ({
    name: 'body',
    in: 'body',
    schema: { type: 'object', properties: { [name]: { type: 'string' } } },
});

const rules: readonly Rule[] = pairs.flatMap(([extension, better, beginning]) =>
    tests.map(([ending, test, fault, property]) => {
        const call = values({ parameters: { region: { parameter: property } } })['x-ms-dynamic-values'] ?? {};
        return rule({
            id: beginning + ending,
            from: 'Swagger Validator',
            severity: 'error',
            demandedBy: 'certification',
            why: `Only ${better} can say where in the body a value comes from; ${extension} knows bare names alone. At most one accepted connector breaks this.`,
            check: ofUses((use, connector) => {
                if (use.extension !== extension || use.holder[better] !== undefined) return undefined;
                return argumentsOf(use).flatMap(({ source, sourceAt }) =>
                    source !== undefined &&
                    sourceAt !== undefined &&
                    use.users.some((operation) => test(meanings(connector, operation, source)))
                        ? [
                              {
                                  at: sourceAt,
                                  message: `${quote(source)} ${fault}; add ${better} beside ${extension} and name it with "parameterReference".`,
                              },
                          ]
                        : [],
                );
            }),
            good: dynamic({ [extension]: call, [better]: {} }, {}, body(property)),
            bad: dynamic({ [extension]: call }, {}, body(property)),
        });
    }),
);

export default rules;

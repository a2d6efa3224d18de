import { asObject } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { notifier } from './helpers.ts';

const keys = ['type', 'format', 'x-ms-visibility'] as const;

const region = (type: string) => ({ name: 'region', in: 'query', type });
const example = (type: string) => {
    const { definition } = operation({
        'x-ms-trigger': 'batch',
        'x-ms-notification': { operationId: 'Subscribe' },
        parameters: [region('string')],
    });
    const paths = definition?.['paths'];
    const post = { operationId: 'Subscribe', parameters: [region(type)] };
    return { definition: { paths: { ...asObject(paths), '/hooks': { post } } } };
};

export default rule({
    id: 'ParamtersWithSameNameMustHaveSameTypeAndVisibility',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A maker fills in one form for a trigger that both polls and subscribes, so a field can only have one type. A warning, as no accepted connector has such a trigger and its wording is all there is.',
    check: {
        operation: (operation, { operations }) => {
            const other = notifier(operation, operations);
            if (!other) return [];
            const found: Problem[] = [];
            const theirs = new Map(other.parameters.map((parameter) => [parameter.name, parameter]));
            for (const { name, value } of operation.parameters) {
                const twin = theirs.get(name)?.value;
                const key = twin && keys.find((key) => twin[key] !== value[key]);
                if (key === undefined) continue;
                found.push({
                    at: '/x-ms-notification',
                    message: `The parameter ${quote(name)} differs in "${key}" from that of the operation named here; write it the same way in both.`,
                });
            }
            return found;
        },
    },
    good: example('string'),
    bad: example('integer'),
});

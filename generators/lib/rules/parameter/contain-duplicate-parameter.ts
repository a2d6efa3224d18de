import { quote } from '../../connector/quote.ts';
import type { Connector, Operation, PathItem } from '../../connector/model.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { comparable, repeated } from './lists.ts';

const duplicates = (subject: Operation | PathItem, connector: Connector) =>
    repeated(comparable(subject, connector), ({ name, place }) =>
        name ? `${place} ${name}` : undefined,
    ).map(({ at, name, place }) => ({
        at,
        message: `There is already a parameter ${quote(name)} in ${quote(place)}; remove one of the two or rename it.`,
    }));

const from = 'Swagger Validator';
const twice = [
    { name: 'id', in: 'query', type: 'string' },
    { name: 'id', in: 'query', type: 'integer' },
];

const rules = [
    rule({
        id: 'OperationParametersContainDuplicateParameter',
        from,
        severity: 'error',
        demandedBy: 'platform',
        why: 'A parameter is known by its name and place, so with two of the same the platform refuses the file. No accepted connector has such a pair.',
        check: { operation: duplicates },
        good: operation({ parameters: [twice[0]!, { ...twice[1], in: 'header' }] }),
        bad: [
            operation({ parameters: twice }),
            {
                definition: {
                    parameters: { id: twice[0]! },
                    paths: {
                        '/invoices': { get: { parameters: [twice[1]!, { $ref: '#/parameters/id' }] } },
                    },
                },
            },
        ],
    }),
    rule({
        id: 'PathParametersContainDuplicateParameter',
        from,
        severity: 'error',
        demandedBy: 'platform',
        why: 'What a path lends to its operations must be as clear as what they hold themselves: two parameters of one name and place make the file invalid. No accepted connector has such a pair.',
        check: { path: duplicates },
        bad: { definition: { paths: { '/invoices': { parameters: twice } } } },
    }),
];
export default rules;

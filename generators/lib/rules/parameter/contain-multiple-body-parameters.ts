import { operation } from '../example.ts';
import { placeIn } from '../operation/merged.ts';
import { rule } from '../rule.ts';
import { entries } from './lists.ts';

const message =
    'There is already a body parameter, and a request has only one body; put the fields of both into one schema.';
const from = 'Swagger Validator';
const bodies = ['a', 'b'].map((name) => ({ name, in: 'body', schema: { type: 'object' } }));

const rules = [
    rule({
        id: 'OperationParametersContainMultipleBodyParameters',
        from,
        severity: 'error',
        demandedBy: 'platform',
        why: 'A request has one body. The platform refuses an operation with two body parameters, those of its path included. No accepted connector has one.',
        check: {
            operation: (subject) => {
                if (subject.parameters.length < 2) return undefined;
                const bodies = subject.parameters.filter(({ place }) => place === 'body');
                return bodies.length < 2
                    ? undefined
                    : bodies.slice(1).map((parameter) => ({ at: placeIn(subject, parameter), message }));
            },
        },
        bad: [
            operation({ parameters: bodies }),
            {
                definition: {
                    paths: { '/invoices': { parameters: [bodies[0]!], post: { parameters: [bodies[1]!] } } },
                },
            },
        ],
    }),
    rule({
        id: 'PathParametersContainMultipleBodyParameters',
        from,
        severity: 'error',
        demandedBy: 'platform',
        why: 'A request has one body. The platform refuses a path that lends two body parameters to its operations. No accepted connector has one.',
        check: {
            path: (subject, connector) =>
                entries(subject, connector)
                    .filter(({ place }) => place === 'body')
                    .slice(1)
                    .map(({ at }) => ({ at, message })),
        },
        bad: { definition: { paths: { '/invoices': { parameters: bodies } } } },
    }),
];
export default rules;

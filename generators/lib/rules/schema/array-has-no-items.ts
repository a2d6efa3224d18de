import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { schemasAndParameters } from './helpers.ts';

export default rule({
    id: 'ArrayHasNoItems',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Without items nobody knows what the list holds, and the designer cannot offer its fields. Authors had to mend this before their connectors were accepted; one old certified connector kept it.',
    check: schemasAndParameters(
        ({ type, items }) =>
            type === 'array' &&
            (items === undefined || items === null) && {
                message:
                    'An array has to say what it holds; add "items" with the type of one entry, such as { "type": "string" }.',
            },
    ),
    good: schema({ type: 'array', items: {} }),
    bad: [
        schema({ type: 'array' }),
        extraParameter({ name: 'ids', in: 'query', type: 'array' }),
        extraParameter({ name: 'ids', in: 'query', type: 'array', items: { type: 'array' } }),
    ],
});

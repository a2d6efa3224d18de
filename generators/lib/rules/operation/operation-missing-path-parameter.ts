import { quoteAll } from '../../connector/quote.ts';
import { variables } from '../path/templates.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationMissingPathParameter',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Without a parameter for it, a {name} of the path can never be filled in, and the platform refuses the file. No accepted connector lacks one.',
    check: {
        operation: ({ path, parameters }) => {
            const missing = variables(path.template).filter(
                (name) =>
                    !parameters.some((parameter) => parameter.name === name && parameter.place === 'path'),
            );
            return (
                missing.length > 0 && {
                    message: `The path holds ${quoteAll([...new Set(missing)])}, but the operation has no parameter of that name with "in": "path"; add one, spelled exactly so.`,
                }
            );
        },
    },
    good: {
        definition: {
            parameters: {
                shop: { name: 'shop', in: 'path', required: true, type: 'string' },
            },
            paths: {
                '/shops/{shop}': {
                    parameters: [{ $ref: '#/parameters/shop' }],
                    get: { operationId: 'GetShop', responses: { '200': { description: 'The shop.' } } },
                },
            },
        },
    },
    bad: [
        {
            definition: {
                paths: { '/shops/{shop}': { get: { operationId: 'GetShop' } } },
            },
        },
        {
            definition: {
                paths: {
                    '/shops/{shop}': {
                        get: { operationId: 'GetShop', parameters: [{ name: 'Shop', in: 'path' }] },
                    },
                },
            },
        },
    ],
});

import { rule } from '../rule.ts';

export default rule({
    id: 'PathItemRefNotSuppored',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform reads one file and does not follow a reference that stands for a whole path, so its operations are lost. No accepted connector has one.',
    check: {
        path: ({ value }) =>
            value['$ref'] !== undefined && {
                at: '/$ref',
                message: 'A path may not be a $ref; write its operations here.',
            },
    },
    bad: { definition: { paths: { '/invoices': { $ref: '#/paths/~1orders' } } } },
});

import { asObject, isEmptyObject, own } from '../../connector/json.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'EmptyOperation',
    aliases: ['policy-5000.2.4.5'],
    from: 'certification page, step 2',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The portal lists a path or an operation that is just {} as blocking since 2025, but one in twenty accepted connectors still has such a path and imports with it, so it warns.',
    check: {
        path: ({ template }, { swagger }) =>
            isEmptyObject(own(asObject(swagger['paths']), template)) && {
                message: 'The path holds no operation; add one or remove the path.',
            },
        operation: ({ path, method, value }) =>
            isEmptyObject(value) &&
            isEmptyObject(own(path.value, method)) && {
                message: `The ${method} operation is empty; describe it or remove it.`,
            },
    },
    bad: [
        { definition: { paths: { '/invoices': {} } } },
        { definition: { paths: { '/invoices': { get: {} } } } },
    ],
});

import { rule } from '../rule.ts';
import { normalized, quotePath } from './templates.ts';

export default rule({
    id: 'DuplicateOperationPath',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Two operations whose paths differ only in case or in the names of variables are one and the same to the service and to the platform, so one of them can never be reached.',
    check: {
        connector: ({ operations }) => {
            const first = new Map<string, string>();
            return operations.flatMap(({ method, path, pointer }) => {
                const key = `${method} ${normalized(path.template)}`;
                const earlier = first.get(key);
                if (earlier === undefined) {
                    first.set(key, path.template);
                    return [];
                }
                const message = `The ${method} operation has the same path as the one of ${quotePath(earlier)}, for case and the names in braces do not count; merge the two or make their paths differ.`;
                return [{ at: pointer, message }];
            });
        },
    },
    good: { definition: { paths: { '/orders/{number}': { post: { operationId: 'ChangeOrder' } } } } },
    bad: { definition: { paths: { '/Orders/{number}': { get: { operationId: 'GetOrderByNumber' } } } } },
});

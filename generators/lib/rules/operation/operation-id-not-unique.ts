import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { child } from '../../connector/json.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationIdNotUnique',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Flows and apps call an operation by its operationId; with two of a name the platform cannot tell which is meant and refuses the file. Case is not counted, to be safe: no accepted connector has two that differ by case alone.',
    check: {
        connector: ({ operations }) => {
            const first = new Map<string, string>();
            return operations.flatMap(({ value: { operationId }, pointer, method, path }) => {
                if (!hasText(operationId)) return [];
                const key = operationId.toLowerCase();
                const earlier = first.get(key);
                if (earlier === undefined) {
                    first.set(key, `${method} ${path.template}`);
                    return [];
                }
                const message = `The operationId ${quote(operationId)} is already used by ${quote(earlier)}; give each operation its own.`;
                return [{ at: child(pointer, 'operationId'), message }];
            });
        },
    },
    bad: [
        { definition: { paths: { '/invoices': { get: { operationId: 'GetOrder' } } } } },
        { definition: { paths: { '/invoices': { get: { operationId: 'getorder' } } } } },
    ],
});

import { quote } from '../../connector/quote.ts';
import type { Operation } from '../../connector/model.ts';
import { rule } from '../rule.ts';
import { normalized } from './templates.ts';

interface Candidate {
    operation: Operation;
    parts: string[];
}

/** True where every path that fits `narrow` fits `wide` as well, and more do. */
const covers = (wide: string[], narrow: string[]): boolean => {
    let isWider = false;
    for (let index = 0; index < wide.length; index += 1) {
        if (wide[index] === narrow[index]) continue;
        if (wide[index] !== '{}') return false;
        isWider = true;
    }
    return isWider;
};

export default rule({
    id: 'PartialDuplicateOperationPath',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A call to the fixed path fits the path with the variable too, so the wrong operation may be taken. The validator only advises, and one in ten accepted connectors has such a pair.',
    check: {
        connector: ({ operations }) => {
            const alike = new Map<string, Candidate[]>();
            return operations.flatMap((operation) => {
                const parts = normalized(operation.path.template).split('/');
                const key = `${operation.method} ${parts.length}`;
                const earlier = alike.get(key) ?? [];
                const clash = earlier.find(
                    (other) => covers(other.parts, parts) || covers(parts, other.parts),
                );
                alike.set(key, earlier);
                earlier.push({ operation, parts });
                if (!clash) return [];
                const message = `This path and ${quote(clash.operation.path.template)} fit the same calls, since one has a variable where the other has fixed text; better let them differ in a fixed part.`;
                return [{ at: operation.pointer, message }];
            });
        },
    },
    good: { definition: { paths: { '/orders/{orderId}/lines': { get: { operationId: 'ListLines' } } } } },
    bad: { definition: { paths: { '/orders/open': { get: { operationId: 'ListOpenOrders' } } } } },
});

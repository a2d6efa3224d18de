import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationIdSanitized',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform drops all but letters, digits and underscores from an operationId, so policies and scripts that name it may no longer match. 61 accepted connectors have such ids: a warning.',
    check: {
        operation: ({ value: { operationId } }) => {
            if (!hasText(operationId) || /^\w*$/.test(operationId)) return false;
            const clean = operationId.replace(/\W/g, '');
            return (
                clean !== operationId && {
                    at: '/operationId',
                    message: `The operationId ${quote(operationId)} would be changed to ${quote(clean)}; write it with letters, digits and underscores only.`,
                }
            );
        },
    },
    good: operation({ operationId: 'GetOrder_V2' }),
    bad: [operation({ operationId: 'get-order' }), operation({ operationId: 'Get Order' })],
});

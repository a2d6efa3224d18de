import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'CodingOperationIdPascalCase',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'One way of writing ids makes expressions in flows easy to read. Three in ten certified connectors write them otherwise, so it is a matter of style.',
    check: {
        operation: ({ value: { operationId } }) =>
            hasText(operationId) &&
            !/^[A-Z][A-Za-z0-9]*(_V\d+)?$/.test(operationId) && {
                at: '/operationId',
                message: `The operationId ${quote(operationId)} is not in PascalCase; write it like "GetOrder", with "_V2" at the end for a second revision.`,
            },
    },
    good: operation({ operationId: 'GetOrder_V2' }),
    bad: [operation({ operationId: 'getOrder' }), operation({ operationId: 'Get_Order' })],
});

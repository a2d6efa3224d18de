import { hasText } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationIdRequired',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Flows and apps call an operation by its operationId, so one without it cannot be used. No accepted connector lacks one.',
    check: {
        operation: ({ value, method }) =>
            !hasText(value['operationId']) && {
                ...(typeof value['operationId'] === 'string' ? { at: '/operationId' } : {}),
                message: `The ${method} operation has no operationId; give it one in PascalCase, such as "GetOrder".`,
            },
    },
    bad: [operation({ operationId: null }), operation({ operationId: ' ' })],
});

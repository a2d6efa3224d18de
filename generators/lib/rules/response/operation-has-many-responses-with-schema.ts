import { isObject } from '../../connector/json.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { statuses } from './lists.ts';

export default rule({
    id: 'OperationHasManyResponsesWithSchema',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The designer uses one schema only, so the fields of the others are never offered. The validator advises; a quarter of the certified connectors describe failures too. Every status code is counted, as the validator words it.',
    check: {
        operation: (subject, connector) => {
            const described = statuses(subject, connector).filter(({ response }) =>
                isObject(response['schema']),
            );
            return (
                described.length > 1 && {
                    at: '/responses',
                    message: `${described.length} responses have a schema (${described.map(({ status }) => status).join(', ')}); keep the one that makers use, usually that of the success.`,
                }
            );
        },
    },
    good: responses({ '404': { description: 'There is no such order.' } }),
    bad: responses({ '404': { description: 'There is no such order.', schema: { type: 'string' } } }),
});

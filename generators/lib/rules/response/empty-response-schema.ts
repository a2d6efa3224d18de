import { isEmptyObject } from '../../connector/json.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';

const dynamic = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'];

export default rule({
    id: 'EmptyResponseSchema',
    aliases: ['policy-5000.2.4.4'],
    from: 'certification page, certification portal',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers get no fields to choose from. It is the second most frequent objection of reviewers, but no tool refuses it and one in six certified connectors has one.',
    check: {
        response: (subject) =>
            isEmptyObject(subject.value['schema']) &&
            !dynamic.some((key) => subject.value[key] !== undefined) && {
                at: '/schema',
                // Fields are refused there (DefaultResponseHasSchema).
                message:
                    subject.status === 'default'
                        ? 'The schema of the default response is empty; remove it, and describe what comes back on the status codes that do occur.'
                        : 'The schema of the response is empty; list the fields that come back, or remove the schema where nothing does.',
            },
    },
    good: responses({
        '202': { description: 'Later.', schema: {}, 'x-ms-dynamic-schema': { operationId: 'GetOrder' } },
    }),
    bad: responses({ '202': { description: 'Later.', schema: {} } }),
});

import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { isSuccess, statuses } from './lists.ts';

export default rule({
    id: 'OperationShouldHaveSuccessfulResponse',
    aliases: ['CodingSuccessResponseRequired'],
    from: 'Swagger Validator, coding standards',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The designer takes the fields of an action from its 2xx response. Reviewers press for one, but the validator only advises: one in eight certified connectors has an operation without.',
    check: {
        operation: (subject, connector) => {
            const all = statuses(subject, connector);
            return (
                all.length > 0 &&
                !all.some(isSuccess) && {
                    at: '/responses',
                    message: 'No response is a success; add the one that a good call gives, such as "200".',
                }
            );
        },
    },
    good: responses({ '200': null, '204': { description: 'Nothing.' } }),
    bad: responses({ '200': null, '404': { description: 'There is no such order.' } }),
});

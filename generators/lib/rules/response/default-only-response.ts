import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { statuses } from './lists.ts';

export default rule({
    id: 'DefaultOnlyResponse',
    aliases: ['policy-5000.2.4.1'],
    from: 'certification page, certification portal',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A flow cannot tell success from failure, and the designer shows no fields. Reviewers and the portal ask for exact status codes; one in nine certified connectors has an operation without.',
    check: {
        operation: (subject, connector) => {
            const all = statuses(subject, connector);
            return (
                all.length === 1 &&
                all[0]?.status === 'default' && {
                    at: '/responses/default',
                    message:
                        'The only response is "default"; add the status codes that occur, such as "200".',
                }
            );
        },
    },
    good: responses({ default: { description: 'Anything else.' } }),
    bad: responses({ '200': null, default: { description: 'Anything.' } }),
});

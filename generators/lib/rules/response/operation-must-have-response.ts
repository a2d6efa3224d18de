import { operation } from '../example.ts';
import { isWebhook } from '../operation/webhooks.ts';
import { rule } from '../rule.ts';
import { statuses } from './lists.ts';

export default rule({
    id: 'OperationMustHaveResponse',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Swagger demands at least one response. Accepted connectors lack one only where a webhook is subscribed to; there it is tolerated and not reported.',
    check: {
        operation: (subject, connector) =>
            statuses(subject, connector).length === 0 &&
            !isWebhook(subject) && {
                ...(subject.value['responses'] === undefined ? {} : { at: '/responses' }),
                message: 'The operation has no response; add the one that a good call gives, such as "200".',
            },
    },
    bad: [operation({ responses: null }), operation({ responses: { '200': null } })],
});

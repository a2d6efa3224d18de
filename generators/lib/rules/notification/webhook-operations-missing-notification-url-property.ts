import { rule } from '../rule.ts';
import { hasContent, subscribers, webhook } from './helpers.ts';

export default rule({
    id: 'WebhookOperationsMissingNotificationUrlProperty',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The platform writes the address to call back into this property; without it the service never learns where to send events. One certified connector of hundreds with webhooks lacks it.',
    check: {
        path: (path, connector) => {
            if (!hasContent(path)) return undefined;
            const triggers = path.operations.filter(({ isTrigger }) => isTrigger);
            const candidates = triggers.length > 0 ? triggers : path.operations;
            return (
                !candidates.some((operation) => subscribers(connector).has(operation)) && {
                    at: candidates[0] ? `/${candidates[0].method}` : '',
                    message:
                        'This path notifies, but its operation takes no address to notify; mark the property of the body that carries the callback address with "x-ms-notification-url": true.',
                }
            );
        },
    },
    good: webhook(),
    bad: [webhook({ type: 'string' }), webhook({}, { post: { 'x-ms-trigger': null } })],
});

import { rule } from '../rule.ts';
import { hasContent, subscribers, webhook } from './helpers.ts';

export default rule({
    id: 'WebhookOperationsMissingNotificationUrlProperty',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The platform writes the address to call back into this property; without it the service never learns where to send events. At most one of the 201 accepted connectors with webhooks lacks it; paths without a trigger are let be.',
    check: {
        operation: (operation, connector) =>
            operation.isTrigger &&
            hasContent(operation.path) &&
            !operation.path.operations.some((other) => subscribers(connector).has(other)) && {
                message:
                    'This trigger takes no address to notify; mark the property of its body that carries the callback address with "x-ms-notification-url": true.',
            },
    },
    good: webhook(),
    bad: webhook({ type: 'string' }),
});

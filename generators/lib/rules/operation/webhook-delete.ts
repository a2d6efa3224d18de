import { rule } from '../rule.ts';
import { isWebhook } from './webhooks.ts';

const hook = { post: { 'x-ms-trigger': 'single' } };

export default rule({
    id: 'WebhookDelete',
    from: 'documentation of webhook triggers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'When a flow is switched off the platform calls DELETE on the address that the "Location" header gave; without that operation the service goes on calling a flow that is gone. About one in eight accepted connectors with webhooks has none, so it warns. Whether the service sends the header cannot be told from the file.',
    check: {
        operation: (subject, { operations }) =>
            isWebhook(subject) &&
            !operations.some(({ method }) => method === 'delete') && {
                message:
                    'No operation ends the subscription of this trigger; add a DELETE operation for the address that the service returns in "Location".',
            },
    },
    good: {
        definition: { paths: { '/hooks': hook, '/hooks/{id}': { delete: { operationId: 'Unsubscribe' } } } },
    },
    bad: { definition: { paths: { '/hooks': hook } } },
});

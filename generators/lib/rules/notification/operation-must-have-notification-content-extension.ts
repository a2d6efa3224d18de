import { rule } from '../rule.ts';
import { hasContent, subscribers, url, webhook } from './helpers.ts';

export default rule({
    id: 'OperationMustHaveNotificationContentExtension',
    from: 'Swagger Validator, webhook trigger page',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Without it the trigger has no outputs to use in later steps; the command line tool refuses the file. All accepted webhooks have it beside the method, not inside the operation.',
    check: {
        operation: (operation, connector) =>
            !hasContent(operation.path) &&
            subscribers(connector).has(operation) && {
                message:
                    'This operation takes a notification URL, so its path must say what is sent there; add x-ms-notification-content with a schema beside the method.',
            },
    },
    good: webhook(),
    bad: [
        webhook(url, { path: { 'x-ms-notification-content': null } }),
        webhook(url, {
            path: { 'x-ms-notification-content': null },
            post: { 'x-ms-notification-content': { schema: { type: 'object' } } },
        }),
    ],
});

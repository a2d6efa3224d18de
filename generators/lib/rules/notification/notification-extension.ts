import { asObject } from '../../connector/json.ts';
import type { Connector, Operation } from '../../connector/model.ts';
import { type Example, operation } from '../example.ts';
import { type Rule, rule } from '../rule.ts';
import { hasContent, notifier, subscribers, url, webhook } from './helpers.ts';

const isWebhook = (operation: Operation, connector: Connector): boolean =>
    hasContent(operation.path) || subscribers(connector).has(operation);

interface Row {
    id: string;
    why: string;
    isWrong: (operation: Operation, connector: Connector) => boolean | undefined;
    at: string;
    message: string;
    good: Example;
    bad: Example;
}

const notify = (operationId: string) => ({ 'x-ms-notification': { operationId } });
const trigger = (operationId: string) => ({ 'x-ms-trigger': 'batch', ...notify(operationId) });
const both = (operationId: string): Example => ({
    definition: {
        paths: {
            ...asObject(operation(trigger(operationId)).definition?.['paths']),
            ...asObject(webhook().definition?.['paths']),
        },
    },
});

const table: readonly Row[] = [
    {
        id: 'NotificationExtensionNotSupportedInWebhookOperation',
        why: 'The extension tells a polling trigger which webhook wakes it; a webhook needs no waking.',
        isWrong: isWebhook,
        at: '',
        message:
            'A webhook operation cannot have x-ms-notification itself; move it to the polling trigger that the webhook wakes.',
        good: both('OnOrder'),
        bad: webhook(url, { post: notify('OnOrder') }),
    },
    {
        id: 'NotificationExtensionSupportedForTriggerOnly',
        why: 'Only a trigger waits for something, so an action has nothing to be woken from.',
        isWrong: ({ isTrigger }) => !isTrigger,
        at: '',
        message: 'Only a trigger can have x-ms-notification; remove it, or add x-ms-trigger.',
        good: operation(trigger('OnOrder')),
        bad: operation(notify('OnOrder')),
    },
    {
        id: 'NotificationOperationMustBeWebhook',
        why: 'The operation named there has to be able to call back, which only a webhook is.',
        isWrong: (operation, connector) => {
            const target = notifier(operation, connector.operations);
            return target && !isWebhook(target, connector);
        },
        at: '/operationId',
        message:
            'The operation that x-ms-notification names is no webhook; name one whose path has x-ms-notification-content.',
        good: both('OnOrder'),
        bad: both('GetOrder'),
    },
];

const rules: readonly Rule[] = table.map(({ id, why, isWrong, at, message, good, bad }) =>
    rule({
        id,
        from: 'Swagger Validator',
        severity: 'warning',
        demandedBy: 'certification',
        why: `${why} A warning, as no accepted connector uses the extension and its wording is all there is.`,
        check: {
            operation: (operation, connector) =>
                operation.value['x-ms-notification'] !== undefined &&
                isWrong(operation, connector) === true && { at: `/x-ms-notification${at}`, message },
        },
        good,
        bad,
    }),
);

export default rules;

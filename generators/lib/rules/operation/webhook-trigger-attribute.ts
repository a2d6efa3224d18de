import { own } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { statuses } from '../response/lists.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'WebhookTriggerAttribute',
    from: 'documentation of triggers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A webhook brings one event a call ("single"); a trigger that polls brings a list, which "batch" splits into one run of the flow each. With the other value a flow runs once for all, or not at all.',
    check: {
        operation: (subject, connector) => {
            const kind = subject.value['x-ms-trigger'];
            if (kind === undefined) return false;
            const isHook =
                subject.method !== 'get' && subject.path.value['x-ms-notification-content'] !== undefined;
            if (kind === 'batch' && isHook)
                return {
                    at: '/x-ms-trigger',
                    message: 'A webhook is called with one event at a time; set "x-ms-trigger": "single".',
                };
            if (kind !== 'single' || subject.method !== 'get') return false;
            const polled = statuses(subject, connector).find(({ status }) => status === '200');
            return (
                own(polled?.response['schema'], 'type') === 'array' && {
                    at: '/x-ms-trigger',
                    message:
                        'The trigger polls for a list; set "x-ms-trigger": "batch" so that the flow runs once for each item.',
                }
            );
        },
    },
    good: operation({ 'x-ms-trigger': 'single' }),
    bad: [
        {
            definition: {
                paths: {
                    '/hooks': {
                        'x-ms-notification-content': { schema: { type: 'object' } },
                        post: { 'x-ms-trigger': 'batch' },
                    },
                },
            },
        },
        operation({
            'x-ms-trigger': 'single',
            responses: { '200': { schema: { type: 'array', items: { type: 'object' } } } },
        }),
    ],
});

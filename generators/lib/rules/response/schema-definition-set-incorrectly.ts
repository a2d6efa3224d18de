import { asObject, isObject } from '../../connector/json.ts';
import { operation, responses } from '../example.ts';
import { isWebhook } from '../operation/webhooks.ts';
import { rule } from '../rule.ts';
import { isSuccess, statuses } from './lists.ts';

const isBody = ({ status }: { status: string }): boolean => status === '200' || status === '201';

export default rule({
    id: 'SchemaDefinitionSetIncorrectly',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Without a schema on 200 or 201 (for a webhook: on what it is called with) the designer offers no fields of the result. The validator advises; a third of the certified connectors have such operations. One that succeeds with 202 or 204 only is taken to return nothing.',
    check: {
        operation: (subject, connector) => {
            if (subject.isInternal) return false;
            if (isWebhook(subject)) {
                const content = asObject(subject.path.value['x-ms-notification-content']);
                return (
                    !isObject(content['schema']) && {
                        message:
                            'The trigger does not describe what it is called with; add "x-ms-notification-content" with a schema to its path.',
                    }
                );
            }
            const all = statuses(subject, connector);
            if (all.some(isSuccess) && !all.some(isBody)) return false;
            const good = all.filter(isBody);
            return (
                !good.some(({ response }) => isObject(response['schema'])) && {
                    at: good[0]?.at ?? (isObject(subject.value['responses']) ? '/responses' : ''),
                    message:
                        'Neither response 200 nor 201 has a schema; describe there what comes back, unless nothing does.',
                }
            );
        },
    },
    good: operation({
        responses: { '200': null, '204': { description: 'Nothing.' } },
    }),
    bad: [
        responses({ '200': { schema: null } }),
        responses({ '200': null, default: { description: 'Anything.' } }),
        { definition: { paths: { '/hooks': { post: { 'x-ms-trigger': 'single' } } } } },
    ],
});

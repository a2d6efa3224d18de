import type { JsonObject } from '../../connector/json.ts';
import { inputSchemas } from '../../connector/nesting.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { isUrl, url, webhook } from './helpers.ts';

const problem = (value: JsonObject) =>
    isUrl(value) && {
        at: '/x-ms-notification-url',
        message:
            'A notification URL can only be a property of the request body; move it there, or remove "x-ms-notification-url".',
    };

export default rule({
    id: 'NotificationUrlNotAllowedInThisPosition',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The platform fills in the callback address in request bodies only. No accepted connector has it in a parameter or response; definitions that no operation uses are let be.',
    check: {
        parameter: ({ value, place }) => place !== 'body' && problem(value),
        schema: (subject, connector) =>
            subject.role !== 'request' &&
            subject.role !== 'definition' &&
            isUrl(subject.value) &&
            !inputSchemas(connector).has(subject) &&
            problem(subject.value),
    },
    good: webhook(),
    bad: [
        extraParameter({ name: 'callback', in: 'query', ...url }),
        schema({ type: 'object', properties: { callback: url } }),
    ],
});

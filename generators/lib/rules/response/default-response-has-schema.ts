import { asObject, isObject, resolve } from '../../connector/json.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { statuses } from './lists.ts';

export default rule({
    id: 'DefaultResponseHasSchema',
    aliases: ['policy-5000.2.4.2'],
    from: 'Swagger Validator, certification portal',
    severity: 'error',
    demandedBy: 'certification',
    existing: 'warning',
    why: 'The validator has refused it since about the end of 2021, and the portal lists it as blocking. The accepted connectors that have one are older; an empty schema is let through.',
    check: {
        operation: (subject, connector) =>
            statuses(subject, connector)
                .filter(
                    ({ status, response }) =>
                        status === 'default' && Object.keys(asObject(response['schema'])).length > 0,
                )
                .map(({ at }) => ({
                    at,
                    message:
                        'The default response has a schema; remove it, and describe what comes back on the status codes that do occur.',
                })),
    },
    // What comes back must still be said somewhere, and a shared response may stand for other codes too.
    fix: ({ pointer, value, document }) => {
        const own = asObject(asObject(value)['schema']);
        const beside = asObject(resolve(document, pointer.slice(0, -'/default'.length)));
        const isSaid = Object.entries(beside).some(
            ([status, response]) => /^2\d\d$/.test(status) && isObject(asObject(response)['schema']),
        );
        return isSaid && Object.keys(own).length > 0 ? { at: `${pointer}/schema`, remove: true } : undefined;
    },
    good: responses({ default: { description: 'Anything else.', schema: {} } }),
    bad: [
        responses({ default: { description: 'Anything else.', schema: { type: 'string' } } }),
        {
            definition: {
                responses: { Failure: { description: 'It failed.', schema: { type: 'string' } } },
                paths: { '/invoices': { get: { responses: { default: { $ref: '#/responses/Failure' } } } } },
            },
        },
    ],
});

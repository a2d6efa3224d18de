import { schema } from '../example.ts';
import { removeIt } from '../fixes.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'RequiredPropertyArrayEmpty',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Swagger 2.0 does not allow a list of required properties without a name in it; no accepted connector has one.',
    check: {
        schema: ({ value: { required } }) =>
            Array.isArray(required) &&
            required.length === 0 && {
                at: '/required',
                message:
                    'The list of required properties is empty; remove "required" or name a property in it.',
            },
    },
    fix: removeIt,
    good: schema({ type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }),
    bad: schema({ type: 'object', properties: { id: { type: 'string' } }, required: [] }),
});

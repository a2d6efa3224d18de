import { asText } from '../../connector/json.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';
import { quote } from './helpers.ts';

export default rule({
    id: 'RequiredPropertyNotOnObject',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Only an object has properties, so the list has no effect where it stands; often it belongs to "items". A warning, as 1.3 % of the certified connectors have it (no independent one).',
    check: {
        schema: ({ value: { type, required } }) => {
            const name = asText(type);
            return (
                name !== undefined &&
                name !== 'object' &&
                Array.isArray(required) && {
                    at: '/required',
                    message: `A list of required properties has no effect on type ${quote(name)}; move it to the object that has the properties.`,
                }
            );
        },
    },
    good: schema({ required: ['id'], properties: { id: { type: 'string' } } }),
    bad: schema({ type: 'array', items: { type: 'object' }, required: ['id'] }),
});

import { child } from '../../connector/json.ts';
import { quoteAll } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

const allowed = new Set(['name', 'in', 'description', 'required', 'schema', '$ref']);

export default rule({
    id: 'BodyParameterPropertyNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'What describes the content of a body belongs into its schema; beside it the validator refuses it and the designer ignores it. No accepted connector has such a key.',
    check: {
        parameter: ({ place, value }) => {
            if (place !== 'body') return false;
            const wrong = Object.keys(value).filter((key) => !allowed.has(key) && !key.startsWith('x-'));
            return (
                wrong[0] !== undefined && {
                    at: child('', wrong[0]),
                    message: `A body parameter may not hold ${quoteAll(wrong)}; move that into its schema.`,
                }
            );
        },
    },
    good: extraParameter({ name: 'body', in: 'body', required: true, 'x-ms-summary': 'Order', schema: {} }),
    bad: extraParameter({ name: 'body', in: 'body', type: 'object', schema: { type: 'object' } }),
});

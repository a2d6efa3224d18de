import { child, isObject } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { effective, essence } from './lists.ts';

export default rule({
    id: 'ResponseExampleMustBeProducedByOperation',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'An example in a format the operation does not give is misleading, or "produces" is incomplete. No accepted connector has one; that the validator refuses it was not seen.',
    check: {
        response: ({ value, users }, connector) => {
            if (!isObject(value['examples'])) return false;
            const produced = new Set(users.flatMap((user) => effective(user, connector, 'produces')));
            if (produced.size === 0) return false;
            return Object.keys(value['examples'])
                .filter((mime) => !produced.has(essence(mime)))
                .map((mime) => ({
                    at: child('/examples', mime),
                    message: `There is an example of ${quote(mime)}, which "produces" does not list; add it there or remove the example.`,
                }));
        },
    },
    good: responses({ '200': { examples: { 'application/json': { total: 1 } } } }),
    bad: responses({ '200': { examples: { 'text/csv': 'total' } } }),
});

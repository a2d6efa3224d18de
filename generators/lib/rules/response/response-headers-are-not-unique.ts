import { asObject, child } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ResponseHeadersAreNotUnique',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The names of headers are compared without regard to case, so two that differ in it are one. No accepted connector has such a pair.',
    check: {
        response: ({ value }) => {
            const seen = new Set<string>();
            return Object.keys(asObject(value['headers']))
                .filter((name) => seen.size === seen.add(name.toLowerCase()).size)
                .map((name) => ({
                    at: child('/headers', name),
                    message: `The header ${quote(name)} stands here twice, in different case; remove one of the two.`,
                }));
        },
    },
    bad: responses({ '200': { headers: { Location: { type: 'string' }, location: { type: 'string' } } } }),
});

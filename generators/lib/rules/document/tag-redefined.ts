import { asArray, asText, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'TagRedefined',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Swagger 2.0 wants the names of tags to differ, and no accepted connector has two alike.',
    check: {
        connector: ({ swagger }) => {
            const seen = new Set<string>();
            return asArray(swagger['tags']).flatMap((tag, index) => {
                const name = asText(own(tag, 'name'));
                if (name === undefined) return [];
                if (!seen.has(name)) {
                    seen.add(name);
                    return [];
                }
                return {
                    at: `/tags/${index}/name`,
                    message: `The tag ${quote(name)} is there already; remove one of the two.`,
                };
            });
        },
    },
    good: { definition: { tags: [{ name: 'orders' }, { name: 'Orders' }] } },
    bad: { definition: { tags: [{ name: 'orders' }, { name: 'orders', description: 'Orders' }] } },
});

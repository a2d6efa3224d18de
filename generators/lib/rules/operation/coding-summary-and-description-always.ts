import { hasText } from '../../connector/json.ts';
import { quoteAll } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'CodingSummaryAndDescriptionAlways',
    from: 'coding standards',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Whoever maintains the connector later reads internal operations too. The validator demands both texts of visible operations only (RequiredPropertyMissing), so this looks at the internal ones.',
    check: {
        operation: ({ value, isInternal }) => {
            if (!isInternal) return false;
            const missing = ['summary', 'description'].filter((key) => !hasText(value[key]));
            return (
                missing.length > 0 && {
                    message: `The internal operation has no ${quoteAll(missing)}; add it for those who maintain the connector.`,
                }
            );
        },
    },
    good: operation({ 'x-ms-visibility': 'internal' }),
    bad: operation({ 'x-ms-visibility': 'internal', summary: null, description: null }),
});

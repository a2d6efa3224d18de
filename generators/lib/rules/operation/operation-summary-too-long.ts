import { asText } from '../../connector/json.ts';
import { summary as limit } from '../../connector/limits.ts';
import { lengthOf } from '../../connector/text.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationSummaryTooLong',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The validator asks for short summaries so that makers can read the list of actions. Its limit is 120 characters and it only warns; reviewers already ask for 80 (SummaryTooLong80).',
    check: {
        operation: ({ value }) => {
            const text = asText(value['summary']) ?? '';
            if (text.length <= limit.validatorMax) return false;
            const length = lengthOf(text);
            return (
                length > limit.validatorMax && {
                    at: '/summary',
                    message: `The summary has ${length} characters; shorten it to ${limit.max} or fewer.`,
                }
            );
        },
    },
    good: operation({ summary: `Get ${'a'.repeat(116)}` }),
    bad: operation({ summary: `Get ${'a'.repeat(117)}` }),
});

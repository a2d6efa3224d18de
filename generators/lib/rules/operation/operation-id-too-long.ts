import { asText } from '../../connector/json.ts';
import { operationId as limit } from '../../connector/limits.ts';
import { quote } from '../../connector/quote.ts';
import { lengthOf } from '../../connector/text.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationIdTooLong',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The validator refuses an operationId over a length that is not published. 80 is inferred (the longest accepted one has 77 characters), so this only warns.',
    check: {
        operation: ({ value }) => {
            const text = asText(value['operationId']) ?? '';
            if (text.length <= limit.max) return false;
            return (
                lengthOf(text) > limit.max && {
                    at: '/operationId',
                    message: `The operationId ${quote(text, 30)} has ${lengthOf(text)} characters; shorten it to ${limit.max} or fewer.`,
                }
            );
        },
    },
    good: operation({ operationId: 'G'.repeat(80) }),
    bad: operation({ operationId: 'G'.repeat(81) }),
});

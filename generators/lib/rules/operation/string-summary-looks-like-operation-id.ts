import { asText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isCodeName } from '../../connector/words.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'StringSummaryLooksLikeOperationId',
    from: 'string guidance',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Makers read the summary, and a name made for code reads badly and is not translated. Guidance of the string review.',
    check: {
        operation: ({ value, isInternal }) => {
            const text = asText(value['summary'])?.trim() ?? '';
            return (
                !isInternal &&
                isCodeName(text) && {
                    at: '/summary',
                    message: `The summary ${quote(text)} looks like a name in code; write it in words, such as "Get an order".`,
                }
            );
        },
    },
    good: operation({ summary: 'Search', operationId: 'Search' }),
    bad: [operation({ summary: 'GetOrder' }), operation({ summary: 'get_order' })],
});

import { hasText } from '../../connector/json.ts';
import { byText } from '../../connector/pattern.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';
import { isVerb } from './verbs.ts';

const noLetter = byText(/[^\p{L}\p{N}]/u);

export default rule({
    id: 'StringSummaryVerbFirst',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'A list of actions is read as commands: "Create an order", not "Order creation" or "Creates an order". Guidance only; a list of common verbs decides, so a rare verb may be reported wrongly.',
    check: {
        operation: ({ value: { summary }, isTrigger, isInternal }) => {
            if (isTrigger || isInternal || !hasText(summary)) return false;
            const [first = ''] = summary.trim().split(noLetter(summary), 1);
            return (
                !isVerb(first) && {
                    at: '/summary',
                    message: `The summary ${quote(summary)} does not begin with a verb; write it as a command, such as "Get an order".`,
                }
            );
        },
    },
    good: operation({ summary: 'Look up an order' }),
    bad: [operation({ summary: 'Details of an order' }), operation({ summary: 'Gets an order' })],
});

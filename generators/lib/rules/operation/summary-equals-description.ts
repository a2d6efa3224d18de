import { hasText } from '../../connector/json.ts';
import { saysTheSame } from '../../connector/text.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SummaryEqualsDescription',
    aliases: ['StringDescriptionRepeatsSummary'],
    from: 'certification page, string guidance',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A description that repeats the summary tells makers (and agents that choose an action by it) nothing. Reviewers mention it, but a third of the certified connectors have one.',
    check: {
        operation: ({ value: { summary, description } }) =>
            hasText(summary) &&
            hasText(description) &&
            saysTheSame(summary, description) && {
                at: '/description',
                message:
                    'The description only repeats the summary; say in a full sentence what the operation does and when to use it.',
            },
    },
    good: operation({ summary: 'Get an order', description: 'Gets an order by its number.' }),
    bad: operation({ summary: 'Get an order', description: ' get an Order. ' }),
});

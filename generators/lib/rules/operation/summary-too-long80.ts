import { summary as limit } from '../../connector/limits.ts';
import { lengthOf } from '../../connector/text.ts';
import { operation, parameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { onSummaries } from './texts.ts';

export default rule({
    id: 'SummaryTooLong80',
    aliases: ['StringSummaryLength', 'StringXMsSummaryLength'],
    from: 'certification page, string guidance',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The designer cuts a longer name off, so makers cannot tell two actions or fields apart. Reviewers had it shortened in every pull request that was looked at; no tool refuses it.',
    check: onSummaries((text, kind) => {
        if (text.length <= limit.max) return undefined;
        const length = lengthOf(text);
        return (
            length > limit.max && `The ${kind} has ${length} characters; shorten it to ${limit.max} or fewer.`
        );
    }),
    good: operation({ summary: `Get ${'a'.repeat(76)}` }),
    bad: [
        operation({ summary: `Get ${'a'.repeat(77)}` }),
        parameter({ 'x-ms-summary': 'Order '.repeat(14) }),
        schema({ type: 'string', 'x-ms-summary': 'Total '.repeat(14) }),
    ],
});

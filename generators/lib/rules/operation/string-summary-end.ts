import { asText, hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { endsAlphanumeric } from '../../connector/text.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'StringSummaryEnd',
    from: 'string guidance',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A summary is a name, not a sentence, so it ends with a letter, a digit or a closing parenthesis. Only 2 of 1,014 accepted connectors differ; no tool refuses them.',
    check: {
        operation: ({ value: { summary } }) =>
            hasText(summary) &&
            !endsAlphanumeric(summary.trimEnd()) &&
            !summary.trimEnd().endsWith(')') && {
                at: '/summary',
                message: `The summary ${quote(summary)} ends with a punctuation mark; end it with a letter, a digit or a closing parenthesis.`,
            },
    },
    fix: ({ pointer, value }) => {
        const name = asText(value)?.trimEnd() ?? '';
        return /[\p{L}\d)]\.$/u.test(name) && !/\b(?:etc|Inc|Ltd|Co|No|vs|[A-Z])\.$/i.test(name)
            ? { at: pointer, value: name.slice(0, -1) }
            : undefined;
    },
    good: operation({ summary: 'Get an order (V2)' }),
    bad: operation({ summary: 'Get an order.' }),
});

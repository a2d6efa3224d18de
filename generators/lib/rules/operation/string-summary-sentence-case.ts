import { hasText } from '../../connector/json.ts';
import { byText } from '../../connector/pattern.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

const capitalized = byText(/^\p{Lu}\p{Ll}{2,}$/u);
const small = byText(/^\p{Ll}{3,}$/u);
const letters = byText(/^\p{L}+$/u);

/** Title Case: every word of some length after the first is capitalized, and there are at least two. */
function isTitleCase(words: string[]): boolean {
    if (words.length < 3) return false;
    const long = words.slice(1).filter((word) => word.length > 3 && letters(word).test(word));
    return long.length > 1 && long.every((word) => capitalized(word).test(word));
}

export default rule({
    id: 'StringSummarySentenceCase',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Actions of all connectors stand in one list and look alike in sentence case. Guidance only; names of products keep their capitals, so a summary is reported only where all its longer words have them.',
    check: {
        operation: ({ value: { summary }, isInternal }) => {
            if (isInternal || !hasText(summary)) return false;
            if (/^[A-Z].*\s[a-z][A-Za-z]{3,}(?:\s|$)/.test(summary)) return false;
            const words = summary.trim().split(/\s+/);
            const [first = ''] = words;
            const isSmall = small(first).test(first);
            return (
                (isSmall || isTitleCase(words)) && {
                    at: '/summary',
                    message: `The summary ${quote(summary)} is not in sentence case; ${isSmall ? 'begin it with a capital letter' : 'capitalize the first word and names only'}.`,
                }
            );
        },
    },
    good: operation({ summary: 'Get an order from Contoso' }),
    bad: [operation({ summary: 'Get Order Details' }), operation({ summary: 'get an order' })],
});

import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

const capitalized = /^\p{Lu}\p{Ll}{2,}$/u;
const small = /^\p{Ll}{3,}$/u;

/** Title Case: every word of some length after the first is capitalized, and there are at least two. */
function isTitleCase(words: string[]): boolean {
    const long = words.slice(1).filter((word) => word.length > 3 && /^\p{L}+$/u.test(word));
    return long.length > 1 && long.every((word) => capitalized.test(word));
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
            const words = summary.trim().split(/\s+/);
            const isSmall = small.test(words[0] ?? '');
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

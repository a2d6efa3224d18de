import { hasText } from '../../connector/json.ts';
import { byText } from '../../connector/pattern.ts';
import { quote } from '../../connector/quote.ts';
import { isCodeName } from '../../connector/words.ts';
import { parameter } from '../example.ts';
import { rule } from '../rule.ts';

/** Words that stay small within a title. */
const small = new Set(
    'a an and as at but by for from if in into is nor of off on onto or out over per than the then to up via vs with'.split(
        ' ',
    ),
);

const allSmall = byText(/^\p{Ll}+$/u);

/** The first word that should begin with a capital letter. */
const smallWord = (text: string): string | undefined =>
    // Most are in title case.
    /(?:^|[\s()/,])[a-z]|[^ -~]/.test(text)
        ? text
              .trim()
              .split(/[\s()/,]+/)
              .find((word, index) => allSmall(word).test(word) && (index === 0 || !small.has(word)))
        : undefined;

export default rule({
    id: 'StringXMsSummaryTitleCase',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'The names of fields stand side by side with those of other connectors, which are in title case. Guidance only: nearly half of the certified connectors have some that are not.',
    check: {
        parameter: ({ value: { 'x-ms-summary': text }, isVisible }) => {
            const word = isVisible && hasText(text) && !isCodeName(text) ? smallWord(text) : undefined;
            return (
                word !== undefined && {
                    at: '/x-ms-summary',
                    message: `The x-ms-summary ${quote(String(text))} is not in title case; begin ${quote(word)} with a capital letter.`,
                }
            );
        },
    },
    good: parameter({ 'x-ms-summary': 'Number of the Order (ID)' }),
    bad: [parameter({ 'x-ms-summary': 'Order number' }), parameter({ 'x-ms-summary': 'the Order' })],
});

import { quote } from '../../connector/quote.ts';
import { oddSummaryCharacter } from '../../connector/text.ts';
import { operation, parameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { onSummaries } from './texts.ts';

export default rule({
    id: 'SummaryCharacters',
    from: 'certification page, step 2',
    severity: 'info',
    demandedBy: 'certification',
    why: 'The page wants letters, digits, blanks and parentheses only. A quarter of the certified connectors have other characters and nobody objected.',
    check: onSummaries((text, kind) => {
        const character = oddSummaryCharacter(text);
        return (
            character !== undefined &&
            `The ${kind} ${quote(text)} contains ${quote(character)}; write it with letters, digits, blanks and parentheses only.`
        );
    }),
    good: operation({ summary: 'Get an order (V2)' }),
    bad: [
        operation({ summary: "Get a customer's order" }),
        parameter({ 'x-ms-summary': 'Order-ID' }),
        schema({ type: 'string', 'x-ms-summary': 'Total, with tax' }),
    ],
});

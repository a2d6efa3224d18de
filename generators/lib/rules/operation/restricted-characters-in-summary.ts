import { asText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { restrictedCharacter } from '../../connector/text.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'RestrictedCharactersInSummary',
    aliases: ['StringSummaryNoSlash'],
    from: 'Swagger Validator, string guidance',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses a summary with one of / \\ < > * % & ?, of internal operations too. No accepted connector has one.',
    check: {
        operation: ({ value }) => {
            const text = asText(value['summary']) ?? '';
            const character = restrictedCharacter(text);
            return (
                character !== undefined && {
                    at: '/summary',
                    message: `The summary ${quote(text)} contains "${character}"; say it in words${character === '/' ? ', such as "or"' : ''}.`,
                }
            );
        },
    },
    good: operation({ summary: 'Get an order (preview)' }),
    bad: [
        operation({ summary: 'Get an order/invoice' }),
        operation({ summary: 'Orders & invoices', 'x-ms-visibility': 'internal' }),
    ],
});

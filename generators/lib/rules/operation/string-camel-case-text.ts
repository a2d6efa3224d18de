import { quote } from '../../connector/quote.ts';
import { camelCaseWord } from '../../connector/words.ts';
import { operation, parameter } from '../example.ts';
import { rule } from '../rule.ts';
import { onVisibleTexts } from './texts.ts';

export default rule({
    id: 'StringCamelCaseText',
    from: 'string guidance',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Translators leave names from code as they are, so makers read a mixture. Guidance only: some words in camel case are names of products.',
    check: onVisibleTexts((text, kind) => {
        const word = camelCaseWord(text);
        return (
            word !== undefined && `The ${kind} contains ${quote(word)}; write what is meant in plain words.`
        );
    }),
    good: operation({ description: 'Looks up one order, see https://contoso.com/orderHelp.' }),
    bad: [
        operation({ description: 'Looks up one order by its orderId.' }),
        parameter({ 'x-ms-summary': 'orderId' }),
    ],
});

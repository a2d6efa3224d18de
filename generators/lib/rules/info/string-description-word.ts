import { asText } from '../../connector/json.ts';
import { findWord } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

const rules = (
    [
        ['StringDescriptionWordApi', ['API'], '135'],
        ['StringDescriptionWordConnector', ['connector'], '286'],
    ] as const
).map(([id, words, accepted]) => {
    const [word] = words;
    return rule({
        id,
        from: 'string guidance',
        severity: 'info',
        demandedBy: 'certification',
        why: `The guidance asks for a description that says what the service does for its user, without the word "${word}". Nothing checks it: ${accepted} of 996 accepted descriptions hold the word.`,
        check: {
            connector: (connector) =>
                findWord(asText(infoOf(connector)['description']) ?? '', words) !== undefined && {
                    at: '/info/description',
                    message: `The description of the connector holds the word "${word}"; say what the service does instead.`,
                },
        },
        good: info({ description: 'Rapid interconnectors for the Contoso web shop.' }),
        bad: info({ description: `The Contoso ${word} looks up the orders of customers.` }),
    });
});

export default rules;

import { asText } from '../../connector/json.ts';
import { productNamesInDescription, title } from '../../connector/limits.ts';
import { findWord } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

const restricted = [
    ['title', title.words],
    ['description', productNamesInDescription],
] as const;

export default rule({
    id: 'ValueContainsRestrictedWords',
    aliases: ['policy-5000.2.2.2'],
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator prints an error for these words; 10 of 996 accepted connectors hold one, each by an exception that was asked for.',
    check: {
        connector: (connector) =>
            restricted.flatMap(([field, words]) => {
                const word = findWord(asText(infoOf(connector)[field]) ?? '', words);
                if (word === undefined) return [];
                return {
                    at: `/info/${field}`,
                    message: `The ${field} of the connector holds "${word}", which is not allowed there; word it without.`,
                };
            }),
    },
    good: info({ title: 'Contoso Apis', description: 'A connector to the API of the Contoso web shop.' }),
    bad: [
        info({ title: 'Contoso Orders-API' }),
        info({ title: 'Contoso connector' }),
        info({ description: 'Orders of the Contoso web shop for Power Automate.' }),
    ],
});

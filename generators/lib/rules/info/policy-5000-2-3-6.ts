import { asText } from '../../connector/json.ts';
import { emoji } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

const link = /\b(?:https?:\/\/|www\.)[^\s"<>]{0,60}[^\s"<>.,;:!?)]/i;

export default rule({
    id: 'policy-5000.2.3.6',
    from: 'certification policies',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The policy wants a description without links and emoji: it is shown as plain text and translated. How strictly it is read is not known, so links and emoji are reported and other signs are not.',
    check: {
        connector: (connector) => {
            const description = asText(infoOf(connector)['description']) ?? '';
            const found = link.exec(description)?.[0] ?? emoji(description);
            return (
                found !== undefined && {
                    at: '/info/description',
                    message: `The description of the connector holds "${found}"; leave links and emoji out of it.`,
                }
            );
        },
    },
    good: info({ description: 'Orders of the Contoso® web shop, 3 × a day – © 2024.' }),
    bad: [
        info({ description: 'Orders of the Contoso web shop at https://contoso.com.' }),
        info({ description: 'Orders of the Contoso web shop 🎉 and more of them.' }),
    ],
});

import { asText } from '../../connector/json.ts';
import { productNames, productNamesInDescription } from '../../connector/limits.ts';
import { findWord } from '../../connector/text.ts';
import { info } from '../example.ts';
import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

const inDescription: readonly string[] = productNamesInDescription;
const beyondTheTool = productNames.filter((name) => !inDescription.includes(name));

const table = [
    {
        id: 'TitleContainsProductName',
        field: 'title',
        names: productNames,
        severity: 'error',
        aliases: [],
        why: 'A product name in the title reads as if Microsoft had made the connector. The certification portal lists it as blocking, and only 3 of 1,014 accepted titles hold one.',
    },
    {
        id: 'DescriptionContainsProductName',
        field: 'description',
        names: beyondTheTool,
        severity: 'warning',
        aliases: ['policy-5000.2.3.5'],
        why: 'The certification page forbids the name of any Power Platform product here. The validator itself refuses three of them (ValueContainsRestrictedWords); the others are for a reviewer to see, and a few were accepted.',
    },
] as const;

const rules = table.map(({ id, field, names, severity, aliases, why }) =>
    rule({
        id,
        aliases,
        from: 'certification page, step 2',
        severity,
        demandedBy: 'certification',
        why,
        check: {
            connector: (connector) => {
                const name = findWord(asText(infoOf(connector)[field]) ?? '', names);
                return (
                    name !== undefined && {
                        at: `/info/${field}`,
                        message: `The ${field} of the connector names the product "${name}"; leave the name out.`,
                    }
                );
            },
        },
        good: info({ [field]: 'Contoso automates the power of apps' }),
        bad: info({ [field]: 'Contoso orders for power bi or Copilot Studio' }),
    }),
);

export default rules;

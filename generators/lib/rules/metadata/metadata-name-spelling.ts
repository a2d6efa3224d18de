import { asArray, asText, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

const names = ['Website', 'Privacy policy', 'Categories'];

/** The name as Microsoft's page spells it, where this one differs from it in case or blanks alone. */
const spelled = (name: string | undefined): string | undefined =>
    names.find((right) => right !== name && right.toLowerCase() === name?.trim().toLowerCase());

export default rule({
    id: 'MetadataNameSpelling',
    from: 'certification page step 2',
    severity: 'info',
    demandedBy: 'certification',
    why: 'The page gives the three names as "Website", "Privacy policy" and "Categories". Nothing refuses another case: 75 accepted connectors write "Privacy Policy".',
    check: {
        connector: ({ swagger }) =>
            asArray(swagger['x-ms-connector-metadata']).flatMap((entry, index) => {
                const name = asText(own(entry, 'propertyName'));
                const right = spelled(name);
                return right === undefined
                    ? []
                    : [
                          {
                              at: `/x-ms-connector-metadata/${index}/propertyName`,
                              message: `The name ${quote(name ?? '')} is written ${quote(right)}.`,
                          },
                      ];
            }),
    },
    fix: ({ pointer, value }) => {
        const right = spelled(asText(value));
        return right === undefined ? undefined : { at: pointer, value: right };
    },
    bad: {
        definition: {
            'x-ms-connector-metadata': [
                { propertyName: 'website', propertyValue: 'https://contoso.com' },
                { propertyName: 'Privacy Policy ', propertyValue: 'https://contoso.com/privacy' },
                { propertyName: 'Categories', propertyValue: 'Data' },
            ],
        },
    },
});

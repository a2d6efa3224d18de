import { rule } from '../rule.ts';
import { metadataEntry } from './helpers.ts';

const names = ['Website', 'Privacy policy', 'Categories'];

export default rule({
    id: 'ConnectorMetadataPropertiesMissing',
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The page of the connector shows these three; the validator prints an error for each that is missing, and only 2 of 996 accepted connectors lack one.',
    check: {
        connector: (connector) =>
            Array.isArray(connector.swagger['x-ms-connector-metadata'])
                ? names
                      .filter((name) => {
                          const entry = metadataEntry(connector, name);
                          return !entry || entry.value === undefined || entry.value === null;
                      })
                      .map((name) => ({
                          at: '/x-ms-connector-metadata',
                          message: `x-ms-connector-metadata has no "${name}"; add { "propertyName": "${name}", "propertyValue": … }.`,
                      }))
                : undefined,
    },
    good: {
        definition: {
            'x-ms-connector-metadata': [
                { propertyName: 'Categories', propertyValue: 'Data' },
                { propertyName: 'Privacy Policy', propertyValue: 'https://contoso.com/privacy' },
                { propertyName: 'WebSite', propertyValue: 'https://contoso.com' },
            ],
        },
    },
    bad: [
        { definition: { 'x-ms-connector-metadata': [] } },
        {
            definition: {
                'x-ms-connector-metadata': [
                    { PropertyName: 'Website', PropertyValue: 'https://contoso.com' },
                    { propertyName: 'Privacy policy', propertyValue: 'https://contoso.com/privacy' },
                    { propertyName: 'Categories', propertyValue: null },
                ],
            },
        },
    ],
});

import type { Example } from '../example.ts';

/** The metadata of the example connector with other values. */
export const metadata = (
    values: { website?: string; privacy?: string; categories?: string } = {},
): Example => ({
    definition: {
        'x-ms-connector-metadata': [
            { propertyName: 'Website', propertyValue: values.website ?? 'https://contoso.com' },
            {
                propertyName: 'Privacy policy',
                propertyValue: values.privacy ?? 'https://contoso.com/privacy',
            },
            { propertyName: 'Categories', propertyValue: values.categories ?? 'Commerce;Data' },
        ],
    },
});

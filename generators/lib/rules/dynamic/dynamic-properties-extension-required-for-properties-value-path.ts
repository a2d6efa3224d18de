import { asText } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, ofUses } from './helpers.ts';

const call = { operationId: 'ListShops', 'value-path': 'schema/properties' };

export default rule({
    id: 'DynamicPropertiesExtensionRequiredForPropertiesValuePath',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A path that ends at the list of properties instead of the schema is understood by old designers only. All 10 accepted connectors with such a path also have x-ms-dynamic-properties.',
    check: ofUses(({ extension, value, holder }) => {
        const path = asText(value['value-path']) ?? '';
        return (
            extension === 'x-ms-dynamic-schema' &&
            (path === 'properties' || path.endsWith('/properties')) &&
            holder['x-ms-dynamic-properties'] === undefined && {
                at: '/value-path',
                message: `${quote(path)} names the properties and not their schema; add x-ms-dynamic-properties with the same operation and "itemValuePath": "${path.slice(0, -11)}".`,
            }
        );
    }),
    good: dynamic({ 'x-ms-dynamic-schema': call, 'x-ms-dynamic-properties': { operationId: 'ListShops' } }),
    bad: dynamic({ 'x-ms-dynamic-schema': call }),
});

import { asObject, asText, isObject } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, ofUses } from './helpers.ts';

const schemaPath = (path: string): string =>
    path === 'properties' ? '' : path.endsWith('/properties') ? path.slice(0, -11) : path;

const both = (itemValuePath: string) =>
    dynamic({
        'x-ms-dynamic-schema': { operationId: 'ListShops', 'value-path': 'schema/properties' },
        'x-ms-dynamic-properties': { operationId: 'ListShops', itemValuePath },
    });

export default rule({
    id: 'DynamicPropertiesItemValuePathMismatch',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Old designers read one extension and new ones the other, so both must lead to the same schema. In all accepted connectors that have both they do.',
    check: ofUses(({ extension, value, holder }) => {
        if (extension !== 'x-ms-dynamic-properties' || !isObject(holder['x-ms-dynamic-schema']))
            return undefined;
        const wanted = schemaPath(asText(asObject(holder['x-ms-dynamic-schema'])['value-path']) ?? '');
        const path = asText(value['itemValuePath']) ?? '';
        return (
            path !== wanted && {
                at: value['itemValuePath'] === undefined ? '' : '/itemValuePath',
                message: `"itemValuePath" is ${quote(path)}, but "value-path" of x-ms-dynamic-schema leads to ${quote(wanted)}; make them agree.`,
            }
        );
    }),
    good: both('schema'),
    bad: both('data'),
});

import { asObject, child, isObject, own } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ApiPropertiesNotProperties',
    from: 'pull-request reviewers',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Without the object `properties` at the top the platform finds neither auth nor policies. Usually the file is a copy of the definition; no accepted connector has one like that.',
    check: {
        connector: ({ properties }) => {
            if (!properties || properties.problems.length > 0) return false;
            if (isObject(own(properties.value, 'properties'))) return false;
            const written = Object.keys(asObject(properties.value)).find((key) =>
                nearest(key, ['properties']),
            );
            if (written !== undefined) {
                return {
                    file: 'properties',
                    at: child('', written),
                    message:
                        written === 'properties'
                            ? '"properties" must be an object; put connectionParameters, iconBrandColor and the rest into it.'
                            : `"${written}" is not read; write it as "properties".`,
                };
            }
            const copied = own(properties.value, 'swagger') !== undefined;
            return {
                file: 'properties',
                message: copied
                    ? 'This file is a copy of the definition; replace it with one that holds the object "properties" (connectionParameters, iconBrandColor …).'
                    : 'There is no object "properties" at the top of the file; put connectionParameters, iconBrandColor and the rest into it.',
            };
        },
    },
    bad: [
        { files: { 'apiProperties.json': '{ "swagger": "2.0", "info": {} }' } },
        { properties: { properties: [] } },
        { files: { 'apiProperties.json': '{ "Properties": {} }' } },
        { files: { 'apiProperties.json': '[]' } },
    ],
});

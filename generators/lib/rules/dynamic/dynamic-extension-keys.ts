import { rule } from '../rule.ts';
import { dynamic, ofUses } from './helpers.ts';

const demanded = {
    'x-ms-dynamic-values': ['operationId', 'value-path'],
    'x-ms-dynamic-list': ['operationId', 'itemValuePath'],
    'x-ms-dynamic-schema': ['operationId'],
    'x-ms-dynamic-properties': ['operationId'],
    'x-ms-dynamic-tree': [],
} as const;

export default rule({
    id: 'DynamicExtensionKeys',
    from: 'OpenAPI extensions page',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Without the operation there is nothing to call, and without the path nobody knows which value of an item to take. File pickers name their operations in x-ms-dynamic-tree.',
    check: ofUses(({ extension, value }) =>
        value['capability'] !== undefined
            ? undefined
            : demanded[extension]
                  .filter((key) => value[key] === undefined)
                  .map((key) => ({ message: `"${extension}" needs "${key}"; add it.` })),
    ),
    good: dynamic({ 'x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'id' } }),
    bad: [
        dynamic({ 'x-ms-dynamic-values': { 'value-path': 'id' } }),
        dynamic({ 'x-ms-dynamic-list': { operationId: 'ListShops' } }),
    ],
});

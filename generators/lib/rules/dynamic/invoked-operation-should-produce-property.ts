import { asText, type JsonObject } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, ofUses, values } from './helpers.ts';
import { follow, responseOf } from './results.ts';

/** The keys with paths: the first into the response, the others into an item of what the first one names. */
const keys = {
    'x-ms-dynamic-values': ['value-collection', 'value-path', 'value-title'],
    'x-ms-dynamic-list': ['itemsPath', 'itemValuePath', 'itemTitlePath'],
    'x-ms-dynamic-schema': ['value-path'],
    'x-ms-dynamic-properties': ['itemValuePath'],
    'x-ms-dynamic-tree': [],
} as const;

export default rule({
    id: 'InvokedOperationShouldProduceProperty',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A path to a property that the response does not have gives empty choices. A warning, as 3.4 % of the certified connectors have one (no independent one). Responses without a known shape are let be.',
    check: ofUses((use, connector) => {
        const response = responseOf(connector, use);
        if (!response) return undefined;
        let start: JsonObject | undefined = response;
        for (const [index, key] of keys[use.extension].entries()) {
            const path = asText(use.value[key]) ?? '';
            const found: ReturnType<typeof follow> = start && follow(connector.swagger, start, path);
            if (start && found === undefined) {
                return {
                    at: `/${key}`,
                    message: `The response of ${quote(String(use.value['operationId']))} has no property ${quote(path)} there; correct the path, which is case-sensitive, or add the property to the response.`,
                };
            }
            // The items of what is no array are another rule's concern.
            if (index === 0) start = found !== 'open' && found?.['type'] === 'array' ? found : undefined;
        }
        return undefined;
    }),
    good: dynamic(values({ 'value-title': 'name' })),
    bad: [
        dynamic(values({ 'value-collection': 'values' })),
        dynamic(values({ 'value-title': 'Name' })),
        dynamic({ 'x-ms-dynamic-schema': { operationId: 'ListShops', 'value-path': 'schema' } }),
        dynamic(values({ 'value-collection': null }), {
            responses: { '200': { schema: { type: 'array', items: { type: 'string' } } } },
        }),
    ],
});

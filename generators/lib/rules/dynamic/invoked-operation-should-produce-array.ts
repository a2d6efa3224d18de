import { rule } from '../rule.ts';
import { quote } from '../schema/helpers.ts';
import { dynamic, ofUses, values } from './helpers.ts';
import { asText } from '../../connector/json.ts';
import { follow, responseOf } from './results.ts';

const paths = { 'x-ms-dynamic-values': 'value-collection', 'x-ms-dynamic-list': 'itemsPath' } as const;

export default rule({
    id: 'InvokedOperationShouldProduceArray',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A list of choices is read from an array; from anything else the maker gets no choices. A warning, as 5.2 % of the certified connectors name something else. Responses without a known shape are let be.',
    check: ofUses((use, connector) => {
        if (use.extension !== 'x-ms-dynamic-values' && use.extension !== 'x-ms-dynamic-list')
            return undefined;
        const key = paths[use.extension];
        const path = asText(use.value[key]) ?? '';
        const response = responseOf(connector, use);
        const found = response && follow(connector.swagger, response, path);
        if (!found || found === 'open') return undefined;
        const type = asText(found['type']);
        if (type === undefined || type === 'array' || found['items'] !== undefined) return undefined;
        return {
            at: use.value[key] === undefined ? '' : `/${key}`,
            message:
                path === ''
                    ? `The response of ${quote(String(use.value['operationId']))} is no array but of type ${type}; ${type === 'object' ? `name the array in it with "${key}"` : 'let it return the choices as an array'}.`
                    : `${quote(path)} in the response of ${quote(String(use.value['operationId']))} is no array but of type ${type}; name the array that holds the choices.`,
        };
    }),
    good: dynamic(values()),
    bad: [
        dynamic({ 'x-ms-dynamic-values': { operationId: 'ListShops', 'value-path': 'id' } }),
        dynamic({
            'x-ms-dynamic-list': { operationId: 'ListShops', itemsPath: 'value/id', itemValuePath: 'id' },
        }),
        dynamic(values({ 'value-collection': null }), {
            responses: { '200': { schema: { type: 'string' } } },
        }),
    ],
});

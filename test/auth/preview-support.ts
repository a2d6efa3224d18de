import { previewLines, previewsOf } from '../../generators/lib/auth/preview.ts';
import type { Json, JsonObject } from '../../generators/lib/connector/json.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';

const orders = { get: { operationId: 'ListOrders', responses: {} } };
export const secret = { type: 'securestring' };
export const text = { type: 'string' };
export const headerKey = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };

/** The parts of a connector that matter to a preview; the rest is an example. */
export interface Given {
    definition?: JsonObject;
    properties?: JsonObject;
    files?: Record<string, string>;
}

export async function connectorOf({ definition, properties, files = {} }: Given): Promise<Connector> {
    const swagger = {
        swagger: '2.0',
        host: 'orders.contoso.com',
        basePath: '/v1',
        schemes: ['https'],
        paths: { '/orders': orders },
        ...definition,
    };
    const reader = memoryReader(
        new Map([
            ['apiDefinition.swagger.json', JSON.stringify(swagger)],
            ['apiProperties.json', JSON.stringify({ properties: properties ?? {} })],
            ...Object.entries(files),
        ]),
    );
    return (await readConnector('contoso-orders', reader, 'verified'))!;
}

/** The lines of the first preview, without the method where that is GET. */
export async function linesOf(given: Given): Promise<string[]> {
    const [first] = previewsOf(await connectorOf(given));
    return previewLines(first!.preview).map((line) => line.trim().replace(/^GET /, ''));
}

export const policy = (templateId: string, parameters: Record<string, Json>): JsonObject => ({
    templateId,
    title: 'Policy',
    parameters: Object.fromEntries(
        Object.entries(parameters).map(([key, value]) => [
            key.startsWith('x-') ? key : `x-ms-apimTemplateParameter.${key}`,
            value,
        ]),
    ),
});
export const operationName = 'x-ms-apimTemplate-operationName';
export const section = 'x-ms-apimTemplate-policySection';

export const withPolicies = (parameters: JsonObject, ...policyTemplateInstances: JsonObject[]): Given => ({
    properties: { connectionParameters: parameters, policyTemplateInstances },
});

export const plain = 'https://orders.contoso.com/v1/orders';

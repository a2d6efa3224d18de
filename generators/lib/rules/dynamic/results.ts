import { asText, type JsonObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { dereference } from '../../connector/references.ts';
import { invoked, type Use } from './helpers.ts';
import { descend, isOpen } from './inputs.ts';

/** The schema of the first successful response of the operation a use calls, where it has a shape. */
export function responseOf(connector: Connector, use: Use): JsonObject | undefined {
    const response = invoked(connector, use)?.responses.find(({ status }) => status.startsWith('2'));
    const schema = dereference(connector.swagger, response?.value['schema']);
    if (!schema || response?.value['x-ms-dynamic-schema'] !== undefined) return undefined;
    return asText(schema['type']) !== 'array' && isOpen(schema) ? undefined : schema;
}

/** The schema at a path such as `data/items`; the schema itself for an empty one. */
export function follow(
    swagger: JsonObject,
    schema: JsonObject,
    path: string,
): JsonObject | 'open' | undefined {
    const found = descend(
        swagger,
        schema,
        path.split('/').filter((key) => key !== ''),
    );
    return found === undefined || found === 'open' ? found : found.value;
}

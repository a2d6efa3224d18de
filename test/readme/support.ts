import { memoryReader } from '../../generators/lib/connector/memory.ts';
import type { Json, JsonObject } from '../../generators/lib/connector/json.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';

const text = (name: string, title = name) => ({ type: 'securestring', uiDefinition: { displayName: title } });

export const apiKey: JsonObject = { api_key: text('api_key', 'API key') };
export const basic: JsonObject = {
    username: text('username', 'User'),
    password: text('password', 'Password'),
};
export const oauth = (settings: JsonObject = {}): JsonObject => ({
    token: {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2', scopes: ['orders.read'], ...settings },
    },
});

export const set = (name: string, displayName: string, parameters: JsonObject): JsonObject => ({
    name,
    uiDefinition: { displayName, description: `${displayName}.` },
    parameters,
});

/** An operation of the connector for tests, as a value of the definition. */
export const operation = (operationId: string, summary: string, more: JsonObject = {}): JsonObject => ({
    operationId,
    summary,
    description: `${summary} of the shop.`,
    responses: {
        200: {
            description: 'Fine.',
            schema: {
                type: 'object',
                properties: { id: { type: 'string', 'x-ms-summary': 'ID', description: 'Its number.' } },
            },
        },
    },
    ...more,
});

export interface Parts {
    /** `METHOD /path` → operation. */
    operations?: Record<string, JsonObject>;
    /** Members of `properties` in apiProperties.json. */
    properties?: JsonObject;
    /** Members of the definition. */
    definition?: JsonObject;
    readme?: string | Uint8Array;
    /** Name of the readme. */
    name?: string;
}

/** The files of a small connector for tests of readmes. */
export function files({
    operations = {},
    properties = {},
    definition = {},
    readme,
    name,
}: Parts): Map<string, string | Uint8Array> {
    const paths: Record<string, Record<string, Json>> = {};
    for (const [place, value] of Object.entries(operations)) {
        const [method = '', path = ''] = place.split(' ');
        (paths[path] ??= {})[method.toLowerCase()] = value;
    }
    const contact = {
        name: 'Contoso Support',
        url: 'https://contoso.com/support',
        email: 'support@contoso.com',
    };
    const info = {
        title: 'Contoso Orders',
        description: 'Look up the orders that customers placed.',
        contact,
    };
    const swagger = { swagger: '2.0', info, host: 'orders.contoso.com', paths, ...definition };
    const found = new Map<string, string | Uint8Array>([
        ['apiDefinition.swagger.json', JSON.stringify(swagger, null, 2)],
        [
            'apiProperties.json',
            JSON.stringify({
                properties: {
                    connectionParameters: apiKey,
                    publisher: 'Contoso',
                    stackOwner: 'Contoso',
                    ...properties,
                },
            }),
        ],
    ]);
    if (readme !== undefined) found.set(name ?? 'Readme.md', readme);
    return found;
}

/** A small connector for tests of readmes, as it is read. */
export async function connectorOf(parts: Parts): Promise<Connector> {
    const connector = await readConnector('contoso-orders', memoryReader(files(parts)), 'verified');
    if (!connector) throw new Error('the files hold no connector');
    return connector;
}

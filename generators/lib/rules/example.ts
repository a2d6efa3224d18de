import { isObject, type Json, type JsonObject, own } from '../connector/json.ts';
import type { PublisherKind } from '../connector/model.ts';

/**
 * A change to the example connector, as a JSON merge patch (RFC 7396): null removes, objects merge, all else replaces.
 * Rules use it to show what they accept and what they report.
 */
export interface Example {
    kind?: PublisherKind;
    definition?: JsonObject;
    properties?: JsonObject;
    settings?: JsonObject | null;
    /** How the icon differs from a good one; null takes it away. */
    icon?: IconExample | null;
    /** Whole texts or bytes, in place of the JSON files or beside them; null takes the file away. */
    files?: Record<string, string | Uint8Array | null>;
}

/** An icon to draw: a square mark in the middle of a plain background. */
export interface IconExample {
    width?: number;
    height?: number;
    /** `#rrggbb`; the brand colour where absent. */
    background?: string;
    /** Share of width and height that the mark takes, 0 to 1. */
    mark?: number;
    /** Alpha of the background's pixels, 0 to 255. */
    alpha?: number;
    /** Alpha of the four corner pixels alone. */
    cornerAlpha?: number;
}

/** The example connector's operation: `GET /orders/{orderId}`. */
export const operation = (patch: JsonObject): Example => ({
    definition: { paths: { '/orders/{orderId}': { get: patch } } },
});
/** Its one parameter, `orderId`, in the path; a patch replaces the list, so the parameter is written whole. */
export const parameter = (patch: JsonObject): Example =>
    operation({ parameters: [mergePatch(exampleParameter, patch)] });
/** A second parameter beside the first. */
export const extraParameter = (value: JsonObject): Example =>
    operation({ parameters: [exampleParameter, value] });
export const responses = (patch: JsonObject): Example => operation({ responses: patch });
/** The schema of its response, replaced as a whole. */
export const schema = (value: JsonObject): Example =>
    operation({
        responses: { '200': null, '201': { description: 'The order that was found.', schema: value } },
    });
export const info = (patch: JsonObject): Example => ({ definition: { info: patch } });
/** `properties` of the apiProperties file. */
export const properties = (patch: JsonObject): Example => ({ properties: { properties: patch } });
/** The API key parameter of the example connector. */
export const apiKey = (patch: JsonObject): Example =>
    properties({ connectionParameters: { api_key: patch } });
/** Another connection parameter in place of the API key. */
export const connection = (parameters: JsonObject): Example =>
    properties({ connectionParameters: { api_key: null, ...parameters } });

const exampleParameter: JsonObject = {
    name: 'orderId',
    in: 'path',
    required: true,
    type: 'string',
    'x-ms-summary': 'Order ID',
    description: 'The number of the order.',
    'x-ms-url-encoding': 'single',
};

const exampleDefinition = (): JsonObject => ({
    swagger: '2.0',
    info: {
        title: 'Contoso Orders',
        description: 'Look up the orders that customers placed in the Contoso web shop.',
        version: '1.0',
        contact: {
            name: 'Contoso Support',
            url: 'https://contoso.com/support',
            email: 'support@contoso.com',
        },
    },
    host: 'orders.contoso.com',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
        '/orders/{orderId}': {
            get: {
                operationId: 'GetOrder',
                summary: 'Get an order',
                description: 'Looks up one order by its number.',
                parameters: [exampleParameter],
                responses: {
                    '200': {
                        description: 'The order that was found.',
                        schema: {
                            type: 'object',
                            properties: {
                                total: {
                                    type: 'number',
                                    title: 'Total',
                                    description: 'What the order costs.',
                                },
                            },
                        },
                    },
                },
            },
        },
    },
    'x-ms-connector-metadata': [
        { propertyName: 'Website', propertyValue: 'https://contoso.com' },
        { propertyName: 'Privacy policy', propertyValue: 'https://contoso.com/privacy' },
        { propertyName: 'Categories', propertyValue: 'Commerce;Data' },
    ],
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    security: [{ api_key: [] }],
});

const exampleProperties = (kind: PublisherKind): JsonObject => ({
    properties: {
        connectionParameters: {
            api_key: {
                type: 'securestring',
                uiDefinition: {
                    displayName: 'API key',
                    description: 'The API key of your Contoso account.',
                    tooltip: 'Provide your API key.',
                    constraints: { tabIndex: 2, clearText: false, required: 'true' },
                },
            },
        },
        iconBrandColor: kind === 'independent' ? '#da3b01' : '#0b6a0b',
        capabilities: [],
        publisher: 'Contoso',
        stackOwner: 'Contoso',
    },
});

const exampleIcon: Required<IconExample> = {
    width: 230,
    height: 230,
    background: '#0b6a0b',
    mark: 0.5,
    alpha: 255,
    cornerAlpha: 255,
};

const exampleReadme = `# Contoso Orders

Look up the orders that customers placed in the Contoso web shop.

## Publisher: Contoso

## Prerequisites

A Contoso account.

## Supported Operations

### Get an order

Looks up one order by its number.

## Obtaining Credentials

Create an API key in your Contoso account.

## Getting Started

Add the action Get an order to a flow.

## Known Issues and Limitations

None are known.
`;

/** RFC 7396. Gives a new value; neither argument is changed. */
export function mergePatch(target: Json | undefined, patch: Json | undefined): Json {
    if (!isObject(patch)) return (patch ?? null) as Json;
    const result: JsonObject = isObject(target) ? { ...target } : {};
    for (const key of Object.keys(patch)) {
        const value = own(patch, key);
        if (value === null) delete result[key];
        else {
            const merged = mergePatch(own(result, key), value);
            Object.defineProperty(result, key, {
                value: merged,
                enumerable: true,
                configurable: true,
                writable: true,
            });
        }
    }
    return result;
}

const print = (value: Json): string => `${JSON.stringify(value, null, 4)}\n`;

/** The files of the example connector after a change: name → text or bytes. `draw` gives a PNG of the icon described. */
export function exampleFiles(
    example: Example,
    draw: (icon: Required<IconExample>) => Uint8Array,
): Map<string, string | Uint8Array> {
    const kind = example.kind ?? 'verified';
    const files = new Map<string, string | Uint8Array>([
        ['apiDefinition.swagger.json', print(mergePatch(exampleDefinition(), example.definition ?? {}))],
        ['apiProperties.json', print(mergePatch(exampleProperties(kind), example.properties ?? {}))],
        ['Readme.md', exampleReadme],
    ]);
    if (kind !== 'independent') {
        if (example.icon !== null) files.set('icon.png', draw({ ...exampleIcon, ...example.icon }));
        const settings = {
            apiDefinition: 'apiDefinition.swagger.json',
            apiProperties: 'apiProperties.json',
            icon: 'icon.png',
        };
        if (example.settings !== null)
            files.set('settings.json', print(mergePatch(settings, example.settings ?? {})));
    } else if (example.settings) files.set('settings.json', print(example.settings));
    for (const [name, content] of Object.entries(example.files ?? {})) {
        if (content === null) files.delete(name);
        else files.set(name, content);
    }
    return files;
}

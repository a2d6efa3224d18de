import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../../generators/lib/connector/json.ts';
import { newReadme, updateIntro, updateReadme } from '../../../generators/lib/update-readme.ts';
import { apiKey, basic, connectorOf, oauth, operation, set } from '../../readme/support.ts';

/** A folder holds `before.md`, where there is a document, and `after.md`, what becomes of it. */
export const readmesRoot = fileURLToPath(new URL('../../../../test/golden-readmes', import.meta.url));

interface Case {
    isIntro?: boolean;
    properties?: JsonObject;
}

const ways: JsonObject = {
    connectionParameters: apiKey,
    connectionParameterSets: {
        values: [
            set('key', 'API key', apiKey),
            set('user', 'User name | password', basic),
            set('account', 'Contoso account', oauth()),
        ],
    },
};

/** The cases by their folders. */
export const readmeCases: Record<string, Case> = {
    bullets: {},
    gone: {},
    headings: { properties: { connectionParameters: oauth() } },
    intro: { isIntro: true },
    'intro-present': { isIntro: true },
    new: { properties: { connectionParameters: oauth() } },
    plain: {},
    table: { properties: { connectionParameters: {} } },
    ways: { properties: ways },
};

const input = (name: string, title: string, more: JsonObject = {}): JsonObject => ({
    name,
    in: 'query',
    type: 'string',
    'x-ms-summary': title,
    description: `${title} of the order.`,
    ...more,
});

const order: JsonObject = {
    type: 'object',
    properties: {
        number: { type: 'string', title: 'Number', description: 'What customers know it by.' },
        lines: {
            type: 'array',
            title: 'Lines',
            items: { type: 'object', properties: { article: { type: 'string', title: 'Article' } } },
        },
    },
};
const gives = (schema: JsonObject): JsonObject => ({
    responses: { 200: { description: 'Fine.', schema }, 404: { description: 'Not there.' } },
});

/** A list, an action with a body, a deprecated one, a trigger and one that nobody sees. */
const operations: Record<string, JsonObject> = {
    'GET /orders': operation('ListOrders', 'List orders', {
        parameters: [input('status', 'Status'), input('since', 'Since | from', { required: true })],
        ...gives({ type: 'array', items: order }),
    }),
    'POST /orders': operation('CreateOrder', 'Create an order', {
        parameters: [
            {
                name: 'body',
                in: 'body',
                required: true,
                schema: { ...order, required: ['number'] },
            },
        ],
        ...gives(order),
    }),
    'GET /orders/{id}': operation('GetOrder', 'Get an order', {
        deprecated: true,
        'x-ms-api-annotation': { replacement: { operationId: 'ListOrders' } },
        parameters: [input('id', 'Number', { in: 'path', required: true })],
        ...gives(order),
    }),
    'POST /hooks': operation('OrderPlaced', 'When an order is placed', {
        'x-ms-trigger': 'single',
        parameters: [input('shop', 'Shop')],
    }),
    'DELETE /hooks/{id}': operation('DeleteHook', 'Delete a hook', { 'x-ms-visibility': 'internal' }),
};

/** Brings the readme of a case up to date: the old text, the new one, and what a second run makes of that. */
export async function levelCase(name: string): Promise<{ before?: string; after: string; again: string }> {
    const { isIntro = false, properties = {} } = readmeCases[name]!;
    const connector = await connectorOf({ operations, properties });
    const update = async (old: string): Promise<string> =>
        (await (isIntro ? updateIntro : updateReadme)(old, connector)).text;
    const path = join(readmesRoot, name, 'before.md');
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const after = before === undefined && !isIntro ? await newReadme(connector) : await update(before ?? '');
    return { ...(before === undefined ? {} : { before }), after, again: await update(after) };
}

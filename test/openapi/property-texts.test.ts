import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { convert } from '../../generators/lib/openapi/convert.ts';
import { apiOf, documentWith } from './support.ts';

const order = {
    type: 'object',
    properties: {
        orderId: { type: 'string' },
        total: { type: 'number', title: 'Total', description: 'What it costs.' },
        hidden: { type: 'string', 'x-ms-visibility': 'internal' },
        customer: { $ref: '#/components/schemas/customer_record' },
        lines: {
            type: 'array',
            title: 'Lines',
            items: { type: 'object', properties: { sku: { type: 'string' } } },
        },
    },
};
const schemas = { Order: order, customer_record: { type: 'object', properties: {} } };

async function conversion() {
    const inBody = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } };
    const responses = { 200: { description: 'A.', ...inBody } };
    const api = await apiOf({ 'api.json': documentWith('3.0.3', { responses }, { schemas }) });
    return convert(api, api.entries);
}

describe('texts of fields', () => {
    it('come from the technical name where the document has none, and stay where it has', async () => {
        const { definitions } = await conversion();
        assert.deepEqual((definitions['Order'] as JsonObject)['properties'], {
            orderId: { type: 'string', title: 'Order ID', description: 'The Order ID.' },
            total: { type: 'number', title: 'Total', description: 'What it costs.' },
            hidden: { type: 'string', 'x-ms-visibility': 'internal' },
            customer: { $ref: '#/definitions/customer_record' },
            lines: {
                type: 'array',
                title: 'Lines',
                description: 'The Lines.',
                items: {
                    type: 'object',
                    properties: { sku: { type: 'string', title: 'Sku', description: 'The Sku.' } },
                },
            },
        });
    });

    it('stand in the definition that a field refers to, and in no other', async () => {
        const { definitions } = await conversion();
        const { title, description } = definitions['customer_record'] as JsonObject;
        assert.deepEqual([title, description], ['Customer Record', 'The Customer Record.']);
        assert.equal((definitions['Order'] as JsonObject)['title'], undefined);
    });

    it('are all listed as to be written', async () => {
        const { ledger } = await conversion();
        assert.deepEqual(
            ledger.unwritten.map(({ at }) => at),
            [
                '/definitions/Order/properties/orderId/title',
                '/definitions/Order/properties/orderId/description',
                '/definitions/Order/properties/lines/description',
                '/definitions/Order/properties/lines/items/properties/sku/title',
                '/definitions/Order/properties/lines/items/properties/sku/description',
                '/definitions/customer_record/title',
                '/definitions/customer_record/description',
            ],
        );
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { document, lines, Workshop } from './workshop.ts';

describe('power-connector import onto a folder that it made', () => {
    const shop = new Workshop();

    it('changes nothing where the document is the same', async () => {
        await shop.start();
        const before = await shop.text('orders/apiDefinition.swagger.json');
        assert.equal(await shop.again(), 0);
        assert.equal(await shop.text('orders/apiDefinition.swagger.json'), before);
        assert.match(shop.err, /brings nothing new/);
    });

    it('brings in what is new and keeps what the author edited, to the byte', async () => {
        await shop.start();
        await shop.edit((before) => before.replace('"Get an order"', '"Find an order"'));
        const edited = await shop.text('orders/apiDefinition.swagger.json');
        const newer = document();
        newer.paths['/orders'] = {
            get: {
                operationId: 'ListOrders',
                summary: 'List orders',
                description: 'Lists all orders.',
                responses: { 200: { description: 'They.' } },
            },
        };
        (newer.components.schemas.Order as typeof lines).properties = {
            ...lines.properties,
            total: { type: 'string', title: 'Total', description: 'What it costs.' },
        } as never;
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        const now = await shop.definition();
        assert.ok('/orders' in now['paths']!);
        assert.deepEqual(
            Object.keys((now['definitions']!['Order'] as unknown as { properties: object }).properties),
            ['id', 'total'],
        );
        const [head] = edited.split('"paths"');
        const after = await shop.text('orders/apiDefinition.swagger.json');
        assert.ok(after.startsWith(head!));
        assert.match(after, /"Find an order"/);
        assert.doesNotMatch(after, /"Get an order"/);
    });

    it('shows what both changed, keeps the author’s, and takes the document’s with --force', async () => {
        await shop.start();
        await shop.edit((before) => before.replace('"Get an order"', '"Find an order"'));
        const newer = document();
        Object.assign(newer.paths['/orders/{orderId}']!['get']!, { summary: 'Read an order' });
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 1);
        assert.match(
            shop.err,
            /conflict {2}\/paths\/~1orders~1\{orderId\}\/get\/summary: you have "Find an order", the document has "Read an order"/,
        );
        assert.match(await shop.text('orders/apiDefinition.swagger.json'), /"Find an order"/);
    });

    it('takes the same operations as before where none are named', async () => {
        await shop.start('--include', '/ping');
        assert.equal(await shop.again(), 0);
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/ping']);
    });
});

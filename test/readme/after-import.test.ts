import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readmeCommand } from '../../generators/lib/commands/readme.ts';
import { document, Workshop } from '../openapi/workshop.ts';
import { memoryIo } from '../support-io.ts';

describe('the readme of a connector that was imported', () => {
    const shop = new Workshop();
    const readme = async (...args: string[]) => {
        const io = memoryIo(shop.folder);
        return { code: await readmeCommand(['orders', ...args], io) };
    };

    it('is level after the import, and after the next one with a newer document', async () => {
        await shop.start();
        assert.equal((await readme('--check')).code, 0);
        const newer = document();
        newer.paths['/orders'] = {
            get: {
                operationId: 'ListOrders',
                summary: 'List orders',
                description: 'Lists all orders.',
                responses: { 200: { description: 'They.' } },
            },
        };
        delete newer.paths['/ping'];
        await shop.put('api.json', newer);
        await shop.again();
        assert.equal((await readme('--check')).code, 0);
        assert.match(await shop.text('orders/Readme.md'), /#+ List orders\n/);
    });
});

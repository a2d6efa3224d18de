import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { converted, documentWith, kinds, type Result } from './support.ts';

const object = (...names: string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});
const event = (schema: object) => ({
    post: {
        requestBody: { description: 'An order.', content: { 'application/json': { schema } } },
        responses: { 200: { description: 'OK.' } },
    },
});
const address = { type: 'string', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' };

async function subscribing(
    schema: object,
    callbacks: object,
    { method = 'post', path = '/orders', schemas = {} } = {},
) {
    const requestBody = { content: { 'application/json': { schema } } };
    const result = await converted(
        documentWith('3.0.3', { requestBody, callbacks }, { schemas }, method, path),
    );
    const item = result.paths[path] as Record<string, JsonObject>;
    const [body] = (item[method]!['parameters'] ?? []) as JsonObject[];
    return { item, operation: item[method]!, schema: body?.['schema'], result };
}

const remove = (operationId: string) => ({
    operationId,
    summary: operationId,
    description: 'Takes it away.',
    parameters: [{ name: 'id', in: 'path', required: true, description: 'A.', schema: { type: 'string' } }],
    responses: { 204: { description: 'Done.' } },
});

const isTrigger = ({ operation, item }: { operation: JsonObject; item: JsonObject }): boolean =>
    operation['x-ms-trigger'] === 'single' && item['x-ms-notification-content'] !== undefined;

describe('callbacks', () => {
    it('to an address in the body make the operation a webhook trigger', async () => {
        const found = await subscribing(object('hook'), {
            placed: { '{$request.body#/hook}': event(object('id')) },
        });
        assert.equal(found.operation['x-ms-trigger'], 'single');
        assert.deepEqual(found.schema, { type: 'object', properties: { hook: address }, required: ['hook'] });
        assert.deepEqual(found.item['x-ms-notification-content'], {
            description: 'An order.',
            schema: object('id'),
        });
        assert.deepEqual(kinds(found.result), ['callback-changed']);
    });

    it('may go to an address deep in the body, in a schema that others use too', async () => {
        const schemas = { Target: object('href', 'name') };
        const found = await subscribing(
            {
                type: 'object',
                required: ['target'],
                properties: { target: { $ref: '#/components/schemas/Target' }, note: { type: 'string' } },
            },
            { placed: { '{$request.body#/target/href}': event(object('id')) } },
            { schemas },
        );
        assert.ok(isTrigger(found));
        assert.deepEqual((found.schema as { properties: JsonObject }).properties['target'], {
            type: 'object',
            properties: { href: address, name: { type: 'string' } },
            required: ['href'],
        });
        assert.deepEqual(found.result.definitions, {});
    });

    it('of several kinds to one address make one trigger with the fields of all', async () => {
        const found = await subscribing(
            object('hook'),
            {
                placed: { '{$request.body#/hook}': event(object('id', 'total')) },
                gone: { '{$request.body#/hook}': event({ $ref: '#/components/schemas/Gone' }) },
            },
            { schemas: { Gone: object('id', 'reason') } },
        );
        assert.deepEqual(
            Object.keys(
                (found.item['x-ms-notification-content'] as { schema: { properties: object } }).schema
                    .properties,
            ),
            ['id', 'total', 'reason'],
        );
        assert.deepEqual(kinds(found.result), ['alternatives-merged', 'callback-changed']);
    });

    it('leave an operation an action that can do without the address', async () => {
        const callbacks = { ended: { '{$request.body#/hook}': event(object('id')) } };
        const call = await subscribing(object('to', 'hook'), callbacks, { path: '/calls' });
        assert.ok(!isTrigger(call));
        assert.deepEqual(kinds(call.result), ['callback-dropped']);
        assert.ok(isTrigger(await subscribing(object('to', 'hook'), callbacks, { path: '/subscriptions' })));
        const required = { ...object('to', 'hook'), required: ['hook'] };
        assert.ok(isTrigger(await subscribing(required, callbacks, { path: '/calls' })));
    });

    const others: [string, object, object?][] = [
        ['to an address in the query', { a: { '{$request.query.url}': event(object('id')) } }],
        ['to an address of the response', { a: { '{$response.body#/hook}': event(object('id')) } }],
        ['to a part of an address', { a: { '{$request.body#/hook}/data': event(object('id')) } }],
        ['to a property that is not there', { a: { '{$request.body#/nope}': event(object('id')) } }],
        [
            'to two addresses',
            {
                a: { '{$request.body#/hook}': event(object('id')) },
                b: { '{$request.body#/other}': event(object('id')) },
            },
        ],
        ['of another method', { a: { '{$request.body#/hook}': event(object('id')) } }, { method: 'put' }],
        ['that say nothing', { a: {} }],
    ];
    for (const [name, callbacks, options] of others)
        it(`${name} are listed`, async () => {
            const found = await subscribing(object('hook'), callbacks, options);
            assert.ok(!isTrigger(found));
            assert.deepEqual(kinds(found.result), ['callback-dropped']);
        });

    it('hide the operation that takes the webhook away: the platform calls it', async () => {
        const document = documentWith(
            '3.0.3',
            {
                requestBody: { content: { 'application/json': { schema: object('hook') } } },
                callbacks: { placed: { '{$request.body#/hook}': event(object('id')) } },
            },
            {},
            'post',
        ) as { paths: Record<string, object> };
        document.paths['/orders/{id}'] = { delete: remove('Unsubscribe') };
        document.paths['/orders/{id}/lines'] = { delete: remove('RemoveLines') };
        const { paths }: Result = await converted(document);
        const visibility = (path: string) =>
            ((paths[path] as JsonObject)['delete'] as JsonObject)['x-ms-visibility'];
        assert.deepEqual(
            [visibility('/orders/{id}'), visibility('/orders/{id}/lines')],
            ['internal', undefined],
        );
    });
});

describe('webhooks of OpenAPI 3.1', () => {
    it('are listed: there is no operation to subscribe with', async () => {
        const document = { ...documentWith('3.1.0', {}), webhooks: { placed: event(object('id')) } };
        assert.deepEqual(kinds(await converted(document)), ['webhook-dropped']);
    });
});

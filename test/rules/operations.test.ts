import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json, JsonObject } from '../../generators/lib/connector/json.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { operation } from '../../generators/lib/rules/example.ts';
import { url, webhook } from '../../generators/lib/rules/notification/helpers.ts';
import { exampleConnector, findingsOf } from '../support.ts';

async function pointers(id: string, definition: JsonObject): Promise<string[]> {
    const rule = allRules.find((rule) => rule.id === id);
    assert.ok(rule, id);
    return (await findingsOf(rule, { definition })).map(({ pointer }) => pointer);
}

const isNoCommand = async (summary: string): Promise<boolean> =>
    (
        await pointers('StringSummaryVerbFirst', {
            paths: { '/orders/{orderId}': { get: { summary } } },
        })
    ).length > 0;

const body = { name: 'body', in: 'body', schema: { type: 'object' } };
const form = { name: 'note', in: 'formData', type: 'string' };
const revision = (revision: number) => ({ 'x-ms-api-annotation': { family: 'GetOrder', revision } });

describe('rules about operations', () => {
    it('point at the later of two equal operationIds', async () => {
        const paths = { '/invoices': { get: { operationId: 'GETORDER' } } };
        assert.deepEqual(await pointers('OperationIdNotUnique', { paths }), [
            '/paths/~1invoices/get/operationId',
        ]);
    });
    it('point at the later of two paths that differ by case', async () => {
        const paths = { '/ORDERS/{orderId}': {} };
        assert.deepEqual(await pointers('PathRedefined', { paths }), ['/paths/~1ORDERS~1{orderId}']);
    });
    it('point at the place where a shared default response is used', async () => {
        const definition = {
            responses: { Failure: { description: 'It failed.', schema: { type: 'string' } } },
            paths: { '/invoices': { get: { responses: { default: { $ref: '#/responses/Failure' } } } } },
        };
        assert.deepEqual(await pointers('DefaultResponseHasSchema', definition), [
            '/paths/~1invoices/get/responses/default',
        ]);
    });
    it('point at the $ref in the list of a path', async () => {
        const paths = { '/invoices': { parameters: [{ $ref: '#/parameters/constructor' }] } };
        const pointer = '/paths/~1invoices/parameters/0/$ref';
        assert.deepEqual(await pointers('ParameterReferenceNotFound', { paths }), [pointer]);
        assert.deepEqual(await pointers('ParameterReferenceNotValid', { paths }), []);
    });
    it('see the parameters that a path lends to its operations', async () => {
        const paths = { '/invoices': { parameters: [body], post: { parameters: [form] } } };
        assert.deepEqual(await pointers('ParameterListContainsFormDataAndBody', { paths }), [
            '/paths/~1invoices/post',
        ]);
    });
    it('see a shared parameter, and point at the place that refers to it', async () => {
        const definition = {
            parameters: { body },
            paths: { '/invoices': { get: { parameters: [{ $ref: '#/parameters/body' }] } } },
        };
        const id = 'BodyOrFormDataParameterInFetchOperationNotAllowed';
        assert.deepEqual(await pointers(id, definition), ['/paths/~1invoices/get/parameters/0']);
    });
    it('report a shared parameter once, however many operations use it', async () => {
        const use = { parameters: [{ $ref: '#/parameters/shop' }] };
        const definition = {
            parameters: { shop: { name: 'shop', in: 'path', required: true, type: 'string' } },
            paths: { '/invoices': { get: use, post: use } },
        };
        assert.deepEqual(await pointers('PathParameterNotDefinedInTemplate', definition), [
            '/parameters/shop/name',
        ]);
    });
    it('look into the items of a parameter, however deep', async () => {
        const items = { type: 'array', items: { type: 'integer', minimum: 2, maximum: 1 } };
        const paths = {
            '/invoices': { get: { parameters: [{ name: 'ids', in: 'query', type: 'array', items }] } },
        };
        assert.deepEqual(await pointers('MinimumShouldBeLessThanOrEqualToMaximum', { paths }), [
            '/paths/~1invoices/get/parameters/0/items/items/minimum',
        ]);
    });
    it('know a command that few services have, in British spelling too', async () => {
        for (const summary of ['Reschedule a visit', 'Authorise a payment', 'Anonymise a text'])
            assert.equal(await isNoCommand(summary), false, summary);
        for (const summary of ['Rise of the prices', 'Premise of an order', 'Reschedules a visit'])
            assert.equal(await isNoCommand(summary), true, summary);
    });
    it('let a webhook go without a response, which no other operation may', async () => {
        const missing = { '/hooks': { post: { 'x-ms-trigger': 'single' } }, '/invoices': { get: {} } };
        assert.deepEqual(await pointers('OperationMustHaveResponse', { paths: missing }), [
            '/paths/~1invoices/get',
        ]);
    });
    it('only warn of a notification URL without a type, which one accepted connector has', async () => {
        const rule = allRules.find(({ id }) => id === 'NotificationUrlNotString')!;
        const severities = async ({ type, ...rest }: JsonObject) =>
            (await findingsOf(rule, webhook(type === undefined ? rest : { ...rest, type }))).map(
                ({ severity }) => severity,
            );
        assert.deepEqual(await severities({ ...url, type: undefined }), ['warning']);
        assert.deepEqual(await severities({ ...url, type: 'object' }), ['error']);
    });
    it('survive values nested without end and of any type', async () => {
        const connector = await exampleConnector(operation({}));
        const text = `${'{"items":'.repeat(5000)}1${'}'.repeat(5000)}`;
        const deep = JSON.parse(text) as Json;
        const odd = [null, 1, 'text', [], {}, deep];
        const value = { parameters: odd, responses: { '200': deep, default: null }, summary: 1 };
        for (const rule of allRules) {
            const { pointer, path } = connector.operations[0]!;
            const subject = { ...connector.operations[0]!, value: value as JsonObject, pointer, path };
            assert.doesNotThrow(() => rule.check.operation?.(subject, connector), rule.id);
        }
    });
    it('take operations with one operationId for a family only where one of them names it', async () => {
        const ids = ['HasManyEmptyRevisions', 'HasDuplicateRevisions', 'HasManyActiveProductionOperations'];
        const found = async (more: JsonObject) => {
            const paths = { '/invoices': { get: { operationId: 'GetOrder', ...more } } };
            return (await Promise.all(ids.map((id) => pointers(`OperationFamily${id}`, { paths })))).flat();
        };
        assert.deepEqual(await found({}), []);
        const at = '/paths/~1invoices/get/x-ms-api-annotation';
        assert.deepEqual(await found(revision(1)), [at, at]);
        assert.deepEqual(await found({ operationId: 'GetOrder_V2', ...revision(2) }), [at]);
    });
});

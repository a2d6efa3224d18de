import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { returnedBy } from '../../generators/lib/connector/returned.ts';
import { schema } from '../../generators/lib/rules/example.ts';
import { exampleConnector } from '../support.ts';

const dynamic = { type: 'object', 'x-ms-dynamic-schema': { operationId: 'GetOrder' } };
const order = { type: 'object', properties: { total: { type: 'number' } } };

const cases: [what: string, value: JsonObject, kind: string][] = [
    ['an object', order, 'fields'],
    ['objects', { type: 'array', items: order }, 'list'],
    ['texts', { type: 'array', items: { type: 'string' } }, 'values'],
    ['lists', { type: 'array', items: { type: 'array', items: order } }, 'values'],
    ['a text', { type: 'string' }, 'value'],
    ['bytes', { type: 'string', format: 'binary' }, 'file'],
    ['what depends on the inputs', dynamic, 'varying'],
    ['a list of what depends on the inputs', { type: 'array', items: dynamic }, 'varying'],
    ['anything', { type: 'object' }, 'unknown'],
];

describe('what an operation returns', () => {
    for (const [what, value, kind] of cases) {
        it(`is of kind "${kind}" for ${what}`, async () => {
            const { swagger, operations } = await exampleConnector(schema(value));
            assert.equal(operations[0] && returnedBy(swagger, operations[0]).kind, kind);
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { kinds, operation, responseSchema } from './support.ts';

const wide = (of: object): object => ({
    type: 'object',
    properties: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`p${index}`, of])),
});

describe('schemas on the way to Swagger 2.0', () => {
    it('turns a type list with null into the type and x-nullable', async () => {
        const { schema, result } = await responseSchema('3.1.0', { type: ['string', 'null'] });
        assert.deepEqual(schema, { type: 'string', 'x-nullable': true });
        assert.deepEqual(kinds(result), []);
    });

    it('keeps one type of several and lists the loss', async () => {
        const { schema, result } = await responseSchema('3.1.0', { type: ['string', 'integer'] });
        assert.deepEqual(schema, { type: 'string' });
        assert.deepEqual(kinds(result), ['type-made-single']);
    });

    it('no longer requires a property of a response that may be null', async () => {
        const { schema, result } = await responseSchema('3.0.3', {
            type: 'object',
            required: ['id', 'note'],
            properties: { id: { type: 'string' }, note: { type: 'string', nullable: true } },
        });
        assert.deepEqual(schema['required'], ['id']);
        assert.deepEqual(kinds(result), ['required-dropped']);
    });

    it('turns const into a choice of one, with its type', async () => {
        const { schema, result } = await responseSchema('3.1.0', { const: 'open' });
        assert.deepEqual(schema, { type: 'string', enum: ['open'] });
        assert.deepEqual(kinds(result), ['type-inferred']);
    });

    it('writes choices in the type of their schema: YAML reads an unquoted one as a number', async () => {
        const properties = {
            a: { type: 'string', enum: [1, 2, true] },
            b: { type: 'integer', enum: ['1', '2'] },
            c: { type: 'string', enum: ['x', '1'] },
            d: { type: 'integer', enum: ['one'] },
        };
        const { schema, result } = await responseSchema('3.0.3', { type: 'object', properties });
        assert.deepEqual(
            Object.values(schema['properties'] as JsonObject).map((one) => (one as JsonObject)['enum']),
            [['1', '2', 'true'], [1, 2], ['x', '1'], ['one']],
        );
        assert.deepEqual(kinds(result), ['enum-changed']);
    });

    it('writes an exclusive limit as the limit and a yes', async () => {
        const { schema } = await responseSchema('3.1.0', {
            type: 'number',
            exclusiveMinimum: 0,
            exclusiveMaximum: 9,
        });
        assert.deepEqual(schema, {
            type: 'number',
            minimum: 0,
            exclusiveMinimum: true,
            maximum: 9,
            exclusiveMaximum: true,
        });
    });

    it('sees through an alternative of a schema and null', async () => {
        const { schema, result } = await responseSchema('3.1.0', {
            anyOf: [{ type: 'integer' }, { type: 'null' }],
        });
        assert.deepEqual(schema, { type: 'integer', 'x-nullable': true });
        assert.deepEqual(kinds(result), []);
    });

    it('keeps the reference of an alternative with null, and lists that null is lost', async () => {
        const { schema, result } = await responseSchema(
            '3.1.0',
            { oneOf: [{ $ref: '#/components/schemas/Order' }, { type: 'null' }] },
            { Order: { type: 'object' } },
        );
        assert.deepEqual(schema, { $ref: '#/definitions/Order' });
        assert.ok(kinds(result).includes('null-lost'));
    });

    it('merges alternatives that are objects, and requires what all of them require', async () => {
        const card = {
            type: 'object',
            required: ['kind', 'number'],
            properties: { kind: { type: 'string', enum: ['card'] }, number: { type: 'string' } },
        };
        const cash = {
            type: 'object',
            required: ['kind'],
            properties: { kind: { type: 'string', enum: ['cash'] } },
        };
        const { schema, result } = await responseSchema('3.0.3', { oneOf: [card, cash] });
        assert.deepEqual(schema, {
            type: 'object',
            required: ['kind'],
            properties: { kind: { type: 'string', enum: ['card', 'cash'] }, number: { type: 'string' } },
        });
        assert.deepEqual(kinds(result), ['alternatives-merged']);
    });

    it('falls back to a plain type where alternatives have nothing in common', async () => {
        const { schema, result } = await responseSchema('3.0.3', {
            oneOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'string' } } }],
        });
        assert.deepEqual(schema, { type: 'object' });
        assert.deepEqual(kinds(result), ['alternatives-lost']);
    });

    it('flattens allOf, through references too', async () => {
        const { schema, result } = await responseSchema(
            '3.0.3',
            {
                allOf: [
                    { $ref: '#/components/schemas/Base' },
                    { type: 'object', required: ['b'], properties: { b: { type: 'string' } } },
                ],
            },
            { Base: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } } },
        );
        assert.deepEqual(schema, {
            type: 'object',
            required: ['a', 'b'],
            properties: { a: { type: 'integer' }, b: { type: 'string' } },
        });
        assert.deepEqual(kinds(result), []);
    });

    it('drops a discriminator and keeps its property', async () => {
        const { schema, result } = await responseSchema('3.0.3', {
            type: 'object',
            discriminator: { propertyName: 'kind' },
            properties: { kind: { type: 'string' } },
        });
        assert.deepEqual(schema['properties'], { kind: { type: 'string' } });
        assert.deepEqual(kinds(result), ['discriminator']);
    });

    it('gives a type to what has none, and items to lists without', async () => {
        const { schema, result } = await responseSchema('3.0.3', {
            properties: { any: {}, list: { type: 'array' } },
        });
        assert.deepEqual(schema, {
            type: 'object',
            properties: { any: { type: 'object' }, list: { type: 'array', items: { type: 'object' } } },
        });
        assert.deepEqual(kinds(result), ['any-value', 'type-inferred']);
    });

    it('makes a list with a type for each place a list of one type, whatever follows the places', async () => {
        const prefixItems = [{ type: 'integer' }, { type: 'integer', format: 'int64' }];
        for (const items of [undefined, false, { type: 'number' }]) {
            const { schema, result } = await responseSchema('3.1.0', { type: 'array', prefixItems, items });
            assert.equal((schema['items'] as JsonObject)['type'], items ? 'number' : 'integer');
            assert.deepEqual(kinds(result), ['alternatives-lost', 'tuple-merged']);
        }
    });

    it('keeps references in a circle, and merged ones without end become definitions', async () => {
        const { result } = await responseSchema(
            '3.0.3',
            { $ref: '#/components/schemas/Node' },
            {
                Node: {
                    type: 'object',
                    properties: {
                        next: {
                            oneOf: [
                                { $ref: '#/components/schemas/Node' },
                                { $ref: '#/components/schemas/Leaf' },
                            ],
                        },
                    },
                },
                Leaf: { type: 'object', properties: { value: { type: 'string' } } },
            },
        );
        assert.deepEqual(Object.keys(result.definitions), ['Node', 'NodeNext']);
        assert.deepEqual(result.definitions['NodeNext'], {
            type: 'object',
            properties: { next: { $ref: '#/definitions/NodeNext' }, value: { type: 'string' } },
        });
    });

    it('breaks a circle of required properties', async () => {
        const { result } = await responseSchema(
            '3.0.3',
            { $ref: '#/components/schemas/Node' },
            {
                Node: {
                    type: 'object',
                    required: ['parent'],
                    properties: { parent: { $ref: '#/components/schemas/Node' } },
                },
            },
        );
        assert.deepEqual(result.definitions['Node'], {
            type: 'object',
            properties: { parent: { $ref: '#/definitions/Node' } },
        });
        assert.deepEqual(kinds(result), ['required-dropped']);
    });

    it('uses the schema itself where a component is only another name for it', async () => {
        const { schema, result } = await responseSchema(
            '3.0.3',
            { $ref: '#/components/schemas/Alias' },
            { Alias: { $ref: '#/components/schemas/Real' }, Real: { type: 'object' } },
        );
        assert.deepEqual(schema, { $ref: '#/definitions/Real' });
        assert.deepEqual(Object.keys(result.definitions), ['Real']);
    });

    it('makes the names of components legal, the same way every time', async () => {
        const { schema } = await responseSchema(
            '3.0.3',
            { $ref: '#/components/schemas/Page%C2%ABOrder%C2%BB' },
            { 'Page«Order»': { type: 'object' } },
        );
        assert.deepEqual(schema, { $ref: '#/definitions/PageOrder' });
    });

    it('no longer requires in a request what only the service sets', async () => {
        const content = {
            'application/json': {
                schema: {
                    type: 'object',
                    required: ['id', 'name'],
                    properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
                },
            },
        };
        const { operation: found } = await operation('3.0.3', { requestBody: { content } }, {}, 'post');
        const [body] = found['parameters'] as { schema: { required: string[] } }[];
        assert.deepEqual(body?.schema.required, ['name']);
    });

    it('keeps one example, drops writeOnly, other extensions and what Swagger 2.0 does not know', async () => {
        const { schema, result } = await responseSchema('3.1.0', {
            type: 'string',
            examples: ['a', 'b'],
            writeOnly: true,
            'x-acme': 1,
            'x-ms-summary': 'Label',
            not: { const: 'c' },
        });
        assert.deepEqual(schema, { type: 'string', 'x-ms-summary': 'Label', example: 'a' });
        assert.deepEqual(kinds(result), ['example-dropped', 'extension-dropped', 'keyword-dropped']);
    });

    it('cuts off what is nested too deep to show', async () => {
        let deep: object = { type: 'string' };
        for (let level = 0; level < 100; level += 1) deep = { type: 'object', properties: { a: deep } };
        const { result } = await responseSchema('3.0.3', deep);
        assert.ok(kinds(result).includes('nested-too-deep'));
    });

    it('cuts a body that has more schemas than Microsoft takes', async () => {
        const { schema, result } = await responseSchema('3.0.3', wide({ $ref: '#/components/schemas/A' }), {
            A: wide({ $ref: '#/components/schemas/B' }),
            B: wide({ type: 'string' }),
        });
        assert.deepEqual(kinds(result), ['too-many-schemas']);
        assert.deepEqual(schema, wide({ $ref: '#/definitions/A_Level1' }));
        assert.deepEqual(result.definitions, { A_Level1: wide({ type: 'object' }) });
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { sizes } from '../../generators/lib/connector/nesting.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { exampleConnector } from '../support.ts';

const text = { type: 'string' };

async function found(definition: JsonObject, ids: string[]) {
    const rules = allRules.filter(({ id }) => ids.includes(id));
    assert.equal(rules.length, ids.length);
    return check(await exampleConnector({ definition }), rules).findings;
}
const findings = async (definition: JsonObject, ...ids: string[]) =>
    (await found(definition, ids)).map(({ pointer }) => pointer);
const messages = async (definition: JsonObject, ...ids: string[]) =>
    (await found(definition, ids)).map(({ message }) => message);

const withBody = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
    paths: {
        '/orders': {
            post: { operationId: 'AddOrder', parameters: [{ name: 'body', in: 'body', schema, ...more }] },
        },
    },
});

const top = (type: string) => ({ name: 'top', in: 'query', type });
const call = (parameters: JsonObject) => ({
    'x-ms-dynamic-values': { operationId: 'ListShops', 'value-path': 'id', parameters },
});
const topOfShops = (parameters: JsonObject): JsonObject => ({
    '/shops': { get: { operationId: 'ListShops', parameters: [top('integer')] } },
    '/orders': {
        get: {
            parameters: [top('string'), { name: 'shop', in: 'query', ...text, ...call(parameters) }],
        },
    },
});

const inBody = (all: JsonObject[]) => ({
    definitions: {
        All: {
            type: 'object',
            properties: Object.fromEntries(all.map((one, at) => [`p${at}`, one])),
        },
    },
});
const envelope = (name: string, more: JsonObject = {}): JsonObject => ({
    type: 'object',
    properties: { code: text, message: text, data: { $ref: `#/definitions/${name}` } },
    ...more,
});

describe('rules about schemas', () => {
    it('count a definition once for each use, and recursion once', async () => {
        const connector = await exampleConnector({
            definition: {
                definitions: {
                    Node: { type: 'object', properties: { id: text, next: { $ref: '#/definitions/Node' } } },
                    Pair: {
                        type: 'object',
                        properties: { a: { $ref: '#/definitions/Node' }, b: { $ref: '#/definitions/Node' } },
                    },
                },
            },
        });
        const sizeOf = (name: string) =>
            sizes(connector)(connector.schemas.find(({ pointer }) => pointer === `/definitions/${name}`)!);
        assert.deepEqual(sizeOf('Node'), { count: 3, depth: 2 });
        assert.deepEqual(sizeOf('Pair'), { count: 7, depth: 3 });
    });

    it('find copies among many that are alike, and none in what only looks so', async () => {
        const id = 'CodingReuseDefinitions';
        const different = Array.from({ length: 60 }, (_, at) => envelope(`D${at}`));
        const copies = [envelope('Same'), envelope('Same'), envelope('Same')];
        assert.deepEqual(await findings(inBody([...different, ...copies]), id), [
            '/definitions/All/properties/p60',
        ]);
        const examples = [{ x: 1 }, 'two', 'three'].map((example) => envelope('Same', { example }));
        assert.deepEqual(await findings(inBody(examples), id), []);
    });

    it('know a request body behind references, and leave responses alone', async () => {
        const Order = { type: 'object', properties: { id: { ...text, readOnly: true } }, required: ['id'] };
        const List = { type: 'array', items: { $ref: '#/definitions/Order' } };
        const id = 'RequiredReadOnlyPropertyNotAllowedAsInput';
        assert.deepEqual(await findings({ definitions: { Order, List } }, id), []);
        assert.deepEqual(
            await findings({ definitions: { Order, List }, ...withBody({ $ref: '#/definitions/List' }) }, id),
            ['/definitions/Order/properties/id/readOnly'],
        );
    });

    it('take no name from the prototype of objects', async () => {
        const reference = withBody({ $ref: '#/definitions/constructor' });
        assert.equal((await findings(reference, 'SchemaReferenceNotFound')).length, 1);
        const required = withBody({ type: 'object', properties: {}, required: ['toString'] });
        assert.equal((await findings(required, 'RequiredPropertyDefinitionMissing')).length, 1);
    });

    it('find a notification URL in a definition, with what the way there says of it', async () => {
        const definitions = {
            Hook: {
                type: 'object',
                required: ['callback'],
                properties: {
                    callback: { ...text, 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' },
                },
            },
        };
        const body = (required: string[]) => ({
            definitions,
            ...withBody({
                type: 'object',
                properties: { hook: { $ref: '#/definitions/Hook' } },
                required,
            }),
        });
        const ids = ['NotificationUrlNotRequired', 'NotificationUrlNotAllowedInThisPosition'];
        assert.deepEqual(await findings(body(['hook']), ...ids), []);
        assert.deepEqual(await findings(body([]), ...ids), ['/definitions/Hook/properties/callback']);
    });

    it('look for what an extension refers to in requests, though many answers hold the schema too', async () => {
        const Order = {
            type: 'object',
            properties: {
                region: text,
                shop: {
                    ...text,
                    'x-ms-dynamic-values': {
                        operationId: 'ListShops',
                        'value-path': 'id',
                        parameters: { area: { parameter: 'region' } },
                    },
                },
            },
        };
        const schema = { $ref: '#/definitions/Order' };
        const paths: JsonObject = {
            '/shops': {
                get: { operationId: 'ListShops', parameters: [{ name: 'area', in: 'query', ...text }] },
            },
        };
        for (const path of ['/a', '/b', '/c', '/d'])
            paths[path] = { get: { responses: { '200': { schema } } } };
        const id = 'OperationParameterNameNotFound';
        assert.equal((await findings({ definitions: { Order }, paths }, id)).length, 1);
        Object.assign(paths, withBody(schema)['paths']);
        assert.deepEqual(await findings({ definitions: { Order }, paths }, id), []);
    });

    it('say of an entry without a value that it has none', async () => {
        const entries = { ...text, enum: ['new'], 'x-ms-enum-values': [{ displayName: 'New' }] };
        assert.deepEqual(await messages(withBody(entries), 'InvalidEnumValuesExtensionValue'), [
            'This entry of x-ms-enum-values has no value; add the one of "enum" that it names.',
        ]);
    });

    it('speak of several keys beside a reference as several', async () => {
        const body = withBody({ $ref: '#/definitions/Order', title: 'Order', description: 'The order.' });
        assert.deepEqual(await messages(body, 'AdditionalPropertyNotAllowedAdjacentToRef'), [
            '"title" and "description" beside $ref are ignored; move them into what the reference names, or remove them.',
        ]);
    });

    it('say how a loop goes on, and leave definitions that only refer to others to their own rule', async () => {
        const id = 'RequiredLoopInSchemaNotAllowed';
        const A = { $ref: '#/definitions/B' };
        const B = { $ref: '#/definitions/A' };
        assert.deepEqual(await messages({ definitions: { A, B } }, id), []);
        const whole = { 'A/1': { allOf: [{ $ref: '#/definitions/A~11' }] } };
        assert.deepEqual(await messages({ definitions: whole }, id), [
            'This part of allOf leads back to "A/1", so a value of it could never end; take it out, or make a property on the way optional.',
        ]);
    });

    it('name the type of an input as it is written', async () => {
        assert.deepEqual(
            await messages({ paths: topOfShops({ top: '5' }) }, 'OperationParameterStaticTypeMismatch'),
            ['"top" is of type integer, but the value here is of type string; write it as integer.'],
        );
        assert.deepEqual(
            await messages(
                { paths: topOfShops({ top: { parameter: 'top' } }) },
                'OperationParameterTypeMismatch',
            ),
            [
                '"top" is of type string, but "top" of the operation it is passed to is of type integer; give both the same type.',
            ],
        );
    });

    // Where every definition were followed anew from each of the others, this would take hours.
    it(
        'come to an end for definitions that refer to each other in a ring',
        { timeout: 120_000 },
        async () => {
            const definitions: JsonObject = {};
            const size = 2000;
            for (let index = 0; index < size; index += 1) {
                definitions[`D${index}`] = {
                    type: 'object',
                    required: ['next'],
                    properties: {
                        next: { $ref: `#/definitions/D${(index + 1) % size}` },
                        shop: {
                            ...text,
                            'x-ms-dynamic-values': {
                                operationId: 'AddOrder',
                                'value-path': 'id',
                                parameters: { shop: { parameter: 'nobody' } },
                            },
                        },
                    },
                };
            }
            const connector = await exampleConnector({
                definition: { definitions, ...withBody({ $ref: '#/definitions/D0' }) },
            });
            const { findings } = check(connector, allRules);
            const lost = findings.filter(({ rule }) => rule === 'DynamicValuesWithoutList');
            assert.equal(lost.length, size);
        },
    );
});

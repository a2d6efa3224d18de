import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { walk } from '../../generators/lib/connector/walk.ts';

const parse = (text: string): JsonObject => JSON.parse(text) as JsonObject;

const roles = (definition: JsonObject) =>
    walk(definition).schemas.map(({ pointer, role, isRoot, propertyName }) => [
        pointer,
        role,
        isRoot,
        propertyName,
    ]);

describe('schemas', () => {
    it('are found in all their places, each with its part', () => {
        const schema = { type: 'object' };
        assert.deepEqual(
            roles({
                definitions: { A: schema },
                parameters: { P: { in: 'body', schema } },
                responses: { R: { schema } },
                paths: {
                    '/a': {
                        'x-ms-notification-content': { schema },
                        post: { parameters: [{ in: 'body', schema }], responses: { '200': { schema } } },
                    },
                },
            }),
            [
                ['/paths/~1a/post/parameters/0/schema', 'request', true, undefined],
                ['/paths/~1a/post/responses/200/schema', 'response', true, undefined],
                ['/paths/~1a/x-ms-notification-content/schema', 'notification', true, undefined],
                ['/definitions/A', 'definition', true, undefined],
                ['/parameters/P/schema', 'request', true, undefined],
                ['/responses/R/schema', 'response', true, undefined],
            ],
        );
    });

    it('are found in one another, in the order of the file', () => {
        const found = roles({
            definitions: {
                A: {
                    properties: { 'x/y': { items: { type: 'string' } }, z: {}, bad: 1 },
                    allOf: [{}, null, { additionalProperties: {} }],
                    additionalProperties: true,
                },
            },
        });
        assert.deepEqual(
            found.map(([pointer, , isRoot, name]) => [pointer, isRoot, name]),
            [
                ['/definitions/A', true, undefined],
                ['/definitions/A/properties/x~1y', false, 'x/y'],
                ['/definitions/A/properties/x~1y/items', false, undefined],
                ['/definitions/A/properties/z', false, 'z'],
                ['/definitions/A/allOf/0', false, undefined],
                ['/definitions/A/allOf/2', false, undefined],
                ['/definitions/A/allOf/2/additionalProperties', false, undefined],
            ],
        );
    });

    it('know the parameter or response they belong to', () => {
        const { schemas, responses } = walk({
            paths: { '/a': { get: { responses: { '200': { schema: { items: {} } } } } } },
        });
        assert.deepEqual(
            schemas.map(({ owner }) => owner === responses[0]),
            [true, true],
        );
    });

    it('with names that prototypes have are found like all others', () => {
        const { schemas } = walk(
            parse('{"definitions": {"__proto__": {"properties": {"__proto__": {}, "constructor": {}}}}}'),
        );
        assert.deepEqual(
            schemas.map(({ pointer }) => pointer),
            [
                '/definitions/__proto__',
                '/definitions/__proto__/properties/__proto__',
                '/definitions/__proto__/properties/constructor',
            ],
        );
    });

    it('that refer to themselves are visited once', () => {
        const { schemas } = walk({
            definitions: { Tree: { properties: { child: { $ref: '#/definitions/Tree' } } } },
        });
        assert.equal(schemas.length, 2);
    });
});

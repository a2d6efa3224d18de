import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { localReference, walk } from '../../generators/lib/connector/walk.ts';

const parse = (text: string): JsonObject => JSON.parse(text) as JsonObject;
const paths = (value: JsonObject, more: JsonObject = {}) => walk({ paths: value, ...more });
const ok = { '200': { description: 'Fine.' } };

describe('walking a definition', () => {
    it('finds nothing where there is nothing, of whatever shape it is', () => {
        for (const text of [
            '{}',
            '{"paths": null, "definitions": [], "parameters": "x", "responses": 1}',
            '{"paths": {"x-anything": {"get": {}}}}',
        ]) {
            const { operations, parameters, responses, schemas } = walk(parse(text));
            assert.deepEqual([operations, parameters, responses, schemas], [[], [], [], []], text);
        }
    });

    it('takes what is not the object it should be for an empty one', () => {
        const walked = walk(
            parse(
                '{"paths": {"/a": null, "/b": {"get": 1, "post": {"parameters": [1, null], "responses": {"200": []}}}}}',
            ),
        );
        assert.deepEqual(
            walked.paths.map(({ template, value }) => [template, value]),
            [
                ['/a', {}],
                ['/b', { get: 1, post: { parameters: [1, null], responses: { '200': [] } } }],
            ],
        );
        assert.deepEqual(
            walked.operations.map(({ value }) => Object.keys(value)),
            [[], ['parameters', 'responses']],
        );
        assert.deepEqual(
            walked.parameters.map(({ value, pointer }) => [value, pointer]),
            [
                [{}, '/paths/~1b/post/parameters/0'],
                [{}, '/paths/~1b/post/parameters/1'],
            ],
        );
        assert.deepEqual(
            walked.responses.map(({ value }) => value),
            [{}],
        );
    });

    it('takes the seven methods of Swagger for operations, in lower case only', () => {
        const item: JsonObject = {
            parameters: [],
            GET: {},
            trace: {},
            'x-get': {},
            $ref: '#/x',
            summary: 'S',
        };
        for (const method of ['get', 'put', 'post', 'delete', 'options', 'head', 'patch']) item[method] = {};
        const { operations } = paths({ '/a~b/{c}': item });
        assert.deepEqual(
            operations.map(({ method, pointer }) => [method, pointer]),
            ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'].map((method) => [
                method,
                `/paths/~1a~0b~1{c}/${method}`,
            ]),
        );
    });

    it('knows triggers and what is internal', () => {
        const { operations } = paths({
            '/a': {
                get: { 'x-ms-trigger': 'batch' },
                put: { 'x-ms-visibility': 'internal' },
                post: { 'x-ms-visibility': 'important' },
            },
        });
        assert.deepEqual(
            operations.map(({ method, isTrigger, isInternal }) => [method, isTrigger, isInternal]),
            [
                ['get', true, false],
                ['put', false, true],
                ['post', false, false],
            ],
        );
    });
});

const named = (name: string, place = 'query'): JsonObject => ({ name, in: place, type: 'string' });

describe('parameters', () => {
    it('of a path belong to all its operations, save where one of the same name and place overrides them', () => {
        const { operations, parameters } = paths({
            '/a': {
                parameters: [named('x'), named('y')],
                get: { parameters: [named('x'), named('y', 'header')] },
                post: {},
            },
        });
        assert.deepEqual(
            operations.map((operation) => operation.parameters.map(({ pointer }) => pointer)),
            [
                ['/paths/~1a/get/parameters/0', '/paths/~1a/get/parameters/1', '/paths/~1a/parameters/1'],
                ['/paths/~1a/parameters/0', '/paths/~1a/parameters/1'],
            ],
        );
        const usersOf = (pointer: string) =>
            parameters.find((parameter) => parameter.pointer === pointer)!.users.map(({ method }) => method);
        assert.deepEqual(usersOf('/paths/~1a/parameters/0'), ['post']);
        assert.deepEqual(usersOf('/paths/~1a/parameters/1'), ['get', 'post']);
    });

    it('that are shared stand once, where they are written, with all their users', () => {
        const reference = { $ref: '#/parameters/a~1b' };
        const { parameters, operations } = paths(
            { '/a': { get: { parameters: [reference] }, post: { parameters: [reference, reference] } } },
            { parameters: { 'a/b': named('q'), unused: named('u') } },
        );
        assert.deepEqual(
            parameters.map(({ pointer, users }) => [pointer, users.map(({ method }) => method)]),
            [
                ['/parameters/a~1b', ['get', 'post']],
                ['/parameters/unused', []],
            ],
        );
        assert.equal(operations[0]!.parameters[0], operations[1]!.parameters[0]);
    });

    it('that refer to nothing are left out', () => {
        const references = [
            '#/parameters/none',
            '#/definitions/x',
            'other.json#/parameters/a',
            1,
            '#/parameters/a/b',
        ];
        const { parameters } = paths(
            { '/a': { get: { parameters: references.map(($ref) => ({ $ref })) } } },
            { definitions: {}, parameters: { constructor: { in: 'query' } } },
        );
        assert.deepEqual(
            parameters.map(({ pointer }) => pointer),
            ['/parameters/constructor'],
        );
    });

    it('are hidden where they say so, or where only internal operations use them', () => {
        const { parameters } = paths(
            {
                '/a': {
                    parameters: [named('both')],
                    get: {
                        'x-ms-visibility': 'internal',
                        parameters: [named('own'), { $ref: '#/parameters/inner' }],
                    },
                    post: {
                        parameters: [{ ...named('said'), 'x-ms-visibility': 'internal' }, named('seen')],
                    },
                },
            },
            { parameters: { inner: named('inner'), unused: named('unused') } },
        );
        assert.deepEqual(Object.fromEntries(parameters.map(({ name, isVisible }) => [name, isVisible])), {
            both: true,
            own: false,
            inner: false,
            said: false,
            seen: true,
            unused: true,
        });
    });
});

describe('responses', () => {
    it('have their status; shared ones stand once', () => {
        const shared = { $ref: '#/responses/gone' };
        const { responses, operations } = paths(
            {
                '/a': {
                    get: { responses: { ...ok, 'x-y': {}, '404': shared } },
                    post: { responses: { '410': shared } },
                },
            },
            { responses: { gone: { description: 'Gone.' }, unused: {} } },
        );
        assert.deepEqual(
            responses.map(({ pointer, status, users }) => [pointer, status, users.length]),
            [
                ['/paths/~1a/get/responses/200', '200', 1],
                ['/responses/gone', '404', 2],
                ['/responses/unused', '', 0],
            ],
        );
        assert.deepEqual(
            operations.map((operation) => operation.responses.length),
            [2, 1],
        );
    });
});

describe('a local reference', () => {
    const cases: [unknown, string | undefined][] = [
        ['#/parameters/a', 'a'],
        ['#/parameters/a~1b~0', 'a/b~'],
        ['#/parameters/', ''],
        ['#/parameters', undefined],
        ['#/parameters/a/b', undefined],
        ['#/responses/a', undefined],
        ['x.json#/parameters/a', undefined],
        [null, undefined],
        [{}, undefined],
    ];
    for (const [reference, name] of cases) {
        it(`${JSON.stringify(reference)} names ${name === undefined ? 'nothing' : `"${name}"`}`, () => {
            assert.equal(localReference(reference, 'parameters'), name);
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { kinds, operation, parameter } from './support.ts';

const text = { 'x-ms-summary': 'Filter', description: 'It is one.' };

describe('parameters on the way to Swagger 2.0', () => {
    it('moves the schema up into the parameter', async () => {
        const { parameter: found } = await parameter('3.0.3', {
            name: 'filter',
            in: 'query',
            schema: { type: 'integer', minimum: 1, default: 5 },
        });
        assert.deepEqual(found, {
            name: 'filter',
            in: 'query',
            required: false,
            type: 'integer',
            minimum: 1,
            default: 5,
            ...text,
        });
    });

    it('takes no keyword for more because JavaScript lends it to every object', async () => {
        const { parameter: found } = await parameter('2.0', {
            name: 'filter',
            in: 'query',
            type: 'array',
            items: { type: 'string' },
            collectionFormat: 'constructor',
            constructor: 1,
            toString: {},
        });
        assert.equal(found?.['type'], 'array');
    });

    it('says of a path parameter that it is required and encoded once', async () => {
        const { operation: found } = await operation(
            '3.0.3',
            {
                parameters: [
                    {
                        name: 'id',
                        in: 'path',
                        required: true,
                        description: 'Which.',
                        schema: { type: 'string' },
                    },
                ],
            },
            {},
            'get',
            '/orders/{id}',
        );
        assert.deepEqual(found['parameters'], [
            {
                name: 'id',
                in: 'path',
                required: true,
                type: 'string',
                'x-ms-url-encoding': 'single',
                'x-ms-summary': 'ID',
                description: 'Which.',
            },
        ]);
    });

    it('adds the parameter of a path variable that nobody describes', async () => {
        const { operation: found, result } = await operation('3.0.3', {}, {}, 'get', '/orders/{orderId}');
        assert.equal((found['parameters'] as { name: string }[])[0]?.name, 'orderId');
        assert.ok(kinds(result).includes('parameter-added'));
    });

    it('drops cookies and the headers that the platform sets', async () => {
        const { all, result } = await parameter('3.0.3', {
            name: 'session',
            in: 'cookie',
            schema: { type: 'string' },
        });
        assert.deepEqual(all, []);
        assert.deepEqual(kinds(result), ['cookie-dropped']);
        const accept = await parameter('3.0.3', { name: 'Accept', in: 'header', schema: { type: 'string' } });
        assert.deepEqual(accept.all, []);
        assert.deepEqual(kinds(accept.result), ['header-dropped']);
    });

    it('drops the parameter that carries the credentials', async () => {
        const { all, result } = await parameter(
            '3.0.3',
            { name: 'X-Key', in: 'header', schema: { type: 'string' } },
            { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
        );
        assert.deepEqual(all, []);
        assert.ok(kinds(result).includes('credential-dropped'));
    });

    it('sends lists with commas, and lists it where the document says otherwise', async () => {
        const list = { type: 'array', items: { type: 'string' } };
        const exploded = await parameter('3.0.3', { name: 'filter', in: 'query', schema: list });
        assert.equal(exploded.parameter?.['collectionFormat'], 'csv');
        assert.deepEqual(kinds(exploded.result), ['list-as-csv']);
        const plain = await parameter('3.0.3', { name: 'filter', in: 'query', explode: false, schema: list });
        assert.deepEqual(kinds(plain.result), []);
        const multi = await parameter('2.0', {
            name: 'filter',
            in: 'query',
            collectionFormat: 'multi',
            ...list,
        });
        assert.equal(multi.parameter?.['collectionFormat'], 'csv');
        assert.ok(kinds(multi.result).includes('list-as-csv'));
    });

    it('splits an object of the style deepObject into one parameter for each property', async () => {
        const { all, result } = await parameter('3.0.3', {
            name: 'filter',
            in: 'query',
            required: true,
            style: 'deepObject',
            schema: {
                type: 'object',
                required: ['state'],
                properties: {
                    state: { type: 'string', description: 'State.' },
                    page: { type: 'integer', description: 'Page.' },
                },
            },
        });
        assert.deepEqual(
            all.map((one) => [(one as { name: string }).name, (one as { required: boolean }).required]),
            [
                ['filter[state]', true],
                ['filter[page]', false],
            ],
        );
        assert.deepEqual(kinds(result), ['parameter-split']);
    });

    it('splits an object in the query under the bare names of its properties where nothing is said', async () => {
        const { all, result } = await parameter(
            '3.0.3',
            {
                name: 'pageable',
                in: 'query',
                required: true,
                schema: { $ref: '#/components/schemas/Pageable' },
            },
            {
                schemas: {
                    Pageable: {
                        type: 'object',
                        required: ['pageable'],
                        properties: {
                            pageable: { type: 'boolean', description: 'By pages?' },
                            size: { type: 'integer', minimum: 1, description: 'How many?' },
                            sort: { type: 'array', items: { type: 'string' }, description: 'By what?' },
                        },
                    },
                },
            },
        );
        assert.deepEqual(
            (all as JsonObject[]).map(({ name, in: where, required, type }) => [name, where, required, type]),
            [
                ['pageable', 'query', true, 'boolean'],
                ['size', 'query', false, 'integer'],
                ['sort', 'query', false, 'array'],
            ],
        );
        assert.deepEqual(kinds(result), ['list-as-csv', 'parameter-split']);
    });

    it('splits no property off that another parameter has the name of', async () => {
        const schema = {
            type: 'object',
            properties: {
                size: { type: 'string', description: 'It.' },
                page: { type: 'integer', description: 'It.' },
            },
        };
        const { operation: found, result } = await operation('3.0.3', {
            parameters: [
                { name: 'pageable', in: 'query', schema },
                { name: 'size', in: 'query', description: 'It.', schema: { type: 'integer' } },
            ],
        });
        assert.deepEqual(
            (found['parameters'] as JsonObject[]).map(({ name, type }) => [name, type]),
            [
                ['page', 'integer'],
                ['size', 'integer'],
            ],
        );
        assert.deepEqual(kinds(result), ['parameter-dropped', 'parameter-split']);
    });

    it('makes text of an object and of a parameter with content', async () => {
        const object = await parameter('3.0.3', {
            name: 'filter',
            in: 'query',
            explode: false,
            schema: { type: 'object', properties: { a: { type: 'string' } } },
        });
        assert.deepEqual(object.parameter, {
            name: 'filter',
            in: 'query',
            required: false,
            type: 'string',
            ...text,
        });
        const content = await parameter('3.0.3', {
            name: 'filter',
            in: 'query',
            content: { 'application/json': { schema: { type: 'object' } } },
        });
        assert.equal(content.parameter?.['type'], 'string');
        assert.deepEqual(kinds(content.result), ['parameter-as-text']);
    });

    it('lists a path parameter that has more before its value than a slash', async () => {
        for (const style of ['label', 'matrix']) {
            const { result } = await operation(
                '3.0.3',
                {
                    parameters: [
                        {
                            name: 'id',
                            in: 'path',
                            required: true,
                            style,
                            description: 'Which.',
                            schema: { type: 'string' },
                        },
                    ],
                },
                {},
                'get',
                '/orders/{id}',
            );
            assert.deepEqual(kinds(result), ['parameter-as-text']);
        }
    });

    it('leaves out what the platform reserves', async () => {
        const { all, result } = await parameter('3.0.3', {
            name: 'connectionId',
            in: 'query',
            schema: { type: 'string' },
        });
        assert.deepEqual(all, []);
        assert.deepEqual(kinds(result), ['parameter-dropped']);
    });

    it('lists the label and description that the document does not give', async () => {
        const { parameter: found, result } = await parameter('3.0.3', {
            name: 'pageSize',
            in: 'query',
            description: '',
            schema: { type: 'integer' },
        });
        assert.equal(found?.['x-ms-summary'], 'Page Size');
        assert.deepEqual(result.ledger.unwritten, [
            { at: '/paths/~1orders/get/parameters/0/x-ms-summary', text: 'Page Size' },
            { at: '/paths/~1orders/get/parameters/0/description', text: 'The Page Size.' },
        ]);
    });

    it('moves a query that stands in the path into a fixed, hidden parameter', async () => {
        const { operation: found, result } = await operation('3.0.3', {}, {}, 'post', '/orders?action=close');
        assert.deepEqual(Object.keys(result.paths), ['/orders']);
        assert.deepEqual(found['parameters'], [
            {
                name: 'action',
                in: 'query',
                required: true,
                type: 'string',
                default: 'close',
                'x-ms-visibility': 'internal',
            },
        ]);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose } from '../../generators/lib/openapi/choose.ts';
import { convert } from '../../generators/lib/openapi/convert.ts';
import { versionOfApi } from '../../generators/lib/openapi/servers.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { apiOf, converted, documentWith } from './support.ts';

const refused = (pattern: RegExp) => (error: unknown) =>
    error instanceof UserError && error.code === 2 && pattern.test(error.message);
const importing = async (files: Record<string, string | object>) => {
    const api = await apiOf(files);
    return convert(api, api.entries);
};

const schema = (reference: string) =>
    documentWith('3.0.3', {
        responses: {
            200: {
                description: 'A.',
                content: { 'application/json': { schema: { $ref: reference } } },
            },
        },
    });

describe('what an import reads', () => {
    it('reads YAML and JSON by content, with a byte order mark too', async () => {
        const yaml =
            '\uFEFFswagger: 2.0\ninfo: {title: A, version: 1}\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: OK}\n';
        assert.equal((await apiOf({ 'api.txt': yaml })).entries.length, 1);
        assert.equal(
            (await apiOf({ 'api.yaml': JSON.stringify(documentWith('3.0.3', {})) })).entries.length,
            1,
        );
    });

    it('follows references into local files, and from there on', async () => {
        const responses = {
            200: {
                description: 'A.',
                content: { 'application/json': { schema: { $ref: 'parts/order.yaml#/Order' } } },
            },
        };
        const result = await converted(documentWith('3.0.3', { responses }), {
            'parts/order.yaml': 'Order:\n  type: object\n  properties:\n    line:\n      $ref: line.json\n',
            'parts/line.json': '{"type":"object","properties":{"id":{"type":"string"}}}',
        });
        assert.deepEqual(result.definitions['Order'], {
            type: 'object',
            properties: { line: { $ref: '#/definitions/Line' } },
        });
    });

    it('follows the names that schemas of OpenAPI 3.1 have for references', async () => {
        const schemas = {
            Order: { $anchor: 'order', type: 'object' },
            Line: { $id: 'https://contoso.com/line', type: 'object' },
        };
        for (const [reference, name] of [
            ['#order', 'Order'],
            ['https://contoso.com/line', 'Line'],
        ]) {
            const { definitions } = await importing({
                'a.json': { ...schema(reference!), openapi: '3.1.0', components: { schemas } },
            });
            assert.deepEqual(Object.keys(definitions), [name]);
        }
    });

    it('lists what stands beside the reference of a path', async () => {
        const beside = { name: 'size', in: 'query', schema: { type: 'integer' } };
        const result = await converted(
            {
                openapi: '3.0.3',
                info: { title: 'Contoso Orders', version: '1' },
                servers: [{ url: 'https://orders.contoso.com' }],
                paths: { '/orders': { $ref: 'orders.json', parameters: [beside], post: {} } },
            },
            { 'orders.json': { get: { responses: { 200: { description: 'OK' } } } } },
        );
        assert.deepEqual(
            result.ledger.losses.map(({ kind, from }) => [kind, from]),
            [
                ['beside-reference', '#/paths/~1orders/parameters'],
                ['beside-reference', '#/paths/~1orders/post'],
            ],
        );
    });

    it('says line and column of broken JSON and YAML', async () => {
        await assert.rejects(
            apiOf({ 'api.json': '{"openapi": "3.0.0",\n "paths": }' }),
            refused(/^api\.json:2:11: /),
        );
        await assert.rejects(
            apiOf({ 'api.yaml': 'openapi: 3.0.0\npaths:\n  a: 1\n b: 2\n' }),
            refused(/^api\.yaml:4:\d+: /),
        );
    });

    it('reads the first of several YAML documents, and says so', async () => {
        const first = 'openapi: 3.0.3\ninfo: {title: A, version: 2.0}\npaths: {/a: {get: {}}}\n';
        const api = await apiOf({ 'a.yaml': `${first}---\nopenapi: 3.0.3\n` });
        assert.deepEqual(api.references.notes, [
            'a.yaml:4:1: a second YAML document begins here; only the first was read.',
        ]);
        assert.equal(api.entries.length, 1);
        const alone = await apiOf({ 'a.yaml': `---\n${first}---\n` });
        assert.deepEqual(alone.references.notes, []);
        assert.equal(versionOfApi(alone), '2.0');
    });

    it('keeps the text of a YAML value with a tag that JSON does not know', async () => {
        const api = await apiOf({
            'a.yaml': 'openapi: 3.0.3\nx-a: !!binary aGVsbG8=\nx-b: !Ref Order\nx-c: !!str 12\n',
        });
        const { openapi: _, ...values } = api.root.value as Record<string, unknown>;
        assert.deepEqual(values, { 'x-a': 'aGVsbG8=', 'x-b': 'Order', 'x-c': '12' });
    });

    it('refuses what is no API description, and versions it does not know', async () => {
        await assert.rejects(apiOf({ 'a.json': '[]' }), refused(/no API description/));
        await assert.rejects(apiOf({ 'a.json': '{"a":1}' }), refused(/neither "openapi" nor "swagger"/));
        await assert.rejects(
            apiOf({ 'a.json': '{"openapi":"3.2.0"}' }),
            refused(/OpenAPI 3\.2\.0; OpenAPI 3\.0 and 3\.1/),
        );
        await assert.rejects(apiOf({ 'a.json': '{"swagger":"1.2"}' }), refused(/Swagger 1\.2/));
        await assert.rejects(apiOf({ 'a.json': '{"swaggerVersion":"1.2"}' }), refused(/Swagger 1\.2/));
        await assert.rejects(
            apiOf({ 'a.json': '{"swagger":{"toString":""}}' }),
            refused(/Swagger \{"toString":""\};/),
        );
        await assert.rejects(apiOf({ 'a.json': '' }), refused(/empty/));
        await assert.rejects(apiOf({ 'a.json': ' '.repeat(21 * 1024 * 1024) }), refused(/20 MB/));
    });

    it('tells of a key that stands twice: JSON itself keeps the last without a word', async () => {
        const text = '{"openapi":"3.0.3","paths":{\n "/a": {},\n "/a": {}}}';
        const { references } = await apiOf({ 'a.json': text });
        assert.deepEqual(references.notes, [
            'a.json:3:2: "/a" stands twice in one object; this one was taken.',
        ]);
        await assert.rejects(
            apiOf({ 'a.yaml': 'openapi: 3.0.3\npaths:\n  /a: {}\n  /a: {}\n' }),
            refused(/^a\.yaml:4:3: /),
        );
    });

    it('refuses remote and dangling references, but only where an operation needs them', async () => {
        await assert.rejects(
            importing({ 'a.json': schema('https://contoso.com/order.json') }),
            refused(/Nothing is fetched/),
        );
        await assert.rejects(
            importing({ 'a.json': schema('#/components/schemas/Nope') }),
            refused(/nothing at that place/),
        );
        await assert.rejects(importing({ 'a.json': schema('nope.json') }), refused(/no such file/));
        const unused = documentWith(
            '3.0.3',
            {},
            { schemas: { A: { $ref: 'https://contoso.com/order.json' } } },
        );
        assert.equal((await importing({ 'a.json': unused })).operations, 1);
    });

    it('refuses two operations that become one path', async () => {
        const get = { responses: { 200: { description: 'A.' } } };
        const document = { openapi: '3.0.3', info: {}, paths: { '/a/{x}': { get }, '/A/{y}': { get } } };
        await assert.rejects(importing({ 'a.json': document }), refused(/become one path/));
    });
});

const three = {
    openapi: '3.0.3',
    info: { title: 'A', version: '1' },
    paths: {
        '/orders': {
            get: { operationId: 'list', tags: ['Orders'] },
            post: { operationId: 'add', tags: ['Orders'] },
        },
        '/orders/{id}/lines': { get: { operationId: 'lines', tags: ['Lines'] } },
    },
};

const names = async (include: string[], exclude: string[] = [], tags: string[] = []) =>
    choose(await apiOf({ 'a.json': three }), { include, exclude, tags }).map(
        ({ operationId }) => operationId,
    );

const withSchema = (name: string) => ({
    get: {
        responses: {
            200: {
                description: 'A.',
                content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
            },
        },
    },
});

describe('the choice of operations', () => {
    it('takes path patterns, methods, operationIds and tags', async () => {
        assert.deepEqual(await names([]), ['list', 'add', 'lines']);
        assert.deepEqual(await names(['/orders']), ['list', 'add']);
        assert.deepEqual(await names(['GET /orders/**']), ['lines']);
        assert.deepEqual(
            await names(['/orders/*']).catch((error: Error) => error.message),
            '--include /orders/* fits no operation of the document; did you mean /orders?',
        );
        assert.deepEqual(await names(['add'], [], ['lines']), ['add', 'lines']);
        assert.deepEqual(await names([], ['add']), ['list', 'lines']);
        assert.deepEqual(await names(['l*']), ['list', 'lines']);
        assert.deepEqual(await names(['*'], ['*IN*']), ['list', 'add']);
        await assert.rejects(names(['x*']), refused(/--include x\* fits no operation/));
    });

    it('names the nearest operation or the known tags where a word fits nothing', async () => {
        await assert.rejects(names(['lins']), refused(/did you mean lines\?/));
        await assert.rejects(names([], [], ['Nope']), refused(/the document has Orders, Lines/));
    });

    it('takes along only the schemas that the choice reaches', async () => {
        const document = {
            openapi: '3.0.3',
            info: {},
            paths: { '/a': withSchema('A'), '/b': withSchema('B') },
            components: { schemas: { A: { type: 'object' }, B: { type: 'object' } } },
        };
        const api = await apiOf({ 'a.json': document });
        assert.deepEqual(
            Object.keys(convert(api, choose(api, { include: ['/b'], exclude: [], tags: [] })).definitions),
            ['B'],
        );
    });
});

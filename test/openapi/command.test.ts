import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { importCommand } from '../../generators/lib/commands/import.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { readReport } from '../../generators/lib/openapi/report.ts';
import type { Ask } from '../../generators/lib/prompts/ask.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import type { Io } from '../../generators/lib/terminal.ts';

const lines = {
    type: 'object',
    properties: { id: { type: 'string', title: 'ID', description: 'Its number.' } },
};
const document = () => ({
    openapi: '3.0.3',
    info: {
        title: 'Contoso Orders API',
        version: '2.1',
        description: 'Look up the orders that customers placed in the Contoso web shop.',
        contact: {
            name: 'Contoso Support',
            url: 'https://contoso.com/support',
            email: 'support@contoso.com',
        },
    },
    servers: [{ url: 'https://orders.contoso.com/v1' }],
    paths: {
        '/orders/{orderId}': {
            get: {
                operationId: 'getOrder',
                summary: 'Get an order',
                description: 'Looks up one order by its number.',
                parameters: [
                    {
                        name: 'orderId',
                        in: 'path',
                        required: true,
                        description: 'The number of the order.',
                        schema: { type: 'string' },
                    },
                ],
                responses: {
                    200: {
                        description: 'The order.',
                        content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
                    },
                },
            },
        },
        '/ping': {
            get: {
                summary: 'Ping the service',
                description: 'Says whether it is there.',
                responses: { 200: { description: 'It is.' } },
            },
        },
    } as Record<string, Record<string, object>>,
    components: {
        schemas: { Order: lines as object },
        securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } as object,
    },
});

const { publisherKind, publisher, stackOwner, website, privacyPolicy, categories, brandColor } =
    exampleAnswers;
const rest = { publisherKind, publisher, stackOwner, website, privacyPolicy, categories, brandColor };

describe('power-connector import', () => {
    let folder = '';
    let written = { out: '', err: '' };
    before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'import-'));
    });
    after(() => rm(folder, { recursive: true, force: true }));
    beforeEach(async () => {
        for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
        await put('api.json', document());
        await put('answers.json', rest);
    });
    const put = (name: string, value: object): Promise<void> =>
        writeFile(join(folder, name), JSON.stringify(value, null, 4));
    const text = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
    const definition = async () =>
        JSON.parse(await text('orders/apiDefinition.swagger.json')) as Record<string, Record<string, never>>;
    const run = (args: string[], ask?: Ask): Promise<number> => {
        written = { out: '', err: '' };
        const io: Io = {
            out: (part) => void (written.out += part),
            err: (part) => void (written.err += part),
            cwd: folder,
            isInteractive: ask !== undefined,
            colors: { out: false, err: false },
            readStdin: async () => '',
        };
        return importCommand(args, io, ask);
    };
    const start = (...more: string[]): Promise<number> =>
        run(['api.json', 'orders', '--answers', 'answers.json', '--yes', ...more]);

    it('writes a connector and, beside it, a report', async () => {
        assert.equal(await start(), 0);
        assert.deepEqual((await readdir(folder)).toSorted(), [
            'answers.json',
            'api.json',
            'orders',
            'orders-import-report.md',
        ]);
        assert.deepEqual((await readdir(join(folder, 'orders'))).toSorted(), [
            'Readme.md',
            'apiDefinition.swagger.json',
            'apiProperties.json',
            'icon.png',
            'settings.json',
        ]);
        const made = await definition();
        assert.equal(made['info']?.['title'], 'Contoso Orders');
        assert.deepEqual([made['host'], made['basePath']], ['orders.contoso.com', '/v1']);
        assert.deepEqual(made['securityDefinitions'], {
            api_key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        });
        assert.deepEqual(Object.keys(made['paths']!), ['/orders/{orderId}', '/ping']);
        const readme = await text('orders/Readme.md');
        assert.match(readme, /### Get an order[\s\S]*- \*\*ID\*\*: Its number\.[\s\S]*### Ping the service/);
        const report = await text('orders-import-report.md');
        assert.match(report, /^- To be written: 2$/m);
        assert.match(report, /`\/paths\/~1ping\/get\/operationId`: `GetPing`/);
        assert.deepEqual(readReport(report)?.base, made);
    });

    it('writes the report as JSON, and where it is told to', async () => {
        assert.equal(await start('--format', 'json', '--report', 'reports/one.json'), 0);
        const report = JSON.parse(await text('reports/one.json')) as {
            losses: { kind: string; from: string }[];
            base: object;
        };
        assert.ok(
            report.losses.some(
                ({ kind, from }) =>
                    kind === 'operation-id-changed' && from === '#/paths/~1orders~1{orderId}/get/operationId',
            ),
        );
        assert.deepEqual(report.base, await definition());
    });

    it('takes only what is chosen', async () => {
        assert.equal(await start('--include', '/ping'), 0);
        assert.deepEqual(Object.keys((await definition())['paths']!), ['/ping']);
        assert.equal((await definition())['definitions'], undefined);
    });

    it('lets people search and pick operations, and asks what the document does not say', async () => {
        const asked: string[] = [];
        const picks: Record<string, unknown> = {
            operations: 'ping',
            'operations-0-found': ['get /ping'],
            'operations-1': '',
            ...rest,
        };
        const ask: Ask = async ({ name, default: offered }) => {
            asked.push(name);
            return name in picks ? picks[name] : offered;
        };
        assert.equal(await run(['api.json', 'orders'], ask), 0);
        assert.deepEqual(Object.keys((await definition())['paths']!), ['/ping']);
        assert.ok(asked.includes('brandColor') && !asked.includes('operationPath'));
    });

    it('asks which way to sign in where several fit, and says so where nobody can be asked', async () => {
        const two = document();
        two.components.securitySchemes = {
            key: { type: 'apiKey', in: 'header', name: 'X-Key' },
            basic: { type: 'http', scheme: 'basic' },
        };
        await put('api.json', two);
        await assert.rejects(
            start(),
            (error: Error) => error instanceof UserError && /--auth is missing/.test(error.message),
        );
        assert.equal(await start('--auth', 'basic'), 0);
        assert.deepEqual((await definition())['securityDefinitions'], { basic_auth: { type: 'basic' } });
    });

    it('gives a host with a variable a connection parameter and a policy', async () => {
        await put('api.json', {
            ...document(),
            servers: [
                {
                    url: 'https://{tenant}.contoso.com/v1',
                    variables: { tenant: { default: 'eu', description: 'Your tenant.' } },
                },
            ],
        });
        assert.equal(await start(), 0);
        const { properties } = JSON.parse(await text('orders/apiProperties.json')) as {
            properties: Record<string, Record<string, never>>;
        };
        assert.deepEqual(Object.keys(properties['connectionParameters']!), ['api_key', 'tenant']);
        assert.deepEqual(properties['policyTemplateInstances'], [
            {
                templateId: 'dynamichosturl',
                title: 'Set the host',
                parameters: {
                    'x-ms-apimTemplateParameter.urlTemplate':
                        "https://@connectionParameters('tenant').contoso.com",
                },
            },
        ]);
    });

    it('refuses a definition that is too large, names the largest parts and writes nothing', async () => {
        const large = document();
        large.components.schemas = {
            Order: {
                type: 'object',
                properties: Object.fromEntries(
                    Array.from({ length: 500 }, (_, index) => [
                        `field${index}`,
                        { type: 'string', description: 'x'.repeat(990), example: 'y'.repeat(1500) },
                    ]),
                ),
            },
        };
        await put('api.json', large);
        await assert.rejects(
            start(),
            (error: Error) =>
                error instanceof UserError && error.code === 2 && /schema Order/.test(error.message),
        );
        assert.deepEqual((await readdir(folder)).toSorted(), ['answers.json', 'api.json']);
    });

    it('writes nothing for bad input or in a dry run', async () => {
        await writeFile(join(folder, 'bad.yaml'), 'openapi: [');
        await assert.rejects(
            run(['bad.yaml', 'orders', '--yes']),
            (error: Error) => error instanceof UserError && error.code === 2,
        );
        await assert.rejects(run(['nope.yaml', 'orders', '--yes']), /There is no file nope\.yaml/);
        await assert.rejects(start('--exclude', '/**'), /No operation is left/);
        assert.equal(await start('--dry-run'), 0);
        assert.deepEqual((await readdir(folder)).toSorted(), ['answers.json', 'api.json', 'bad.yaml']);
    });

    describe('onto a folder that it made', () => {
        const edit = async (change: (text: string) => string): Promise<void> => {
            const path = join(folder, 'orders/apiDefinition.swagger.json');
            await writeFile(path, change(await readFile(path, 'utf8')));
        };
        const again = () => run(['api.json', 'orders', '--yes']);

        it('changes nothing where the document is the same', async () => {
            await start();
            const before = await text('orders/apiDefinition.swagger.json');
            assert.equal(await again(), 0);
            assert.equal(await text('orders/apiDefinition.swagger.json'), before);
            assert.match(written.err, /brings nothing new/);
        });

        it('brings in what is new and keeps what the author edited, to the byte', async () => {
            await start();
            await edit((before) => before.replace('"Get an order"', '"Find an order"'));
            const edited = await text('orders/apiDefinition.swagger.json');
            const newer = document();
            newer.paths['/orders'] = {
                get: {
                    operationId: 'ListOrders',
                    summary: 'List orders',
                    description: 'Lists all orders.',
                    responses: { 200: { description: 'They.' } },
                },
            };
            (newer.components.schemas.Order as typeof lines).properties = {
                ...lines.properties,
                total: { type: 'string', title: 'Total', description: 'What it costs.' },
            } as never;
            await put('api.json', newer);
            assert.equal(await again(), 0);
            const now = await definition();
            assert.ok('/orders' in now['paths']!);
            assert.deepEqual(
                Object.keys((now['definitions']!['Order'] as unknown as { properties: object }).properties),
                ['id', 'total'],
            );
            const [head] = edited.split('"paths"');
            const after = await text('orders/apiDefinition.swagger.json');
            assert.ok(after.startsWith(head!));
            assert.match(after, /"Find an order"/);
            assert.doesNotMatch(after, /"Get an order"/);
        });

        it('shows what both changed, keeps the author’s, and takes the document’s with --force', async () => {
            await start();
            await edit((before) => before.replace('"Get an order"', '"Find an order"'));
            const newer = document();
            Object.assign(newer.paths['/orders/{orderId}']!['get']!, { summary: 'Read an order' });
            await put('api.json', newer);
            assert.equal(await again(), 1);
            assert.match(
                written.err,
                /conflict {2}\/paths\/~1orders~1\{orderId\}\/get\/summary: you have "Find an order", the document has "Read an order"/,
            );
            assert.match(await text('orders/apiDefinition.swagger.json'), /"Find an order"/);
        });

        it('takes the same operations as before where none are named', async () => {
            await start('--include', '/ping');
            assert.equal(await again(), 0);
            assert.deepEqual(Object.keys((await definition())['paths']!), ['/ping']);
        });
    });
});

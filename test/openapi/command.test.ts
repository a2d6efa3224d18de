import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { UserError } from '../../generators/lib/errors.ts';
import { readReport } from '../../generators/lib/openapi/report.ts';
import type { Ask } from '../../generators/lib/prompts/ask.ts';
import { document, rest, Workshop } from './workshop.ts';

describe('power-connector import', () => {
    const shop = new Workshop();

    it('writes a connector and, beside it, a report', async () => {
        assert.equal(await shop.start(), 0);
        assert.deepEqual(await shop.names(), [
            'answers.json',
            'api.json',
            'orders',
            'orders-import-report.md',
        ]);
        assert.deepEqual(await shop.names('orders'), [
            'Readme.md',
            'apiDefinition.swagger.json',
            'apiProperties.json',
            'icon.png',
            'settings.json',
        ]);
        const made = await shop.definition();
        assert.equal(made['info']?.['title'], 'Contoso Orders');
        assert.deepEqual([made['host'], made['basePath']], ['orders.contoso.com', '/v1']);
        assert.deepEqual(made['securityDefinitions'], {
            api_key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        });
        assert.deepEqual(Object.keys(made['paths']!), ['/orders/{orderId}', '/ping']);
        const readme = await shop.text('orders/Readme.md');
        assert.match(readme, /### Get an order[\s\S]*- \*\*ID\*\*: Its number\.[\s\S]*### Ping the service/);
        const report = await shop.text('orders-import-report.md');
        assert.match(report, /^- To be written: 2$/m);
        assert.match(report, /`\/paths\/~1ping\/get\/operationId`: `GetPing`/);
        assert.deepEqual(readReport(report)?.base.definition, made);
    });

    it('writes the report as JSON, and where it is told to', async () => {
        assert.equal(await shop.start('--format', 'json', '--report', 'reports/one.json'), 0);
        const report = JSON.parse(await shop.text('reports/one.json')) as {
            losses: { kind: string; from: string }[];
            base: { definition: object };
        };
        assert.ok(
            report.losses.some(
                ({ kind, from }) =>
                    kind === 'operation-id-changed' && from === '#/paths/~1orders~1{orderId}/get/operationId',
            ),
        );
        assert.deepEqual(report.base.definition, await shop.definition());
    });

    const noDevices = process.platform === 'win32' && 'there are no such files';
    it('reads no device, pipe or folder that the document refers to', { skip: noDevices }, async () => {
        execFileSync('mkfifo', [join(shop.folder, 'pipe')]);
        await mkdir(join(shop.folder, 'schemas'));
        for (const target of ['/dev/zero', 'pipe', 'schemas', '.']) {
            const api = document();
            const schema = { $ref: `${target}#/Order` };
            api.paths['/ping']!['get'] = { responses: { 200: { description: 'A.', schema } } };
            await shop.put('api.json', api);
            await rm(join(shop.folder, 'orders'), { recursive: true, force: true });
            await rm(join(shop.folder, 'orders-import-report.md'), { force: true });
            assert.equal(await shop.start('--include', '/orders/**'), 0, target);
        }
    });

    it('takes only what is chosen', async () => {
        assert.equal(await shop.start('--include', '/ping'), 0);
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/ping']);
        assert.equal((await shop.definition())['definitions'], undefined);
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
        assert.equal(await shop.run(['api.json', 'orders'], ask), 0);
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/ping']);
        assert.ok(asked.includes('brandColor') && !asked.includes('operationPath'));
    });

    it('asks which way to sign in where several fit, and says so where nobody can be asked', async () => {
        const two = document();
        two.components.securitySchemes = {
            key: { type: 'apiKey', in: 'header', name: 'X-Key' },
            basic: { type: 'http', scheme: 'basic' },
        };
        await shop.put('api.json', two);
        await assert.rejects(
            shop.start(),
            (error: Error) => error instanceof UserError && /--auth is missing/.test(error.message),
        );
        assert.equal(await shop.start('--auth', 'basic'), 0);
        assert.deepEqual((await shop.definition())['securityDefinitions'], { basic_auth: { type: 'basic' } });
    });

    it('gives a host with a variable a connection parameter and a policy', async () => {
        await shop.put('api.json', {
            ...document(),
            servers: [
                {
                    url: 'https://{tenant}.contoso.com/v1',
                    variables: { tenant: { default: 'eu', description: 'Your tenant.' } },
                },
            ],
        });
        assert.equal(await shop.start(), 0);
        const { properties } = JSON.parse(await shop.text('orders/apiProperties.json')) as {
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
        await shop.put('api.json', large);
        await assert.rejects(
            shop.start(),
            (error: Error) =>
                error instanceof UserError && error.code === 2 && /schema Order/.test(error.message),
        );
        assert.deepEqual(await shop.names(), ['answers.json', 'api.json']);
    });

    it('writes nothing for bad input or in a dry run', async () => {
        await writeFile(join(shop.folder, 'bad.yaml'), 'openapi: [');
        await assert.rejects(
            shop.run(['bad.yaml', 'orders', '--yes']),
            (error: Error) => error instanceof UserError && error.code === 2,
        );
        await assert.rejects(shop.run(['nope.yaml', 'orders', '--yes']), /There is no file nope\.yaml/);
        await assert.rejects(shop.start('--exclude', '/**'), /No operation is left/);
        assert.equal(await shop.start('--dry-run'), 0);
        assert.deepEqual(await shop.names(), ['answers.json', 'api.json', 'bad.yaml']);
    });
});

import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { document, lines, Workshop } from './workshop.ts';

describe('power-connector import onto a folder that it made', () => {
    const shop = new Workshop();

    it('changes nothing where the document is the same', async () => {
        await shop.start();
        const before = await shop.text('orders/apiDefinition.swagger.json');
        assert.equal(await shop.again(), 0);
        assert.equal(await shop.text('orders/apiDefinition.swagger.json'), before);
        assert.match(shop.err, /brings nothing new/);
    });

    it('brings in what is new and keeps what the author edited, to the byte', async () => {
        await shop.start();
        await shop.edit((before) => before.replace('"Get an order"', '"Find an order"'));
        const edited = await shop.text('orders/apiDefinition.swagger.json');
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
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        const now = await shop.definition();
        assert.ok('/orders' in now['paths']!);
        assert.deepEqual(
            Object.keys((now['definitions']!['Order'] as unknown as { properties: object }).properties),
            ['id', 'total'],
        );
        const [head] = edited.split('"paths"');
        const after = await shop.text('orders/apiDefinition.swagger.json');
        assert.ok(after.startsWith(head!));
        assert.match(after, /"Find an order"/);
        assert.doesNotMatch(after, /"Get an order"/);
    });

    it('shows what both changed, keeps the author’s, and takes the document’s with --force', async () => {
        await shop.start();
        await shop.edit((before) => before.replace('"Get an order"', '"Find an order"'));
        const newer = document();
        Object.assign(newer.paths['/orders/{orderId}']!['get']!, { summary: 'Read an order' });
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 1);
        assert.match(
            shop.err,
            /conflict {2}\/paths\/~1orders~1\{orderId\}\/get\/summary: you have "Find an order", the document has "Read an order"/,
        );
        assert.match(await shop.text('orders/apiDefinition.swagger.json'), /"Find an order"/);
        Object.assign(newer.paths['/orders/{orderId}']!['get']!, { summary: 'Fetch an order' });
        await shop.put('api.json', newer);
        assert.equal(await shop.run(['api.json', 'orders', '--yes', '--force']), 0);
        assert.match(await shop.text('orders/apiDefinition.swagger.json'), /"Fetch an order"/);
    });

    it('takes the same operations as before where none are named', async () => {
        await shop.start('--include', '/ping');
        assert.equal(await shop.again(), 0);
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/ping']);
    });

    it('takes out what the document took out, and keeps it where the author edited it', async () => {
        await shop.start();
        const newer = document();
        delete newer.paths['/ping'];
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        assert.match(shop.err, /removed {3}\/paths\/~1ping/);
        assert.deepEqual(Object.keys((await shop.definition())['paths']!), ['/orders/{orderId}']);

        await shop.edit((before) => before.replace('"Get an order"', '"Find an order"'));
        delete newer.paths['/orders/{orderId}'];
        newer.paths['/health'] = document().paths['/ping']!;
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 1);
        assert.match(
            shop.err,
            /conflict {2}\/paths\/~1orders~1\{orderId\}: you have .*the document has nothing/,
        );
        const now = await shop.definition();
        assert.deepEqual(Object.keys(now['paths']!), ['/orders/{orderId}', '/health']);
        // What the kept operation refers to stays with it.
        assert.ok('Order' in now['definitions']!);
    });

    it('leaves what only the author changed alone: texts, operations they wrote or took out', async () => {
        await shop.start();
        await shop.edit((before) => {
            const definition = JSON.parse(before) as { paths: Record<string, { get: object }> };
            definition.paths['/own'] = {
                get: { ...definition.paths['/ping']!.get, operationId: 'Own', summary: 'Own' },
            };
            delete definition.paths['/ping'];
            return JSON.stringify(definition, null, 2);
        });
        const before = await shop.text('orders/apiDefinition.swagger.json');
        assert.equal(await shop.again(), 0);
        assert.equal(await shop.text('orders/apiDefinition.swagger.json'), before);
    });

    it('brings a schema back that the author took out and a new operation needs', async () => {
        await shop.start();
        await shop.edit((before) => {
            const { definitions: _, ...definition } = JSON.parse(before) as {
                paths: Record<string, unknown>;
                definitions: object;
            };
            delete definition.paths['/orders/{orderId}'];
            return JSON.stringify(definition, null, 4);
        });
        const newer = document();
        const get = newer.paths['/orders/{orderId}']!['get']!;
        newer.paths['/latest'] = {
            get: { ...get, operationId: 'GetLatest', summary: 'Latest', parameters: [] },
        };
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        const now = await shop.definition();
        assert.deepEqual(Object.keys(now['paths']!), ['/ping', '/latest']);
        assert.deepEqual(Object.keys(now['definitions']!), ['Order']);
    });

    it('brings the readme level, and keeps what the author wrote in it', async () => {
        await shop.start();
        const file = join(shop.folder, 'orders/Readme.md');
        await writeFile(file, `${await shop.text('orders/Readme.md')}\n## My own words\n\nStay.\n`);
        const newer = document();
        newer.paths['/health'] = {
            get: { ...newer.paths['/ping']!['get'], operationId: 'GetHealth', summary: 'Get the health' },
        };
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        const readme = await shop.text('orders/Readme.md');
        assert.match(readme, /### Get the health/);
        assert.match(readme, /## My own words\n\nStay\.\n/);
    });
});

describe('a newer document that says other things of the service as a whole', () => {
    const shop = new Workshop();
    const properties = async () =>
        (
            JSON.parse(await shop.text('orders/apiProperties.json')) as {
                properties: Record<string, Record<string, Record<string, unknown>>>;
            }
        ).properties;

    it('moves the connector to another host, unless the author had answered otherwise', async () => {
        await shop.start();
        await shop.put('api.json', { ...document(), servers: [{ url: 'https://eu.contoso.com/v2' }] });
        assert.equal(await shop.again(), 0);
        const { host, basePath } = await shop.definition();
        assert.deepEqual([host, basePath], ['eu.contoso.com', '/v2']);
    });

    it('keeps the host that the author chose, and says so', async () => {
        await shop.start('--host', 'mine.contoso.com');
        await shop.put('api.json', { ...document(), servers: [{ url: 'https://eu.contoso.com/v1' }] });
        assert.equal(await shop.again(), 0);
        assert.equal((await shop.definition())['host'], 'mine.contoso.com');
        const note =
            'The document now says "eu.contoso.com" where you have "mine.contoso.com" (host); yours was kept.';
        assert.ok(shop.err.includes(note));
        assert.ok((await shop.text('orders-import-report.md')).includes(`- Note: ${note}`));
    });

    it('follows another name of the key, in both files', async () => {
        await shop.start();
        const newer = document();
        newer.components.securitySchemes = { key: { type: 'apiKey', in: 'query', name: 'token' } };
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        assert.deepEqual((await shop.definition())['securityDefinitions'], {
            api_key: { type: 'apiKey', in: 'query', name: 'token' },
        });
    });

    it('gives a host that got a variable its connection parameter and policy', async () => {
        await shop.start();
        const variables = { tenant: { default: 'eu', description: 'Your tenant.' } };
        await shop.put('api.json', {
            ...document(),
            servers: [{ url: 'https://{tenant}.contoso.com/v1', variables }],
        });
        assert.equal(await shop.again(), 0);
        const { connectionParameters, policyTemplateInstances } = await properties();
        assert.deepEqual(Object.keys(connectionParameters!), ['api_key', 'tenant']);
        assert.equal(Object.keys(policyTemplateInstances!).length, 1);
        assert.match(await shop.text('orders/Readme.md'), /Tenant/);
    });

    it('keeps the way to sign in where the document has another one, as a conflict that the report lists', async () => {
        await shop.start();
        const before = await shop.text('orders/apiProperties.json');
        const newer = document();
        newer.components.securitySchemes = { login: { type: 'http', scheme: 'basic' } };
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 1);
        assert.match(
            shop.err,
            /conflict {2}apiProperties\.json \/properties\/connectionParameters: you have api-key, the document has "login" \(basic\); yours was kept; power-connector auth changes it/,
        );
        assert.equal(await shop.text('orders/apiProperties.json'), before);
        const report = await shop.text('orders-import-report.md');
        assert.match(report, /^- Conflicts: 1$/m);
        assert.match(report, /^## Conflicts$/m);
        // Said once: what was settled then is not asked again.
        assert.equal(await shop.again(), 0);
    });

    it('tells of a further way to sign in', async () => {
        await shop.start();
        const newer = document();
        newer.components.securitySchemes = {
            key: { type: 'apiKey', in: 'header', name: 'X-Key' },
            login: { type: 'http', scheme: 'basic' },
        };
        await shop.put('api.json', newer);
        assert.equal(await shop.again(), 0);
        assert.match(
            shop.err,
            /another way to sign in now: "login" \(basic\)\. Add it with power-connector auth/,
        );
    });

    it('says which answers it passes over, as those of the first import count', async () => {
        assert.equal(await shop.start(), 0);
        assert.equal(await shop.start('--host', 'other.contoso.com', '--auth', 'basic'), 0);
        assert.match(
            shop.err,
            /Note: passed over --host, --auth: .* \(power-connector auth for the sign-in\)/,
        );
        assert.equal(await shop.start(), 0);
        assert.doesNotMatch(shop.err, /passed over/);
    });

    it('says what it lacks where the report of the first import is gone', async () => {
        assert.equal(await shop.start(), 0);
        await shop.edit((text) => text.replace('Get an order', 'Look up an order'));
        await rm(join(shop.folder, 'orders-import-report.md'));
        await assert.rejects(shop.start(), /--force/);
        assert.match(shop.err, /Note: orders holds a connector, but not beside it the report of its import/);
    });

    it('writes nothing in a dry run, but shows the differences', async () => {
        await shop.start();
        const before = await shop.text('orders/apiDefinition.swagger.json');
        await shop.put('api.json', { ...document(), servers: [{ url: 'https://eu.contoso.com/v1' }] });
        assert.equal(await shop.run(['api.json', 'orders', '--yes', '--dry-run']), 0);
        assert.match(shop.out, /\+ .*eu\.contoso\.com/);
        assert.equal(await shop.text('orders/apiDefinition.swagger.json'), before);
    });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { importCommand } from '../../generators/lib/commands/import.ts';
import type { Ask } from '../../generators/lib/prompts/ask.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';

export const lines = {
    type: 'object',
    properties: { id: { type: 'string', title: 'ID', description: 'Its number.' } },
};
export const document = () => ({
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
export const rest = { publisherKind, publisher, stackOwner, website, privacyPolicy, categories, brandColor };

/** A folder of its own for each test of a suite, with a document and the answers it does not give. */
export class Workshop {
    folder = '';
    out = '';
    err = '';

    constructor() {
        before(async () => {
            this.folder = await mkdtemp(join(tmpdir(), 'import-'));
        });
        after(() => rm(this.folder, { recursive: true, force: true }));
        beforeEach(async () => {
            for (const name of await this.names()) await rm(join(this.folder, name), { recursive: true });
            await this.put('api.json', document());
            await this.put('answers.json', rest);
        });
    }

    put(name: string, value: object): Promise<void> {
        return writeFile(join(this.folder, name), JSON.stringify(value, null, 4));
    }

    text(name: string): Promise<string> {
        return readFile(join(this.folder, name), 'utf8');
    }

    async names(below = ''): Promise<string[]> {
        return (await readdir(join(this.folder, below))).toSorted();
    }

    async definition(): Promise<Record<string, Record<string, never>>> {
        return JSON.parse(await this.text('orders/apiDefinition.swagger.json')) as Record<
            string,
            Record<string, never>
        >;
    }

    async edit(change: (text: string) => string): Promise<void> {
        const name = 'orders/apiDefinition.swagger.json';
        await writeFile(join(this.folder, name), change(await this.text(name)));
    }

    run(args: string[], ask?: Ask): Promise<number> {
        [this.out, this.err] = ['', ''];
        const io = {
            out: (part: string) => void (this.out += part),
            say: (part: string) => void (this.out += part),
            err: (part: string) => void (this.err += part),
            cwd: this.folder,
            isInteractive: ask !== undefined,
            colors: { out: false, err: false },
            readStdin: async () => '',
        };
        return importCommand(args, io, ask);
    }

    start(...more: string[]): Promise<number> {
        return this.run(['api.json', 'orders', '--answers', 'answers.json', '--yes', ...more]);
    }

    again(): Promise<number> {
        return this.run(['api.json', 'orders', '--yes']);
    }
}

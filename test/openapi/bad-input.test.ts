import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { UserError } from '../../generators/lib/errors.ts';
import { Workshop } from './workshop.ts';

const responses = { 200: { description: 'A.' } };
const document = (paths: object) => JSON.stringify({ openapi: '3.0.3', info: {}, paths });
const referring = (reference: string) =>
    document({
        '/a': {
            get: {
                responses: {
                    200: {
                        description: 'A.',
                        content: { 'application/json': { schema: { $ref: reference } } },
                    },
                },
            },
        },
    });
const fine = document({ '/a': { get: { operationId: 'getA', tags: ['A'], responses } } });

const faults: [name: string, text: string, says: RegExp, ...flags: string[]][] = [
    ['what is no API description', '{"name":"a"}', /^api\.json is no API description/],
    ['a version that nobody knows', '{"openapi":"4.0.0"}', /^api\.json is OpenAPI 4\.0\.0; OpenAPI 3\.0 and/],
    ['broken JSON', '{\n  "openapi": }', /^api\.json:2:14: /],
    ['broken YAML', 'openapi: 3.0.3\npaths:\n\t/a: 1\n', /^api\.json:3:1: Tabs are not allowed/],
    ['a reference to nothing', referring('#/components/schemas/No'), /nothing at that place\. Mend/],
    ['a reference to no file', referring('no.yaml#/A'), /no such file\. Mend/],
    ['a remote reference', referring('https://contoso.com/a.json'), /Nothing is fetched: put a copy/],
    ['a document without operations', document({}), /has no operations/],
    [
        'two operations that become one',
        document({ '/a/{x}': { get: { responses } }, '/A/{y}': { get: { responses } } }),
        /GET \/a\/\{x\} and \/A\/\{y\} become one path .* --exclude "get \/A\/\{y\}"/,
    ],
    [
        '--include that fits nothing',
        fine,
        /--include getB fits no operation.* did you mean getA/,
        '--include',
        'getB',
    ],
    ['--tag that fits nothing', fine, /no operation has this tag; the document has A\./, '--tag', 'B'],
    ['a choice that leaves nothing', fine, /No operation is left.* Take more/, '--exclude', '/a'],
];

describe('bad input', () => {
    const shop = new Workshop();
    for (const [name, text, says, ...flags] of faults)
        it(`is refused with exit code 2, and nothing is written: ${name}`, async () => {
            await writeFile(join(shop.folder, 'api.json'), text);
            await assert.rejects(
                shop.start(...flags),
                (error) => error instanceof UserError && error.code === 2 && says.test(error.message),
            );
            assert.deepEqual(await shop.names(), ['answers.json', 'api.json']);
        });
});

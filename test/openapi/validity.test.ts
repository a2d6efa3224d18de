import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validityNotes } from '../../generators/lib/openapi/validity.ts';
import { bin, run } from '../process.ts';
import { apiOf, documentWith } from './support.ts';
import { Workshop } from './workshop.ts';

const notes = async (document: object) => validityNotes(await apiOf({ 'api.json': document }));

describe('the bundled import', () => {
    const shop = new Workshop();
    for (const version of ['2.0', '3.0.3', '3.1.0'] as const)
        it(`looks whether a document of ${version} is valid`, async () => {
            await shop.put('api.json', documentWith(version, { tags: 'none' }));
            const { stderr } = await run([process.execPath, bin, 'import', 'api.json', '--yes'], {
                cwd: shop.folder,
            });
            assert.match(
                stderr,
                /^Note: The document is not valid \w+ [\d.]+ at #\/paths\/~1orders\/get\/tags: /,
            );
        });
});

describe('the look whether a document is valid', () => {
    it('has nothing to say of documents that are', async () => {
        const schema = { type: 'object', properties: { id: { type: 'string' } } };
        const inBody = { content: { 'application/json': { schema } } };
        const responses = { 200: { description: 'A.', ...inBody } };
        assert.deepEqual(await notes(documentWith('2.0', {})), []);
        assert.deepEqual(await notes(documentWith('3.0.3', { responses })), []);
        // Schemas of 3.1 lie behind a dynamic reference.
        assert.deepEqual(await notes(documentWith('3.1.0', { responses })), []);
        const parameters = [{ name: 'a', in: 'query', schema: { type: ['string', 'null'] } }];
        assert.deepEqual(await notes(documentWith('3.1.0', { responses, parameters })), []);
    });

    it('names the deepest place that is wrong, and what is wrong there', async () => {
        const parameters = [{ name: 'a', in: 'somewhere', schema: {} }];
        assert.deepEqual(await notes(documentWith('3.0.3', { parameters })), [
            'The document is not valid OpenAPI 3.0 at #/paths/~1orders/get/parameters/0/in: it must be equal to one of the allowed values (it is "somewhere"). What could be read of it was taken.',
        ]);
        const [note] = await notes(documentWith('2.0', { operationID: 'A' }));
        assert.match(
            note!,
            /Swagger 2\.0 at #\/paths\/~1orders\/get: it must NOT have .*\("operationID"\)\./,
        );
    });

    it('gives up on what is nested deeper than the validator can go', async () => {
        let schema: object = { type: 'object' };
        for (let depth = 0; depth < 20_000; depth += 1) schema = { type: 'array', items: schema };
        const api = await apiOf({ 'api.json': documentWith('3.0.3', {}) });
        (api.root.value as { components: object }).components = { schemas: { A: schema } };
        assert.deepEqual(await validityNotes(api), []);
    });
});

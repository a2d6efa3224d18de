import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { kinds, operation } from './support.ts';

const post = (content: object, components: object = {}, more: object = {}) =>
    operation('3.0.3', { requestBody: { required: true, content }, ...more }, components, 'post');
const object = { type: 'object', properties: { name: { type: 'string', description: 'Its name.' } } };

const statuses = async (responses: object): Promise<string[]> =>
    Object.keys((await operation('3.0.3', { responses })).operation['responses'] as object);

describe('bodies on the way to Swagger 2.0', () => {
    it('makes a JSON body the one body parameter', async () => {
        const { operation: found, result } = await post({ 'application/json': { schema: object } });
        assert.deepEqual(found['parameters'], [{ name: 'body', in: 'body', required: true, schema: object }]);
        assert.deepEqual(found['consumes'], ['application/json']);
        assert.deepEqual(kinds(result), []);
    });

    it('prefers JSON of several media types and lists the others', async () => {
        const { operation: found, result } = await post({
            'application/xml': { schema: object },
            'application/json': { schema: object },
        });
        assert.deepEqual(found['consumes'], ['application/json']);
        assert.deepEqual(kinds(result), ['other-media-type']);
    });

    it('makes the properties of a form form fields, and binary ones files', async () => {
        const schema = {
            type: 'object',
            required: ['file'],
            properties: {
                file: { type: 'string', format: 'binary', description: 'A file.' },
                name: { type: 'string', description: 'Its name.' },
            },
        };
        const { operation: found } = await post({ 'multipart/form-data': { schema } });
        assert.deepEqual(found['parameters'], [
            {
                name: 'file',
                in: 'formData',
                required: true,
                type: 'file',
                'x-ms-summary': 'File',
                description: 'A file.',
            },
            {
                name: 'name',
                in: 'formData',
                required: false,
                type: 'string',
                'x-ms-summary': 'Name',
                description: 'Its name.',
            },
        ]);
        assert.deepEqual(found['consumes'], ['multipart/form-data']);
    });

    it('lists the text of a form itself: only its fields have a place for one', async () => {
        const schema = { type: 'object', properties: { name: { type: 'string', description: 'Its name.' } } };
        const requestBody = { description: 'All of it.', content: { 'multipart/form-data': { schema } } };
        const { result } = await operation('3.0.3', { requestBody }, {}, 'post');
        assert.deepEqual(kinds(result), ['document-field-dropped']);
    });

    it('makes raw bytes a body of binary text', async () => {
        const { operation: found } = await post({
            'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
        });
        assert.deepEqual((found['parameters'] as JsonObject[])[0]?.['schema'], {
            type: 'string',
            format: 'binary',
        });
        assert.deepEqual(found['consumes'], ['application/octet-stream']);
    });

    it('drops the body of a GET', async () => {
        const { operation: found, result } = await operation('3.0.3', {
            requestBody: { content: { 'application/json': { schema: object } } },
        });
        assert.equal(found['parameters'], undefined);
        assert.deepEqual(kinds(result), ['body-dropped']);
    });

    it('keeps the schema of one success only, and none of an error', async () => {
        const json = { content: { 'application/json': { schema: object } } };
        const responses = {
            200: { description: 'A.', ...json },
            201: { description: 'B.', ...json },
            404: { description: 'C.', ...json },
            default: { description: 'D.', ...json },
        };
        const { operation: found, result } = await operation('3.0.3', { responses });
        assert.deepEqual(found['responses'], {
            200: { description: 'A.', schema: object },
            201: { description: 'B.' },
            404: { description: 'C.' },
            default: { description: 'D.' },
        });
        assert.deepEqual(kinds(result), ['response-schema-dropped']);
    });

    it('gives a range, a lone default and nothing at all a status code', async () => {
        assert.deepEqual(await statuses({ '2XX': { description: 'A.' }, '4XX': { description: 'B.' } }), [
            '200',
            '400',
        ]);
        assert.deepEqual(await statuses({ default: { description: 'A.' } }), ['200']);
        assert.deepEqual(await statuses({ 404: { description: 'A.' } }), ['200', '404']);
    });

    it('lists links', async () => {
        const responses = { 200: { description: 'A.', links: { next: {} } } };
        assert.deepEqual(kinds((await operation('3.0.3', { responses })).result), ['links-dropped']);
    });
});

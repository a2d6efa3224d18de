import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../generators/lib/connector/json.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, extraParameter, responses, schema } from '../../generators/lib/rules/example.ts';
import { metadata } from '../../generators/lib/rules/metadata/example.ts';
import { url } from '../../generators/lib/rules/notification/helpers.ts';
import { findingsOf } from '../support.ts';

/** The one message a rule has for a change of the example connector. */
async function message(id: string, example: Example): Promise<string> {
    const rule = allRules.find((rule) => rule.id === id);
    assert.ok(rule, id);
    const [finding, ...more] = await findingsOf(rule, example);
    assert.ok(finding && more.length === 0, id);
    return finding.message;
}

const emptySchema = (status: string): Example =>
    responses({ [status]: { description: 'None.', schema: {} } });

const wrongCategories = (categories: string): Promise<string> =>
    message('InvalidConnectorCategory', metadata({ categories }));

const objectSentAs = (type: string): Promise<string> =>
    message('MimeTypeNotCompatibleWithRequestContentSchemaType', {
        definition: {
            consumes: [type],
            ...extraParameter({ name: 'body', in: 'body', schema: { type: 'object' } }).definition,
        },
    });

describe('the advice of a rule fits what is there:', () => {
    it('no fields for an empty schema of the default response, where they are refused', async () => {
        assert.match(await message('EmptyResponseSchema', emptySchema('404')), /list the fields/);
        assert.match(
            await message('EmptyResponseSchema', emptySchema('default')),
            /default response.*; remove it/,
        );
    });
    it('quotes around a default only where they stand in the file', async () => {
        const cases: [type: string, value: Json, advice: string][] = [
            ['string', 5, 'The default 5 is no string; put it in quotes or change the type.'],
            ['string', null, 'The default null is no string; remove it or change the type.'],
            ['integer', '5', 'The default "5" is no integer; write it without quotes or change the type.'],
            ['boolean', 'yes', 'The default "yes" is no boolean; correct it or change the type.'],
            ['array', { a: 1 }, 'The default {…} is no array; correct it or change the type.'],
        ];
        for (const [type, value, advice] of cases) {
            // A merge patch cannot hold null, a list can.
            const example = schema({ allOf: [{ type, default: value }] });
            assert.equal(await message('DefaultValueMustMatchType', example), advice);
        }
    });
    it('what is wrong with an address that has a blank', async () => {
        const cases: [address: string, advice: string][] = [
            ['www.contoso.com', 'write a whole one that starts with https://.'],
            ['https://contoso.com ', 'remove the blank at its beginning or end.'],
            ['https://contoso.com/privacy policy.pdf', 'write each blank in it as "%20".'],
            ['https://contoso.com|x y', 'write a whole one that starts with https://.'],
        ];
        for (const [website, advice] of cases)
            assert.equal(
                await message('policy-5000.3.1.3', metadata({ website })),
                `The Website "${website}" is no web address; ${advice}`,
            );
    });
    it('a semicolon between categories that something else separates', async () => {
        assert.match(await wrongCategories('Data, AI'), /put a semicolon between categories\.$/);
        assert.match(await wrongCategories('Data, Comunication'), /take some of AI, /);
    });
    it('form fields for an object that is to be sent as a form', async () => {
        assert.match(await objectSentAs('multipart/form-data'), /"in": "formData", or, where .* JSON, add/);
        assert.match(await objectSentAs('text/plain'), /can hold; add "application\/json"\.$/);
    });
    it('no default for a notification URL in a place that is none for it', async () => {
        const parameter = { name: 'callback', in: 'query', type: 'string', required: true, ...url };
        const rule = allRules.find(({ id }) => id === 'InternalRequiredNeedsDefault');
        assert.deepEqual(await findingsOf(rule!, extraParameter(parameter)), []);
    });
});

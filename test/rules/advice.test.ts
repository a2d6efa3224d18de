import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, responses } from '../../generators/lib/rules/example.ts';
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

describe('the advice of a rule fits what is there:', () => {
    it('no fields for an empty schema of the default response, where they are refused', async () => {
        assert.match(await message('EmptyResponseSchema', emptySchema('404')), /list the fields/);
        assert.match(
            await message('EmptyResponseSchema', emptySchema('default')),
            /default response.*; remove it/,
        );
    });
});

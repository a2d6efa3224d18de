import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mutate, mutation } from './mutations.ts';
import { mutant, tryMutant } from './trial.ts';

describe('a connector with something wrong', () => {
    it('makes no command throw, hang, or change files that it refused', { timeout: 300_000 }, async () => {
        await fc.assert(
            fc.asyncProperty(mutant, async (one) => {
                for (const { command, code, left, milliseconds } of await tryMutant(one)) {
                    assert.equal(typeof code, 'number', `${command}: ${(code as Error).stack}`);
                    assert.ok(milliseconds < 10_000, `${command} took ${milliseconds} ms`);
                    assert.equal(left, undefined, `${command} refused, and left ${left}`);
                }
            }),
            { numRuns: 40 },
        );
    });
    it('is what the mutations make: most of them change the text', () => {
        const text = JSON.stringify({ swagger: '2.0', paths: { '/a': { get: {} } }, tags: ['a', 'b'] });
        const changed = fc.sample(mutation, 200).filter((one) => mutate(text, one) !== text);
        assert.ok(changed.length > 150, `${changed.length} of 200`);
    });
});

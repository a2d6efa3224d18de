import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../generators/lib/answers.ts';
import { nextSteps } from '../generators/lib/next-steps.ts';
import { exampleAnswers } from '../generators/lib/prompts/example.ts';

const steps = (answers: Partial<Answers> = {}, folder = 'orders'): string =>
    nextSteps({ ...exampleAnswers, ...answers }, folder).join('\n');

describe('what comes next', () => {
    const independent = { publisherKind: 'independent' } as const;
    const cases: readonly [Partial<Answers>, RegExp][] = [
        [{}, /1\. Replace what is a placeholder \(icon\.png is one\), then check again:/],
        [{ auth: 'oauth2' }, /\(icon\.png is one, clientId in apiProperties\.json another\), then/],
        [{ auth: 'oauth2', clientId: 'shop-4711' }, /\(icon\.png is one\), then/],
        [{ ...independent, auth: 'aad' }, /\(clientId in apiProperties\.json is one\), then/],
        [independent, /1\. Change what is not right yet, then check again:/],
    ];
    for (const [answers, wanted] of cases)
        it(`names the placeholders there are: ${JSON.stringify(answers)}`, () => {
            assert.match(steps(answers), wanted);
        });

    it('has both redirect URLs allowed', () => {
        assert.match(
            steps({ auth: 'oauth2' }),
            /Allow both redirect URLs.*\n.*\/\/global\..*\n.*\/\/global-test\./,
        );
    });
    it('has one callback URL entered at GitHub, which takes no second one', () => {
        const text = steps({ auth: 'github' });
        assert.doesNotMatch(text, /both/);
        assert.match(
            text,
            /Enter the callback URL.*\n.*\/\/global\..*\n.*takes only one.*\n.*\n.*\/\/global-test\./,
        );
    });

    it('quotes the folder so that a shell takes it as it is', { skip: process.platform === 'win32' }, () => {
        assert.match(steps({}, 'my orders'), /check "my orders"$/m);
        assert.match(steps({}, "my$HOME's"), /check 'my\$HOME'\\''s'$/m);
    });
});

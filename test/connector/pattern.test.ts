import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byText } from '../../generators/lib/connector/pattern.ts';

describe('a pattern by text', () => {
    const patterns = [
        /[\p{L}\p{N}]_[\p{L}\p{N}]/u,
        /\p{Ll}{2}\p{Lu}\p{Ll}/u,
        /^[^\p{L}]+/u,
        /[^\p{L}\p{N})]+$/u,
        /\\\p{Lu}|[\]\p{Ll}]\[/u,
    ];

    it('finds in plain texts what the pattern of Unicode finds', () => {
        const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
        const words = fc.array(fc.constantFrom('a', 'Bc', '_', '1', ' ', ')', '[', ']', '\\'), {
            maxLength: 12,
        });
        const texts = fc.oneof(
            plain,
            words.map((parts) => parts.join('')),
        );
        fc.assert(
            fc.property(fc.constantFrom(...patterns), texts, (pattern, text) => {
                assert.deepEqual(byText(pattern)(text).exec(text), pattern.exec(text));
            }),
            { numRuns: 2000 },
        );
    });

    it('is the pattern itself for a text with other letters', () => {
        const pattern = /^\p{Lu}\p{Ll}+$/u;
        assert.equal(byText(pattern)('Ärger'), pattern);
        assert.notEqual(byText(pattern)('Arger'), pattern);
    });

    it('refuses a class of which it does not know the plain part', () => {
        assert.throws(() => byText(/\p{Script=Greek}|\p{Emoji}/u)('plain'), /no ASCII part/);
    });
});

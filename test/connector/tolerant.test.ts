import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SourceFile } from '../../generators/lib/connector/source.ts';
import { parseTolerant } from '../../generators/lib/connector/tolerant.ts';

/** Column of the one problem in a text of one line. */
const columnOf = (text: string): number => {
    const { problems } = parseTolerant(text);
    assert.equal(problems.length, 1);
    return problems[0]!.offset + 1;
};

describe('what is wrong inside of a string', () => {
    const cases: [what: string, string: string, column: number][] = [
        ['a control character', '"ab\u0007c"', 11],
        ['the first of some', '"a\\u0041\tb\u0001"', 16],
        ['an escape that JSON does not have', '"\\\\ \\" a\\d"', 16],
        ['an escape of too few digits', '"\\u0041 \\u00 b"', 16],
    ];
    for (const [what, string, column] of cases)
        it(`is shown where it stands: ${what}`, () => {
            assert.equal(columnOf(`{ "a": ${string} }`), column);
        });
});

describe('a text that is not strict JSON', () => {
    const cases: [string, string, [number, number], RegExp, unknown][] = [
        ['a trailing comma in an object', '{"a": 1,}', [1, 9], /comma before it is one too many/, { a: 1 }],
        ['a trailing comma in an array', '[1,\n2,\n]', [3, 1], /comma before it is one too many/, [1, 2]],
        ['a missing comma', '{"a": 1\n"b": 2}', [2, 1], /comma is missing/, { a: 1, b: 2 }],
        ['a missing colon', '{"a" 1}', [1, 6], /colon is missing/, {}],
        ['a missing value', '{"a": , "b": 2}', [1, 7], /value is missing/, { b: 2 }],
        ['a missing closing brace', '{"a": {"b": 1}', [1, 15], /closing brace/, { a: { b: 1 } }],
        ['a missing closing bracket', '{"a": [1', [1, 9], /closing bracket/, { a: [1] }],
        ['something after the end', '{"a": 1}}', [1, 9], /ended before this/, { a: 1 }],
        ['a comment', '{\n// no\n"a": 1}', [2, 1], /no comments/, { a: 1 }],
        ['a word without quotes', '{"a": yes}', [1, 7], /neither a string/, {}],
        ['a key without quotes', '{a: 1}', [1, 2], /neither a string/, {}],
        ['a string that never ends', '{"a": "x\n}', [1, 7], /never closed/, { a: 'x' }],
        ['an escape that JSON does not have', '{"a": "\\x"}', [1, 8], /no such escape/, { a: '' }],
        ['a control character in a string', '{"a": "\t"}', [1, 8], /control character/, { a: '\t' }],
    ];
    for (const [what, text, [line, column], sentence, value] of cases) {
        it(`with ${what} is read all the same, and its first problem has a place and a sentence`, () => {
            const parsed = parseTolerant(text);
            const [first] = parsed.problems;
            const file = new SourceFile('x', new TextEncoder().encode(text));
            assert.deepEqual(file.place(first!.offset), { line, column });
            assert.match(first!.message, sentence);
            assert.match(first!.message, /\.$/);
            assert.deepEqual(parsed.value, value);
        });
    }

    it('counts the last of a key that stands twice', () => {
        assert.deepEqual(parseTolerant('{"a": 1, "a": 2,}').value, { a: 2 });
    });

    it('has spans with keys, like strict JSON', () => {
        const { spans } = parseTolerant('{"a/b": [1, {"c": 2}],}');
        assert.deepEqual(spans.get('/a~1b/1/c'), { start: 18, end: 19, key: 13 });
        assert.deepEqual(spans.get('/a~1b/0'), { start: 9, end: 10 });
    });

    it('always has a problem: whoever asks here knows that strict JSON was refused', () => {
        for (const text of ['', ' ', '\u00A0{}', '01', "{'a': 1}", '{}{}', 'undefined'])
            assert.notEqual(parseTolerant(text).problems.length, 0, JSON.stringify(text));
    });

    it('gives up with a problem, not a crash, where it is nested without end', () => {
        for (const text of ['['.repeat(100_000), `${'{"a":'.repeat(100_000)}1${'}'.repeat(99_999)}`]) {
            const { value, problems } = parseTolerant(text);
            assert.equal(value, undefined);
            assert.match(problems[0]!.message, /nested too deep/);
        }
    });
});

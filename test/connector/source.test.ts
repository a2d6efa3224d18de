import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseJson, SourceFile } from '../../generators/lib/connector/source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const source = (text: string): SourceFile => new SourceFile('file.json', bytes(text));

describe('the text of a file', () => {
    it('is read as UTF-8', () => {
        const { text, isUtf8, hasBom, size } = source('{"a": "é😀"}');
        assert.deepEqual([text, isUtf8, hasBom, size], ['{"a": "é😀"}', true, false, 15]);
    });

    it('leaves a byte order mark out, and remembers it', () => {
        const { text, isUtf8, hasBom, size } = source('\uFEFF{}');
        assert.deepEqual([text, isUtf8, hasBom, size], ['{}', true, true, 5]);
    });

    it('keeps a byte order mark that does not stand at the beginning', () => {
        const { text, hasBom } = source('{"a": "\uFEFF"}');
        assert.deepEqual([text, hasBom], ['{"a": "\uFEFF"}', false]);
    });

    it('is read as Windows-1252 where it is not UTF-8', () => {
        const { text, isUtf8, hasBom } = new SourceFile(
            'x',
            Uint8Array.of(0x22, 0xe9, 0x20, 0x93, 0x80, 0x22),
        );
        assert.deepEqual([text, isUtf8, hasBom], ['"é “€"', false, false]);
    });

    it('is read as UTF-16 where a mark says so, either end first, with a byte too many or without', () => {
        const little = Buffer.from('\uFEFF{"a": "é😀"}', 'utf16le');
        for (const bytes of [little, Buffer.from(little).swap16(), Buffer.concat([little, Buffer.of(7)])]) {
            const before = Buffer.from(bytes);
            const { text, isUtf8, isUtf16, hasBom } = new SourceFile('x', bytes);
            assert.deepEqual([text, isUtf8, isUtf16, hasBom], ['{"a": "é😀"}', false, true, false]);
            assert.deepEqual(bytes, before);
        }
    });

    it('knows where it stops to be UTF-8, behind letters that are', () => {
        const bytes = Buffer.concat([Buffer.from('{"a": "é\uFFFD '), Buffer.of(0xe9), Buffer.from('"}')]);
        const { text, faultAt } = new SourceFile('x', bytes);
        assert.equal(text.slice(faultAt), 'é"}');
    });

    it('knows where a letter is cut off, in its midst and at its end', () => {
        for (const after of ['"}', '']) {
            const bytes = Buffer.concat([Buffer.from('ab\uFFFD'), Buffer.of(0xef, 0xbf), Buffer.from(after)]);
            assert.equal(new SourceFile('x', bytes).faultAt, 5, after);
        }
    });

    it('may be empty', () => {
        const { text, isUtf8, size } = source('');
        assert.deepEqual([text, isUtf8, size], ['', true, 0]);
        assert.deepEqual(source('').place(0), { line: 1, column: 1 });
    });

    const places: [string, string, number, [number, number]][] = [
        ['the first character', 'ab\ncd', 0, [1, 1]],
        ['a line break, as the end of its line', 'ab\ncd', 2, [1, 3]],
        ['the first character of the second line', 'ab\ncd', 3, [2, 1]],
        ['the end', 'ab\ncd', 5, [2, 3]],
        ['a line after a Windows line end', 'a\r\nb\r\nc', 6, [3, 1]],
        ['the line feed of a Windows line end', 'a\r\nb', 2, [1, 3]],
        ['a line after an old Mac line end', 'a\rb\rc', 4, [3, 1]],
        ['a line after mixed line ends', 'a\r\nb\nc\rd', 7, [4, 1]],
        ['a line after empty lines', '\n\n\nx', 3, [4, 1]],
        ['a column behind an emoji, which takes two units', '😀x', 2, [1, 3]],
    ];
    for (const [what, text, offset, [line, column]] of places) {
        it(`has a line and a column for ${what}`, () => {
            assert.deepEqual(source(text).place(offset), { line, column });
        });
    }

    it('with a byte order mark has its first character in column 1', async () => {
        const { source: file } = await parseJson(source('\uFEFF{"a": 1}'));
        assert.deepEqual(file.place(file.spans(['/a']).get('/a')!.start), { line: 1, column: 7 });
    });
});

describe('a file that should hold JSON', () => {
    it('gives its value, and no problems', async () => {
        const { value, problems } = await parseJson(source('{"a": [1, null]}'));
        assert.deepEqual([value, problems], [{ a: [1, null] }, []]);
    });

    it('keeps __proto__ as a key of its own', async () => {
        for (const text of ['{"__proto__": {"x": 1}}', '{"__proto__": {"x": 1},}']) {
            const { value } = await parseJson(source(text));
            assert.deepEqual(Object.keys(value as object), ['__proto__']);
            assert.equal(({} as Record<string, unknown>)['x'], undefined);
        }
    });

    it('gives what can be read where it is not strict JSON, and where things stand in it', async () => {
        const file = await parseJson(source('{\n  "a": [1, 2,],\n  "b": {"c": true}\n}\n'));
        assert.deepEqual((file.value as Record<string, unknown>)['b'], { c: true });
        assert.equal(file.problems.length, 1);
        assert.deepEqual(file.source.place(file.source.spans(['/b/c']).get('/b/c')!.start), {
            line: 3,
            column: 14,
        });
    });

    it('shows what is missing at its nearest ancestor, in strict JSON and in other', async () => {
        for (const text of ['{"a": {"b": 1}}', '{"a": {"b": 1},}']) {
            const { source: file } = await parseJson(source(text));
            const spans = file.nearestSpans(['/a/x/y', '/a/b', '/z']);
            assert.equal(spans.get('/a/x/y')?.start, 6);
            assert.equal(spans.get('/a/b')?.start, 12);
            assert.equal(spans.get('/z')?.start, 0);
            assert.deepEqual([...file.spans(['/a/x', '/a', '/z']).keys()], ['/a']);
        }
    });

    it('has no value where nothing can be read', async () => {
        const { value, problems } = await parseJson(source(''));
        assert.equal(value, undefined);
        assert.equal(problems.length, 1);
    });
});

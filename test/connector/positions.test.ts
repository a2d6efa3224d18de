import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Node, parseTree } from 'jsonc-parser';
import { child } from '../../generators/lib/connector/json.ts';
import { findNearestSpans, findSpans, type Span } from '../../generators/lib/connector/positions.ts';
import { SourceFile } from '../../generators/lib/connector/source.ts';
import { sharedFiles, withoutShared } from '../shared.ts';

/** What jsonc-parser says of every value of a text; of a key that stands twice the last counts. */
function spansByJsonc(text: string): Map<string, Span> {
    const spans = new Map<string, Span>();
    const visit = (node: Node, pointer: string, key?: number): void => {
        if (spans.has(pointer)) {
            for (const known of spans.keys()) if (known.startsWith(`${pointer}/`)) spans.delete(known);
        }
        const span = { start: node.offset, end: node.offset + node.length };
        spans.set(pointer, key === undefined ? span : { ...span, key });
        for (const [index, inner] of (node.children ?? []).entries()) {
            if (node.type === 'array') visit(inner, child(pointer, index));
            else
                visit(
                    inner.children![1]!,
                    child(pointer, inner.children![0]!.value),
                    inner.children![0]!.offset,
                );
        }
    };
    visit(parseTree(text)!, '');
    return spans;
}

const sorted = (spans: Map<string, Span>): [string, Span][] =>
    [...spans].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** The text that a span cuts out, and where its key begins. */
function cut(text: string, pointer: string): [string, string?] {
    const span = findSpans(text, [pointer]).get(pointer);
    assert.ok(span, `${pointer} is found`);
    const value = text.slice(span.start, span.end);
    return span.key === undefined ? [value] : [value, text.slice(span.key).split(/\s*:/)[0]!];
}

describe('positions of values in a JSON text', () => {
    const cases: [string, string, string, [string, string?]][] = [
        ['the whole document, without the blanks around it', ' \n{"a": 1}\n ', '', ['{"a": 1}']],
        ['a lone number', '12', '', ['12']],
        ['a value of an object, with its key', '{"a": 1, "b": [2]}', '/b', ['[2]', '"b"']],
        ['an item of an array, without a key', '[1, "x", {"a": 2}]', '/2', ['{"a": 2}']],
        ['a literal before a bracket', '{"a":true}', '/a', ['true', '"a"']],
        [
            'a string with quotes and brackets in it',
            '{"a": "}\\"]{\\\\", "b": 1}',
            '/a',
            ['"}\\"]{\\\\"', '"a"'],
        ],
        ['what follows such a string', '{"a": "}\\"]{\\\\", "b": 1}', '/b', ['1', '"b"']],
        ['a key written with escapes', '{"\\u0061\\n\\"": 1}', '/a\n"', ['1', '"\\u0061\\n\\""']],
        ['a key with a slash and a tilde', '{"/a~b": 1}', '/~1a~0b', ['1', '"/a~b"']],
        ['an empty key', '{"": {"": 1}}', '//', ['1', '""']],
        ['a key that is a number', '{"1": "b", "0": "a"}', '/0', ['"a"', '"0"']],
        [
            'a key that prototypes have',
            '{"a": 1, "__proto__": {"constructor": 2}}',
            '/__proto__/constructor',
            ['2', '"constructor"'],
        ],
        ['the last of a key that stands twice', '{"a": 1, "b": 0, "a": 2}', '/a', ['2', '"a"']],
        [
            'a value below the last of a key that stands twice',
            '{"a": {"x": 1}, "a": {"x": 2}}',
            '/a/x',
            ['2', '"x"'],
        ],
        ['an empty object in an empty place', '{"a": { } , "b":[\t]}', '/b', ['[\t]', '"b"']],
        ['Windows line ends', '{\r\n  "a":\r\n  1\r\n}', '/a', ['1', '"a"']],
    ];
    for (const [what, text, pointer, expected] of cases) {
        it(`finds ${what}`, () => assert.deepEqual(cut(text, pointer), expected));
    }

    const nowhere: [string, string, string][] = [
        ['a key that is not there', '{"a": 1}', '/b'],
        ['an index behind the last', '[1]', '/1'],
        ['an index that is written oddly', '[1, 2]', '/01'],
        ['something inside a number', '{"a": 1}', '/a/b'],
        ['something inside a string that looks like JSON', '{"a": "{\\"b\\": 1}"}', '/a/b'],
        ['what only the first of a key that stands twice has', '{"a": {"x": {"y": 1}}, "a": {}}', '/a/x/y'],
        ['what only the first has where the last is no object', '{"a": {"x": 1}, "a": 2}', '/a/x'],
    ];
    for (const [what, text, pointer] of nowhere) {
        it(`leaves out ${what}, but finds its nearest ancestor`, () => {
            assert.deepEqual([...findSpans(text, [pointer])], []);
            const ancestor = pointer.slice(0, pointer.indexOf('/', 1) < 0 ? 0 : pointer.indexOf('/', 1));
            const nearest = findNearestSpans(text, [pointer]).get(pointer);
            assert.deepEqual(nearest, findSpans(text, [ancestor]).get(ancestor));
        });
    }

    it('finds many pointers in one pass, ancestors and descendants alike', () => {
        const text = '{"a": [{"b": 1}, {"b": 2}], "c": null}';
        const spans = findSpans(text, ['/a/1/b', '', '/a', '/c', '/a/0', '/x']);
        assert.deepEqual(
            sorted(spans).map(([pointer, { start, end }]) => [pointer, text.slice(start, end)]),
            [
                ['', text],
                ['/a', '[{"b": 1}, {"b": 2}]'],
                ['/a/0', '{"b": 1}'],
                ['/a/1/b', '2'],
                ['/c', 'null'],
            ],
        );
    });

    it('agrees with jsonc-parser about any JSON, however it is laid out', () => {
        const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'a', '0', '', '~', '/', '\\', '"'));
        const { json } = fc.letrec((tie) => ({
            json: fc.oneof(
                { maxDepth: 4, depthIdentifier: 'json' },
                fc
                    .oneof(
                        fc.integer(),
                        fc.double({ noNaN: true, noDefaultInfinity: true }),
                        fc.boolean(),
                        fc.constant(null),
                    )
                    .map(String),
                fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)),
                fc.array(tie('json')).map((items) => `[ ${items.join('\n, ')} ]`),
                fc
                    .array(fc.tuple(key, tie('json')))
                    .map(
                        (entries) =>
                            `{${entries.map(([name, value]) => `${JSON.stringify(name)} :\t${value}`).join(',\r\n')}}`,
                    ),
            ),
        }));
        fc.assert(
            fc.property(json as fc.Arbitrary<string>, (text) => {
                const expected = spansByJsonc(text);
                assert.deepEqual(sorted(findSpans(text, expected.keys())), sorted(expected));
            }),
            { numRuns: 400 },
        );
    });

    it(
        'agrees with jsonc-parser about every value of accepted connectors',
        { skip: withoutShared('corpus') },
        () => {
            let compared = 0;
            // Every fifth file: all of them take too long for every run of the tests.
            for (const [index, file] of sharedFiles('corpus', /\.json$/i).entries()) {
                const { text } = new SourceFile(file, readFileSync(file));
                if (index % 5 !== 0 || text.length > 300_000 || !isJson(text)) continue;
                const expected = spansByJsonc(text);
                const found = findSpans(text, expected.keys());
                assert.equal(found.size, expected.size, file);
                for (const [pointer, span] of expected) {
                    const { start, end, key } = found.get(pointer)!;
                    assert.ok(
                        start === span.start && end === span.end && key === span.key,
                        `${file} ${pointer}: ${start}-${end}`,
                    );
                }
                compared += expected.size;
            }
            assert.ok(compared > 100_000, `${compared} values were compared`);
        },
    );
});

function isJson(text: string): boolean {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
}

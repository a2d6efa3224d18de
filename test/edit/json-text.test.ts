import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { JsonText, type NewValue, Raw } from '../../generators/lib/edit/json-text.ts';
import { refuseDuplicateKeys } from '../../generators/lib/edit/unique-keys.ts';
import { UserError } from '../../generators/lib/errors.ts';

/** A file before and after an edit; tabs and line ends are spelled out where they matter. */
function assertEdit(before: string, edit: (text: JsonText) => void, after: string): void {
    const text = new JsonText(before);
    edit(text);
    assert.equal(text.text, after);
}
const add =
    (pointer: string, value: NewValue = { x: [1] }) =>
    (text: JsonText) =>
        text.insertProperty(pointer, 'new', value);

describe('what is new in a file of several styles', () => {
    it('takes the indentation of the part that it goes into', () => {
        const before = '{\n  "a": {\n       "b": {\n            "c": 1\n       }\n  }\n}';
        const after =
            '{\n  "a": {\n       "b": {\n            "c": 1,\n            "new": {\n                 "x": [\n                      1\n                 ]\n            }\n       }\n  }\n}';
        assertEdit(before, add('/a/b'), after);
    });

    it('takes the line ends of the part that it goes into', () => {
        assertEdit(
            '{\n "a": {\r\n  "b": 1\r\n },\n "c": 2\n}',
            add('/a', [1]),
            '{\n "a": {\r\n  "b": 1,\r\n  "new": [\r\n   1\r\n  ]\r\n },\n "c": 2\n}',
        );
        assertEdit('{\r "a": 1\r}', add(''), '{\r "a": 1,\r "new": {\r  "x": [\r   1\r  ]\r }\r}');
    });

    it('takes the blanks around colons and commas of the part that it goes into', () => {
        assertEdit('{\n "a": {"b":1,"c":2}\n}', add('/a'), '{\n "a": {"b":1,"c":2,"new":{"x":[1]}}\n}');
        assertEdit(
            '{\n "a":[ { "b" : 1 } ]\n}',
            add('/a/0', { x: 1 }),
            '{\n "a":[ { "b" : 1,"new" : { "x" : 1 } } ]\n}',
        );
        assertEdit('{"a":[1, 2]}', (text) => text.insertItem('/a', [3, 4]), '{"a":[1, 2, [3, 4]]}');
    });

    it('stands beside a value that opens on the line on which the last one closes', () => {
        assertEdit(
            '{\n    "a": [{\n        "b": 1\n    }]\n}',
            (text) => text.insertItem('/a', { c: 2 }),
            '{\n    "a": [{\n        "b": 1\n    }, {\n        "c": 2\n    }]\n}',
        );
        assertEdit(
            '{"a": {\n    "b": 1\n}}',
            add('', { c: 2 }),
            '{"a": {\n    "b": 1\n}, "new": {\n    "c": 2\n}}',
        );
    });

    it('is broken into lines where an empty value stands on a line of its own, and only there', () => {
        const before = '{\n  "a": {},\n  "b": [{}]\n}';
        assertEdit(before, add('/a', 1), '{\n  "a": {\n    "new": 1\n  },\n  "b": [{}]\n}');
        assertEdit(before, add('/b/0', 1), '{\n  "a": {},\n  "b": [{ "new": 1 }]\n}');
        assertEdit('{\n  "a":\n  {\n  }\n}', add('/a', 1), '{\n  "a":\n  {\n    "new": 1\n  }\n}');
    });

    it('gets four blanks in a file that shows no style', () => {
        assertEdit('{}', add(''), '{\n    "new": {\n        "x": [\n            1\n        ]\n    }\n}');
        assertEdit('[ ]\r\n', (text) => text.insertItem('', 1), '[\r\n    1\r\n]\r\n');
        assertEdit('[1]', (text) => text.insertItem('', { a: 1 }), '[1,{"a":1}]');
    });

    it('leaves a byte order mark where it is', () => {
        assertEdit('\uFEFF{"a":1}', add('', 2), '\uFEFF{"a":1,"new":2}');
    });

    it('is not misled by strings that look like JSON', () => {
        assertEdit(
            '{"a":"\\": { \\n  \\"b\\": [1, 2]"}',
            add(''),
            '{"a":"\\": { \\n  \\"b\\": [1, 2]","new":{"x":[1]}}',
        );
    });
});

describe('a new value', () => {
    const file = '{\n  "a": {\n    "b": 1.0\n  }\n}';

    it('may hold pieces of the file, word for word, anywhere', () => {
        assertEdit(
            file,
            (text) => text.replace('/a', { sets: [{ name: 'one', parameters: text.raw('/a') }] }),
            '{\n  "a": {\n    "sets": [\n      {\n        "name": "one",\n        "parameters": {\n          "b": 1.0\n        }\n      }\n    ]\n  }\n}',
        );
    });

    it('may be a Map, whose keys keep their order', () => {
        const value = new Map<string, NewValue>([
            ['b', 1],
            ['200', { skipped: undefined, kept: null }],
            ['1', []],
        ]);
        assertEdit('{"a":1}', add('', value), '{"a":1,"new":{"b":1,"200":{"kept":null},"1":[]}}');
    });

    it('may be printed by a function that knows the place', () => {
        assertEdit(
            file,
            add(
                '/a',
                ({ indent, unit, eol, colon, print }) =>
                    `{${eol}${indent}${unit}"f"${colon}${print([true], 1)}${eol}${indent}}`,
            ),
            '{\n  "a": {\n    "b": 1.0,\n    "new": {\n      "f": [\n        true\n      ]\n    }\n  }\n}',
        );
    });

    it('escapes what JSON cannot hold', () => {
        assertEdit('{"a":1}', add('', '"\\\n\u0000\ud800'), '{"a":1,"new":"\\"\\\\\\n\\u0000\\ud800"}');
    });
});

describe('a piece of a file that moves', () => {
    const pieces = {
        'with lines further left than the first': '{\n        "a": [\n    1,\n  2\n ]\n    }',
        'with empty lines and trailing blanks':
            '{\n\n        "a": 1,  \n  \n    \n            \n        "b": 2\n    }',
        'with tabs between blanks': '{\n    \t"a": 1,\n\t"b": 2\n    }',
        'with several kinds of line ends': '{\r\n        "a": 1,\n        "b": 2\r    }',
        'on one line': '{ "a" : [1,2 ] }',
    };
    for (const [what, piece] of Object.entries(pieces)) {
        it(`${what} can be moved deeper and back again`, () => {
            const before = `{\n    "from": ${piece},\n    "to": {\n        "deep": {\n            "er": 1\n        }\n    }\n}`;
            const text = new JsonText(before);
            text.insertProperty('/to/deep', 'copy', text.raw('/from'));
            const there = text.raw('/to/deep/copy');
            assert.deepEqual(JSON.parse(there.text), JSON.parse(piece));
            text.remove('/to/deep/copy');
            text.replace('/from', there);
            assert.equal(text.text, before);
        });
    }

    it('gets the line ends of the file it comes into', () => {
        const raw = new Raw('{\r\n  "a": 1\r\n}', '');
        assertEdit('{\n\t"b": 1\n}', add('', raw), '{\n\t"b": 1,\n\t"new": {\n\t  "a": 1\n\t}\n}');
    });

    it('loses its line breaks, and nothing else, where all is on one line', () => {
        const raw = new Raw('{\n  "a": 1.0,\n  "10": {  },\n  "9": [\n    "\\u0041 : ,"\n  ]\n}', '');
        assertEdit('{"b": 1}', add('', raw), '{"b": 1, "new": {"a": 1.0, "10": {}, "9": ["\\u0041 : ,"]}}');
        assertEdit(
            '{ "b": 1 }',
            add('', raw),
            '{ "b": 1, "new": { "a": 1.0, "10": {}, "9": ["\\u0041 : ,"] } }',
        );
    });
});

const refusal = (text: string, pointer: string): string => {
    try {
        new JsonText(text).refuseDuplicateKeys(pointer, 'apiProperties.json');
    } catch (error) {
        assert.ok(error instanceof UserError);
        return error.message;
    }
    return '';
};

describe('a key that stands twice', () => {
    const file = '{\n  "a": {\n    "b": 1,\n    "\\u0062": 2\n  },\n  "c": { "d": { "e": 1 } }, "c": {}\n}';
    it('is refused inside the part to edit, with line and column', () => {
        assert.equal(
            refusal(file, '/a'),
            'apiProperties.json:4:5: The key "b" stands here for the second time in its object; the first is on line 3. Remove one of the two, then run this again.',
        );
        assert.match(refusal(file, ''), /:4:5:/);
        assert.match(refusal(`\uFEFF${file.replaceAll('\n', '\r\n')}`, '/a'), /:4:5:/);
    });

    it('is refused on the way to the part to edit, even where that is not there yet', () => {
        assert.match(refusal(file, '/a/b'), /:4:5: The key "b"/);
        assert.match(refusal(file, '/c/d/e'), /:6:29: The key "c" .*the first is on line 6/);
        assert.match(refusal(file, '/c/new/deeper'), /:6:29: The key "c"/);
    });

    it('is no matter elsewhere', () => {
        assert.equal(refusal(file.replace('"c"', '"f"'), '/c'), '');
        assert.equal(refusal(file, '/new'), '');
        assert.equal(refusal('[{"a":1},{"a":1}]', ''), '');
        assert.equal(refusal('[{"a":1,"a":2},{"a":1}]', '/1'), '');
    });

    it('counts as the last one, as for JSON.parse, where nobody asked', () => {
        const twice = '{"a":1,"b":{"c":1},"a":2,"b":{"c":2}}';
        assertEdit(twice, (text) => text.remove('/a'), '{"a":1,"b":{"c":1},"b":{"c":2}}');
        assertEdit(twice, (text) => text.replace('/b/c', 3), '{"a":1,"b":{"c":1},"a":2,"b":{"c":3}}');
        assertEdit(twice, (text) => text.renameKey('/a', 'x'), '{"a":1,"b":{"c":1},"x":2,"b":{"c":2}}');
        assertEdit(
            twice,
            (text) => text.insertProperty('', 'x', 3, 'a'),
            '{"a":1,"b":{"c":1},"a":2,"x":3,"b":{"c":2}}',
        );
    });
});

describe('an edit that makes no sense', () => {
    const wrong: Record<string, (text: JsonText) => void> = {
        'adds a key that is there': (text) => text.insertProperty('', 'a', 1),
        'adds a key that is there, spelled another way': (text) => text.insertProperty('/a', 'b', 1),
        'adds a property to an array': (text) => text.insertProperty('/c', 'x', 1),
        'adds an item to an object': (text) => text.insertItem('/a', 1),
        'adds to a number': (text) => text.insertItem('/a/b', 1),
        'adds to what is not there': (text) => text.insertProperty('/x', 'x', 1),
        'removes what is not there': (text) => text.remove('/a/x'),
        'removes an item that is not there': (text) => text.remove('/c/1'),
        'removes the document': (text) => text.remove(''),
        'replaces what is not there': (text) => text.replace('/c/1', 1),
        'renames what is not there': (text) => text.renameKey('/x', 'y'),
        'renames an item': (text) => text.renameKey('/c/0', 'y'),
        'gives a property the name of another': (text) => text.renameKey('/a', 'c'),
        'takes a property that an object only inherits': (text) => text.raw('/constructor'),
    };
    for (const [what, edit] of Object.entries(wrong)) {
        it(`is an error, and changes nothing, where it ${what}`, () => {
            const before = '{"a":{"\\u0062":1},"c":[1]}';
            const text = new JsonText(before);
            assert.throws(() => edit(text), Error);
            assert.equal(text.text, before);
        });
    }

    it('is not begun on what is not JSON', () => {
        for (const text of ['', '{"a":1,}', '{"a":1', '{} {}', '// x\n{}', '{"a":"\t"}'])
            assert.throws(() => new JsonText(text), SyntaxError);
    });
});

const reading = (definition: string, properties: string) =>
    readConnector(
        'example',
        memoryReader(
            new Map([
                ['apiDefinition.swagger.json', definition],
                ['apiProperties.json', properties],
            ]),
        ),
    );

describe('a connector in which a key stands twice', () => {
    const sound = '{ "properties": { "connectionParameters": { "a": {} }, "publisher": "Contoso" } }';
    const definition = '{\n  "info": { "title": "A", "title": "B" },\n  "security": []\n}';

    it('can be edited where it stands twice elsewhere', async () => {
        refuseDuplicateKeys((await reading(definition, sound))!);
    });
    for (const [file, place, connector] of [
        ['apiProperties.json', '1:53', reading(definition, sound.replace('"a": {}', '"a": 1, "a": 2'))],
        [
            'apiProperties.json',
            '1:58',
            reading(definition, sound.replace(', "pub', ' }, "properties": { "pub')),
        ],
        [
            'apiDefinition.swagger.json',
            '4:3',
            reading(definition.replace('[]', '[],\n  "security": []'), sound),
        ],
    ] as const) {
        it(`is refused before an edit of its auth where it does so at ${file}:${place}`, async () => {
            const found = (await connector)!;
            assert.throws(() => refuseDuplicateKeys(found), {
                name: 'UserError',
                message: new RegExp(`^${file}:${place}: `),
            });
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonText } from '../../generators/lib/edit/json-text.ts';
import { patchedString } from '../../generators/lib/edit/string-text.ts';
import { withPeriod } from '../../generators/lib/rules/fixes.ts';

describe('a string of a JSON text', () => {
    it('says the new value and keeps the escapes of what stays', () => {
        const raw = '"caf\\u00e9 \\/ \\ud83d\\ude00 end "';
        const { from, to, text } = patchedString(raw, 'café / 😀 end.');
        assert.equal(raw.slice(0, from) + text + raw.slice(to), '"caf\\u00e9 \\/ \\ud83d\\ude00 end."');
    });
    it('says any new value, however it is written now', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: 'binary' }),
                fc.string({ unit: 'binary' }),
                fc.boolean(),
                (a, b, escaped) => {
                    const raw = escaped
                        ? `"${[...Array(a.length).keys()].map((at) => `\\u${a.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
                        : JSON.stringify(a);
                    const { from, to, text } = patchedString(raw, b);
                    const whole = raw.slice(0, from) + text + raw.slice(to);
                    assert.equal(JSON.parse(whole), b);
                    assert.equal(
                        Buffer.from(whole).toString(),
                        whole,
                        'a half of a character is lost on the disk',
                    );
                },
            ),
        );
    });
});

describe('many edits at once', () => {
    const crlf = '{\r\n\t"a": "one ",\r\n\t"list": [1, 2, 2, 3],\r\n\t"o": {\r\n\t\t"x": 1\r\n\t}\r\n}\r\n';
    it('are made in the layout around them, with the line ends of the file', () => {
        const text = new JsonText(crlf);
        text.apply([
            { at: '/o', key: 'y', value: 'new' },
            { at: '/list/2', remove: true },
            { at: '/a', value: 'one' },
        ]);
        assert.equal(
            text.text,
            '{\r\n\t"a": "one",\r\n\t"list": [1, 2, 3],\r\n\t"o": {\r\n\t\t"x": 1,\r\n\t\t"y": "new"\r\n\t}\r\n}\r\n',
        );
    });
    it('leave for another turn what touches an earlier one', () => {
        const text = new JsonText(crlf);
        const edits = [
            { at: '/o', key: 'y', value: 1 },
            { at: '/o', key: 'z', value: 2 },
            { at: '/o/x', remove: true } as const,
        ];
        const made = text.apply(edits);
        assert.equal(made.size, 1);
        assert.deepEqual(JSON.parse(text.text).o, {});
    });
    it('do to any text what they would do to its value one after the other', () => {
        const document = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), {
            minKeys: 2,
            maxKeys: 8,
        });
        fc.assert(
            fc.property(
                document,
                fc.constantFrom(undefined, 2, '\t'),
                fc.nat(),
                fc.string(),
                (value, indent, n, to) => {
                    const keys = Object.keys(value);
                    const key = keys[n % keys.length]!;
                    const at = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
                    const text = new JsonText(JSON.stringify({ inner: value, first: 1 }, null, indent));
                    text.apply([
                        { at: `/inner${at}`, value: to },
                        { at: '/first', remove: true },
                        { at: '/inner', key: `${keys.join('')}+`, value: true },
                    ]);
                    assert.deepEqual(JSON.parse(text.text), {
                        inner: { ...value, [key]: to, [`${keys.join('')}+`]: true },
                    });
                },
            ),
        );
    });
});

describe('a period', () => {
    it('ends a sentence that lacks only that, and none that was cut off', () => {
        assert.equal(withPeriod('Looks up one order (or none)'), 'Looks up one order (or none).');
        assert.equal(withPeriod('Looks up one order (the newest o'), undefined);
        assert.equal(withPeriod('Looks up one order by number)'), undefined);
    });
});

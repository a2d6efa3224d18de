import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrapped } from '../generators/lib/wrap.ts';

describe('wrapped', () => {
    it('leaves alone what fits, to the column', () => {
        assert.equal(wrapped('12345 789\n\n  a', 9), '12345 789\n\n  a');
        assert.equal(wrapped('12345 7890', 9), '12345\n7890');
    });
    it('indents what follows like the text, behind a mark of a list too', () => {
        assert.equal(wrapped('    one two three', 12), '    one two\n    three');
        assert.equal(wrapped('  - one two three', 12), '  - one two\n    three');
        assert.equal(wrapped('  1. one two three', 12), '  1. one two\n     three');
    });
    it('keeps words whole, and columns that were filled with blanks', () => {
        assert.equal(
            wrapped('see https://contoso.com/a/b/c there', 10),
            'see\nhttps://contoso.com/a/b/c\nthere',
        );
        assert.equal(wrapped('a    bcd efg', 9), 'a    bcd\nefg');
    });
    it('keeps commands whole', () => {
        assert.equal(wrapped('    paconn create --a b', 9), '    paconn create --a b');
    });
    it('counts no codes that paint', () => {
        const line = '\u001B[31mone\u001B[39m \u001B[1mtwo\u001B[22m';
        assert.equal(wrapped(line, 7), line);
        assert.equal(wrapped(`${line} three`, 7), `${line}\nthree`);
    });
    it('takes nothing away but blanks at the ends of lines', () => {
        const text = '  A sentence of some length, with a URL (https://contoso.com), and more.\n- x  y   z\n';
        for (let columns = 1; columns < 90; columns += 1) {
            assert.equal(wrapped(text, columns).replace(/\s+/g, ' '), text.replace(/\s+/g, ' '));
        }
    });
});

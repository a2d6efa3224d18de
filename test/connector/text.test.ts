import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as text from '../../generators/lib/connector/text.ts';

/** One test a row: the text, and what the function says of it. */
const table = <Result>(make: (value: string) => Result, cases: [string, Result][]): void => {
    for (const [value, expected] of cases) {
        it(`of ${JSON.stringify(value)}: ${JSON.stringify(expected) ?? 'nothing'}`, () => {
            assert.deepEqual(make(value), expected);
        });
    }
};

describe('a forbidden word', () => {
    table(
        (value) => text.findWord(value, ['API', 'Power Apps']),
        [
            ['My API', 'API'],
            ['api-first', 'API'],
            ['Contoso (Api)', 'API'],
            ['Rapid therapist', undefined],
            ['APIs', undefined],
            ['api_v2', undefined],
            ['ÉAPI', undefined],
            ['for power apps', 'Power Apps'],
            ['', undefined],
        ],
    );
});

describe('a letter that is not Latin', () => {
    table(text.foreignLetter, [
        ['Café, naïve – Øre', undefined],
        ['5 µm, ½, €', undefined],
        ['β-test', undefined],
        ['Ελλάδα', 'Ελ'],
        ['заказ', 'з'],
        ['order 温', '温'],
    ]);
});

describe('a control character', () => {
    table(text.controlCharacter, [
        ['plain', undefined],
        ['a\tb', '\t'],
        ['a\u0085b', '\u0085'],
        ['a\u2029b', '\u2029'],
        ['a\uD800', '\uD800'],
        ['😀', undefined],
        ['a\u00A0b', undefined],
    ]);
});

describe('an emoji', () => {
    table(text.emoji, [
        ['1 © 2 ™ #', undefined],
        ['so 😀 much', '😀'],
        ['hot 🌡️', '🌡️'],
        ['❤️', '❤️'],
        ['1️⃣', '1️'],
        ['→', undefined],
    ]);
});

describe('a host that is not the production one', () => {
    table(
        (host) => text.notProduction(host) !== undefined,
        [
            ['api.contoso.com', false],
            ['api.contoso.com:8443', false],
            ['contoso.dev', false],
            ['orders.contoso.com.qa', false],
            ['qa.contoso.qa', true],
            ['qa', true],
            ['dev.azure.com', false],
            ['vssps.dev.azure.com:443', false],
            ['dev.azure.com.contoso.com', true],
            ['contoso-dev.azure.com', true],
            ['dev.contoso.com', true],
            ['api-staging.contoso.com', true],
            ['test2.contoso.com', true],
            ['latest.contoso.com', false],
            ['device.contoso.com', false],
            ['localhost', true],
            ['localhost:3000', true],
            ['intranet', true],
            ['10.0.0.1', true],
            ['127.1', true],
            ['0x7f.1', true],
            ['1.2.3.4.5', true],
            ['orders.internal:8443', true],
            ['local.contoso.com', false],
            ['v1.contoso.com', false],
            ['10.0.0.1:80', true],
            ['[::1]', true],
        ],
    );
});

describe('a web address', () => {
    table(
        (url) => text.isUrl(url),
        [
            ['https://contoso.com', true],
            ['HTTP://contoso.com/a?b=c#d', true],
            ['https://contoso.com:8443/', true],
            ['https://münchen.example', true],
            ['ftp://contoso.com', false],
            ['contoso.com', false],
            ['https:contoso.com', false],
            ['https://', false],
            ['https://a b.com', false],
            ['https://user:secret@contoso.com', false],
            ['https://contoso.com/<x>', false],
            ['https://contoso.com/"x"', false],
            ['javascript:alert(1)', false],
        ],
    );
});

describe('an e-mail address', () => {
    table(text.isEmail, [
        ['a@contoso.com', true],
        ["first.last+tag'x@sub.contoso.com", true],
        ['a@contoso', false],
        ['a@@contoso.com', false],
        ['a b@contoso.com', false],
        ['.a@contoso.com', false],
        ['a.@contoso.com', false],
        ['a@-contoso.com', false],
        ['a@contoso..com', false],
        ['ä@contoso.com', false],
        [`${'a'.repeat(243)}@contoso.com`, false],
        [`${'a'.repeat(242)}@contoso.com`, true],
    ]);

    it('is refused in no time, however it is made', () => {
        // What takes quadratic time or more for a regular expression would not come back from this.
        assert.equal(text.isEmail(`${'a.'.repeat(50_000)}@`), false);
        assert.equal(text.isEmail(`a@${'a-'.repeat(100)}`), false);
    });
});

describe('the end of a text', () => {
    table(
        (value) => [text.endsAlphanumeric(value), text.endsSentence(value)],
        [
            ['Orders', [true, false]],
            ['Orders 2', [true, false]],
            ['Été', [true, false]],
            ['Orders.', [false, true]],
            ['Really?', [false, true]],
            ['(Really!)', [false, true]],
            ['He said "no."', [false, true]],
            ['Orders. ', [false, true]],
            ['Orders:', [false, false]],
            ['', [false, false]],
        ],
    );
});

describe('a summary', () => {
    table(text.oddSummaryCharacter, [
        ['Get an order (V2)', undefined],
        ['Données', undefined],
        ['Get order #1', '#'],
        ['Get 温', '温'],
        ['Get, then put', ','],
    ]);
    table(text.restrictedCharacter, [
        ['Get an order', undefined],
        ['Get/put', '/'],
        ['Who?', '?'],
    ]);
});

describe('two texts', () => {
    it('say the same but for case, blanks at the ends and a final period', () => {
        assert.ok(text.saysTheSame(' Get an order. ', 'get an Order'));
        assert.ok(!text.saysTheSame('Get an order', 'Get orders'));
        assert.ok(!text.saysTheSame('Get  an order', 'Get an order'));
    });
});

describe('the length of a text', () => {
    it('counts characters as people do, not UTF-16 units', () => {
        assert.deepEqual(['', 'abc', '😀😀', 'é'].map(text.lengthOf), [0, 3, 2, 1]);
    });
});

describe('a colour', () => {
    table(text.isHexColor, [
        ['#0b6a0b', true],
        ['#DA3B01', true],
        ['#fff', false],
        ['0b6a0b', false],
        ['#0b6a0g', false],
        ['#0b6a0b ', false],
        ['#0b6a0bff', false],
    ]);
});

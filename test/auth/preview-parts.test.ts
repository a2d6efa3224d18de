import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { piecesOf } from '../../generators/lib/auth/preview-expression.ts';
import { AddressMask, shownLiteral, shownPart } from '../../generators/lib/auth/preview-mask.ts';

const show = (address: string): string => new AddressMask().show(address);

describe('the literals of a preview', () => {
    const values: [string, string, string][] = [
        ['Content-Type', 'application/json; charset=utf-8', 'application/json; charset=utf-8'],
        ['$filter', "groupTypes/any(c:c eq 'Unified')", "groupTypes/any(c:c eq 'Unified')"],
        ['User-Agent', 'ContosoOrders/1.2', 'ContosoOrders/1.2'],
        ['api-version', '2024-01-01', '2024-01-01'],
        ['X-Empty', '', ''],
        ['Authorization', 'Basic Y29udG9zbw==', 'Basic ••••'],
        ['Authorization', 'letmein', '••••'],
        ['x-functions-key', 'letmein', '••••'],
        ['Application', 'Key xK7F4VfIA3PmmSac', '••••'],
        ['X-Id', '0b0e2f4a-6d6d-4a58-9a9f-0e4c8f1c2d3e', '••••'],
        ['X-Id', 'kJhGfDsAqWeRtYuIoPzX', '••••'],
    ];
    for (const [name, literal, shown] of values) {
        it(`are ${shown || 'nothing'} for ${name}: ${literal}`, () =>
            assert.equal(shownLiteral(name, literal), shown));
    }
    it('are kept beside a value where they name a scheme, masked where they could be a key', () => {
        assert.equal(shownPart('Authorization', 'DeepL-Auth-Key '), 'DeepL-Auth-Key ');
        assert.equal(shownPart('Authorization', 'Token token="'), 'Token token="');
        assert.equal(shownPart('Authorization', 'letmein'), '••••');
        assert.equal(shownPart('Authorization', '", '), '", ');
        assert.equal(shownPart('X-Region', 'eu-'), 'eu-');
    });
    it('are masked in addresses where they are a user, a key or a long number', () => {
        assert.equal(show('https://orders.contoso.com/v1'), 'https://orders.contoso.com/v1');
        assert.equal(show('https://me:letmein@contoso.com/v1'), 'https://••••@contoso.com/v1');
        assert.equal(show('/hooks/9f86d081884c7d659a2f/run'), '/hooks/••••/run');
        assert.equal(show('/hooks/0b0e2f4a-6d6d-4a58-9a9f-0e4c8f1c2d3e'), '/hooks/••••');
        assert.equal(show('/GetDecryptedDocuments2024/{orderId}'), '/GetDecryptedDocuments2024/{orderId}');
        assert.equal(show('/run?format=json&sig=abc&x'), '/run?format=json&sig=••••&x');
    });
    it('are masked in a query string that goes on behind an expression', () => {
        const masked = new AddressMask();
        assert.equal(masked.show('/run?tenant='), '/run?tenant=');
        assert.equal(masked.show('&sig=abc/def'), '&sig=••••');
    });
});

const shape = (text: string): unknown[] =>
    piecesOf(text).map((piece) =>
        'literal' in piece
            ? piece.literal
            : [piece.expression.reads, piece.expression.name, piece.expression.fallback],
    );

describe('the expressions of a policy', () => {
    const cases: [string, unknown[]][] = [
        ['', []],
        ['plain', ['plain']],
        ["a @connectionParameters('x') b", ['a ', ['connectionparameters', 'x', undefined], ' b']],
        ["@{ConnectionParameters( 'x' , 'y' )}z", [['connectionparameters', 'x', 'y'], 'z']],
        [
            "@connectionParameters('x').contoso.com",
            [['connectionparameters', 'x', undefined], '.contoso.com'],
        ],
        [
            '@header("a")@queryParameter("b","")',
            [
                ['headers', 'a', undefined],
                ['queryparameters', 'b', ''],
            ],
        ],
        ["ecc@connectionParameters('x')", ['ecc', ['connectionparameters', 'x', undefined]]],
        ["@body().orders[0]['a)']?.id and", [['', '', undefined], ' and']],
        ['@Request.OriginalHTTPMethod', [['', '', undefined]]],
        ["@concat('(', connectionParameters('x'))!", [['', '', undefined], '!']],
        ['me@contoso.com', ['me@contoso.com']],
        ["@connectionParameters('x", [['', '', undefined]]],
        ['@{unclosed', [['', '', undefined]]],
        ['@', ['@']],
    ];
    for (const [text, expected] of cases) {
        it(`are found in ${text || 'nothing'}`, () => assert.deepEqual(shape(text), expected));
    }
    it('lose nothing of the text', () => {
        const part = fc.constantFrom(
            '@',
            '{',
            '}',
            '(',
            ')',
            "'",
            '"',
            '.a',
            '[',
            ']',
            '?',
            'headers',
            "('x')",
            ' b',
        );
        fc.assert(
            fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
                const text = parts.join('');
                const back = piecesOf(text).map((piece) =>
                    'literal' in piece ? piece.literal : `@${piece.expression.text}`,
                );
                assert.equal(back.join(''), text);
            }),
        );
    });
});

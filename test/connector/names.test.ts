import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { folderName, nearest, pascalCase, titleCase } from '../../generators/lib/connector/names.ts';

const table = (make: (text: string) => string, cases: Record<string, string>): void => {
    for (const [text, expected] of Object.entries(cases)) {
        it(`"${text}" → "${expected}"`, () => assert.equal(make(text), expected));
    }
};

describe('an operationId from a summary', () => {
    table(pascalCase, {
        'Get an order': 'GetAnOrder',
        'list ORDERS (by date)': 'ListORDERSByDate',
        'Über-Prüfung': 'UberPrufung',
        order_id: 'OrderId',
        '2 fast orders': 'FastOrders',
        '1list': 'List',
        '42': '',
        温度: '',
        '': '',
    });

    it('is letters and digits, whatever the summary', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), (text) => {
                assert.match(pascalCase(text), /^([A-Z][A-Za-z0-9]*)?$/);
            }),
        );
    });
});

describe('a title from a technical name', () => {
    table(titleCase, {
        orderId: 'Order ID',
        order_id: 'Order ID',
        'customer-url': 'Customer URL',
        HTTPServer: 'HTTP Server',
        x: 'X',
        '@odata.type': 'Odata Type',
        温度: '',
    });
});

describe('a folder name from a title', () => {
    table(folderName, {
        'Contoso Orders': 'contoso-orders',
        'Café Menu d’Été': 'cafe-menu-d-ete',
        '../../etc/passwd': 'etc-passwd',
        'C:\\Windows': 'c-windows',
        '...': 'connector',
        温度: 'connector',
        CON: 'con-connector',
        nul: 'nul-connector',
        com1: 'com1-connector',
        Console: 'console',
        ['a'.repeat(59) + ' b']: 'a'.repeat(59),
        ['a'.repeat(70)]: 'a'.repeat(60),
    });
});

describe('the nearest known name', () => {
    const known = ['title', 'description', 'host', 'basePath', 'contactEmail'];
    const cases: [string, string | undefined][] = [
        ['titel', 'title'],
        ['Title', 'title'],
        ['hots', 'host'],
        ['base_path', 'basePath'],
        ['contactEmial', 'contactEmail'],
        ['contact-email', 'contactEmail'],
        ['colour', undefined],
        ['x'.repeat(10_000), undefined],
        ['', undefined],
    ];
    for (const [word, expected] of cases) {
        it(`to "${word.slice(0, 20)}" is ${expected ?? 'none'}`, () =>
            assert.equal(nearest(word, known), expected));
    }
});

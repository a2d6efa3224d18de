import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { survives, textOf } from './survives.ts';

const definition = 'apiDefinition.swagger.json';
const text = await textOf('definition');
const notJson = 'connector-validate-swagger-isproperjson';
const ids = new Set([notJson, 'connector-validate-connectionparam-isproperjson']);
const utf16 = (bigEndian: boolean, content = text): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
};

const placesOf = async (content: string | Uint8Array) =>
    (await survives({ [definition]: content })).findings.map(({ rule, line, column }) => [
        rule,
        line,
        column,
    ]);

describe('a definition that is not as it should be', () => {
    /** The file, its exit code, and what is said about it first. */
    const cases: [
        what: string,
        content: string | Uint8Array,
        code: number,
        rule: string,
        place: [number, number],
    ][] = [
        ['with a byte order mark', `\uFEFF${text}`, 0, 'ByteOrderMark', [1, 1]],
        [
            'in Windows-1252',
            Buffer.from(text.replace('Look up', 'L\u00F6\u00F6k up'), 'latin1'),
            0,
            'FileNotUtf8',
            [5, 26],
        ],
        ['in UTF-16, little end first', utf16(false), 1, notJson, [1, 1]],
        ['in UTF-16, big end first', utf16(true), 1, notJson, [1, 1]],
        ['that is empty', '', 1, notJson, [1, 1]],
        ['of blanks', ' \r\n\t', 1, notJson, [1, 1]],
        ['of zero bytes', '\0'.repeat(100), 1, notJson, [1, 1]],
        [
            'of random bytes',
            Uint8Array.from({ length: 400 }, (_, at) => (at * 167 + 41) % 256),
            1,
            'FileNotUtf8',
            [1, 2],
        ],
        ['with a trailing comma', text.replace('"2.0",', '"2.0",,'), 1, notJson, [2, 22]],
        ['with a raw control character', text.replace('Look up', 'Look\u0007up'), 1, notJson, [5, 29]],
        ['with a raw tab in a string', text.replace('Look up', 'Look\tup'), 1, notJson, [5, 29]],
        ['that is a list', '[]', 1, 'JsonTypeIncorrect', [1, 1]],
        ['that is a text', '"swagger"', 1, 'JsonTypeIncorrect', [1, 1]],
        ['that is a number', '1e999', 1, 'JsonTypeIncorrect', [1, 1]],
        ['that is null', 'null', 1, 'JsonTypeIncorrect', [1, 1]],
        ['that is true', 'true', 1, 'JsonTypeIncorrect', [1, 1]],
    ];
    for (const [what, content, code, rule, [line, column]] of cases) {
        it(`${what} gets ${rule} at its place, and exit code ${code}`, async () => {
            const result = await survives({ [definition]: content });
            const found = result.findings.find((finding) => finding.rule === rule);
            assert.ok(found, result.findings.map((finding) => finding.rule).join(', '));
            assert.deepEqual([found.line, found.column], [line, column]);
            assert.equal(result.code, code);
        });
    }

    for (const [what, change] of [
        ['CRLF', '\r\n'],
        ['CR', '\r'],
    ] as const) {
        it(`counts lines that end with ${what} as lines`, async () => {
            const wrong = text.replace('"Contoso Orders"', '"Contoso API"');
            assert.deepEqual(await placesOf(wrong.replaceAll('\n', change)), await placesOf(wrong));
        });
    }
    it('in UTF-16 is checked as it would be in UTF-8, and told once that it is not', async () => {
        const wrong = text.replace('"Contoso Orders"', '"Contoso API"');
        const places = (await placesOf(utf16(false, wrong))).filter(([rule]) => rule !== notJson);
        assert.deepEqual(places, await placesOf(wrong));
        const findings = await placesOf(utf16(true));
        assert.deepEqual(
            findings.filter(([rule]) => rule === notJson || rule === 'FileNotUtf8'),
            [[notJson, 1, 1]],
        );
        const slip = await placesOf(utf16(true, text.replace('"2.0",', '"2.0",,')));
        assert.deepEqual(
            slip.filter(([rule]) => rule === notJson),
            [
                [notJson, 1, 1],
                [notJson, 2, 22],
            ],
        );
    });
    it('takes tabs for blanks', async () => {
        const { findings } = await survives({ [definition]: text.replaceAll('    ', '\t') });
        assert.deepEqual(
            findings.filter(({ severity }) => severity === 'error'),
            [],
        );
    });
    it('with a key that stands twice gets both places', async () => {
        const twice = text.replace('"host": ', '"host": "first.contoso.com",\n    "host": ');
        const { findings } = await survives({ [definition]: twice });
        const found = findings.find(({ rule }) => rule === 'DuplicateKey');
        const lineOf = (part: string): number => twice.slice(0, twice.indexOf(part)).split('\n').length;
        assert.equal(found?.line, lineOf('"host": "orders'));
        assert.ok(found?.message.includes(`in line ${lineOf('"host": "first')}`), found?.message);
    });
    it('with a key that stands three times is not told that the second counts', async () => {
        const thrice = text.replace('"host": ', '"host": "a.contoso.com", "host": "b.contoso.com", "host": ');
        const { findings } = await survives({ [definition]: thrice });
        const found = findings.filter(({ rule }) => rule === 'DuplicateKey').map(({ message }) => message);
        assert.equal(found.length, 2);
        for (const message of found) assert.match(message, /only the last one counts/);
    });
    it('is checked as far as it can be read, where a comma is too many at its end', async () => {
        const wrong = text.replace('"Contoso Orders"', '"Contoso API"').replace(/\}\s*$/, ',}');
        const rules = (await survives({ [definition]: wrong })).findings.map(({ rule }) => rule);
        assert.ok(rules.includes(notJson));
        assert.ok(rules.includes('ValueContainsRestrictedWords'), rules.join(', '));
    });
});

describe('a file cut off', () => {
    it('is not said to lack what may have stood behind: what it refers to', async () => {
        const operation = {
            operationId: 'GetOrder',
            security: [{ api_key: [] }],
            parameters: [
                { $ref: '#/parameters/Id' },
                { name: 'body', in: 'body', schema: { $ref: '#/definitions/Order' } },
                { name: 'shop', in: 'query', 'x-ms-dynamic-values': { operationId: 'ListShops' } },
            ],
            responses: { '200': { $ref: '#/responses/Order' } },
        };
        const whole = JSON.stringify({ swagger: '2.0', paths: { '/orders': { get: operation } } }, null, 4);
        const missing = [
            'SchemaReferenceNotFound',
            'ParameterReferenceNotFound',
            'ResponseReferenceNotFound',
            'OperationIdNotFound',
            'SecurityRequirementMustBeDefined',
        ];
        const found = async (content: string): Promise<string[]> => {
            const { findings } = await survives({ [definition]: content });
            return missing.filter((id) => findings.some(({ rule }) => rule === id));
        };
        assert.deepEqual(await found(whole), missing);
        assert.deepEqual(await found(whole.trimEnd().replace(/\}$/, '')), []);
    });

    for (const [file, role] of [
        [definition, 'definition'],
        ['apiProperties.json', 'properties'],
    ] as const) {
        it(`anywhere: ${file} gets an error and exit code 1`, async () => {
            const bytes = Buffer.from(await textOf(role));
            for (let end = 0; end < bytes.length - 2; end += 10) {
                const { code, findings } = await survives({ [file]: bytes.subarray(0, end) });
                assert.equal(code, 1, `cut at ${end}`);
                assert.ok(
                    findings.some(({ rule }) => ids.has(rule)),
                    `cut at ${end}`,
                );
            }
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Config, configured, readConfig } from '../../generators/lib/check/config.ts';
import type { CheckedConnector, Finding } from '../../generators/lib/check/finding.ts';
import type { Json } from '../../generators/lib/connector/json.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { allRules } from '../../generators/lib/rules/all.ts';

const read = (value: Json): Config => readConfig(value, 'the file', allRules);
const refused = (value: Json, sentence: RegExp): void =>
    assert.throws(
        () => read(value),
        (error: unknown) => error instanceof UserError && sentence.test(error.message),
        `${JSON.stringify(value)} is refused with ${sentence}`,
    );

const finding = (rule: string, pointer: string, file = 'apiDefinition.swagger.json'): Finding => ({
    rule,
    severity: 'warning',
    file,
    pointer,
    line: 1,
    column: 1,
    message: 'Wrong.',
});
const checked = (...findings: Finding[]): CheckedConnector => ({
    path: 'orders',
    kind: 'verified',
    findings,
});
const left = (config: Json, ...findings: Finding[]): string[] =>
    configured(checked(...findings), read(config), 'connectors/orders').findings.map(
        ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`,
    );

describe('a configuration', () => {
    it('changes the severity of a rule, under any name of it', () => {
        assert.deepEqual(left({ severity: { 'policy-5000.1.1.2': 'info' } }, finding('ReadmeMissing', '')), [
            'info ReadmeMissing ',
        ]);
    });
    it('knows the hints of --spelling by their names', () => {
        const reason = 'Our texts name fields.';
        const config = {
            severity: { SpellingCodeWord: { severity: 'off', reason }, SpellingWord: 'warning' },
        };
        assert.deepEqual(
            left(config, finding('SpellingCodeWord', '/info'), finding('SpellingWord', '/info')),
            ['warning SpellingWord /info'],
        );
    });
    it('switches a rule off for a reason, and counts what that hides', () => {
        const config = read({
            severity: { CodingIndentation: { severity: 'off', reason: 'Our editor indents by two.' } },
        });
        const result = configured(
            checked(finding('CodingIndentation', ''), finding('DuplicateKey', '')),
            config,
            'orders',
        );
        assert.deepEqual([result.findings.length, result.ignored], [1, 1]);
    });
    it('ignores findings of a rule at a pointer and below, not beside', () => {
        const config = { ignore: [{ rule: 'EmptyProperty', pointer: '/paths/~1a', reason: 'Known.' }] };
        assert.deepEqual(
            left(
                config,
                finding('EmptyProperty', '/paths/~1a'),
                finding('EmptyProperty', '/paths/~1a/get'),
                finding('EmptyProperty', '/paths/~1ab'),
                finding('DuplicateKey', '/paths/~1a'),
            ),
            ['warning EmptyProperty /paths/~1ab', 'warning DuplicateKey /paths/~1a'],
        );
    });
    it('ignores in one file or one connector alone, where it says so', () => {
        const entry = { rule: 'DuplicateKey', pointer: '', reason: 'Known.' };
        const at = finding('DuplicateKey', '/a');
        const count = (more: Record<string, string>): number =>
            left({ ignore: [{ ...entry, ...more }] }, at).length;
        assert.equal(count({ file: 'apiProperties.json' }), 1);
        assert.equal(count({ file: 'apiDefinition.swagger.json' }), 0);
        assert.equal(count({ connector: 'connectors/invoices' }), 1);
        assert.equal(count({ connector: './connectors/orders/' }), 0);
        assert.equal(count({ connector: '.\\connectors\\orders' }), 0);
        const here = read({ ignore: [{ ...entry, connector: '.' }] });
        assert.deepEqual(configured(checked(at), here, '').findings, []);
    });
    it('is refused for keys and rules nobody knows, with the nearest', () => {
        refused({ severities: {} }, /^the file: "severities" is not a key; did you mean "severity"\?$/);
        refused({ severity: { ReadmeMising: 'info' } }, /did you mean ReadmeMissing\?$/);
        refused({ ignore: [{ rule: 'Nonsense-of-mine', pointer: '', reason: 'x' }] }, /is not a rule/);
        refused({ ignore: [{ rule: 'EmptyProperty', pionter: '' }] }, /did you mean "pointer"\?$/);
    });
    it('is refused for switching off without a reason', () => {
        refused({ severity: { EmptyProperty: 'off' } }, /needs a "reason"/);
        refused({ severity: { EmptyProperty: { severity: 'off', reason: ' ' } } }, /needs a "reason"/);
        refused({ ignore: [{ rule: 'EmptyProperty', pointer: '/a' }] }, /needs a "reason"/);
    });
    it('is refused for values of the wrong shape', () => {
        for (const value of [null, [], 'x', 1] as Json[]) refused(value, /must hold an object/);
        refused({ existing: 'yes' }, /true or false/);
        refused({ severity: [] }, /is an object/);
        refused({ severity: { EmptyProperty: 'fatal' } }, /is one of error, warning, info, off/);
        refused({ ignore: {} }, /is a list/);
        refused({ words: [1] }, /is a list of texts/);
        refused({ ignore: [{ rule: 'EmptyProperty', pointer: 'paths', reason: 'x' }] }, /JSON pointer/);
        refused({ ignore: [{ rule: 'EmptyProperty', pointer: '', file: 1, reason: 'x' }] }, /is a text/);
    });
});

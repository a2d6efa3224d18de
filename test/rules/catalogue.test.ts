import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allRules } from '../../generators/lib/rules/all.ts';
import { notChecked } from '../tools/docs/not-checked.ts';

const file = fileURLToPath(new URL('../../../../shared/facts/rules.json', import.meta.url));
const skip = existsSync(file) ? false : 'skipped: ../shared/facts/rules.json is not there';

const ruleNames = allRules.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
const exceptions = notChecked.flatMap(({ names }) => names);

describe('the catalogue of demands', () => {
    it(
        'is covered: every entry is the id or alias of a rule, or an exception with a reason',
        { skip },
        () => {
            const catalogue = JSON.parse(readFileSync(file, 'utf8')) as { code: string }[];
            const known = new Set([...ruleNames, ...exceptions]);
            assert.ok(catalogue.length > 300);
            assert.deepEqual(
                catalogue.map(({ code }) => code).filter((code) => !known.has(code)),
                [],
            );
        },
    );
    it('has no exception that it does not know', { skip }, () => {
        const catalogue = JSON.parse(readFileSync(file, 'utf8')) as { code: string }[];
        const codes = new Set(catalogue.map(({ code }) => code));
        assert.deepEqual(
            exceptions.filter((name) => !codes.has(name)),
            [],
        );
    });
    it('excepts nothing that a rule checks, and nothing twice', () => {
        assert.deepEqual(
            exceptions.filter(
                (name, index) => ruleNames.includes(name) || exceptions.indexOf(name) !== index,
            ),
            [],
        );
    });
});

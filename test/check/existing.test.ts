import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, info, properties, responses } from '../../generators/lib/rules/example.ts';
import { rule, type Rule } from '../../generators/lib/rules/rule.ts';
import { exampleConnector } from '../support.ts';

const found = async (
    example: Example,
    existing: boolean,
    rules: readonly Rule[] = allRules,
): Promise<string[]> =>
    check(await exampleConnector(example), rules, { existing }).findings.map(
        ({ rule: id, severity }) => `${severity} ${id}`,
    );

const one = (more: Partial<Rule>): Rule =>
    rule({
        id: 'Contoso',
        from: 'a test',
        severity: 'error',
        demandedBy: 'certification',
        why: 'A test.',
        check: { connector: () => ({ message: 'Wrong.' }) },
        bad: {},
        ...more,
    });

describe('a connector that exists already', () => {
    it('needs no icon', async () => {
        assert.ok((await found({ icon: null }, false)).includes('error IconRequired'));
        assert.deepEqual(await found({ icon: null, settings: { icon: null } }, true), []);
    });
    it('is warned of a publisher, contact or schema of the default response that a new one is refused for', async () => {
        const cases: [Example, string][] = [
            [properties({ publisher: null }), 'PublisherMissing'],
            [properties({ stackOwner: null }), 'StackOwnerMissing'],
            [info({ contact: null }), 'RequiredPropertyMissing'],
            [
                responses({ default: { description: 'Else.', schema: { type: 'string' } } }),
                'DefaultResponseHasSchema',
            ],
        ];
        for (const [example, id] of cases) {
            assert.ok((await found(example, false)).includes(`error ${id}`), id);
            const softer = await found(example, true);
            assert.ok(softer.includes(`warning ${id}`) && !softer.includes(`error ${id}`), id);
        }
    });
    it('needs all the same what the platform needs', async () => {
        assert.ok((await found(info({ version: null }), true)).includes('error RequiredPropertyMissing'));
    });
    it('never gets a severity above the one of a new connector', async () => {
        const soft = one({ severity: 'info', existing: 'warning' });
        assert.deepEqual(await found({}, true, [soft]), ['info Contoso']);
        const custom: Example = { kind: 'custom' };
        assert.deepEqual(await found(custom, true, [one({ existing: 'warning' })]), ['info Contoso']);
    });
    it('is checked like a new one by a rule that says nothing about it', async () => {
        assert.deepEqual(await found({}, true, [one({})]), ['error Contoso']);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { newErrors } from '../../generators/lib/edit-connector.ts';
import { fixConnector } from '../../generators/lib/fix-connector.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import type { Example } from '../../generators/lib/rules/example.ts';
import { exampleConnector } from '../support.ts';
import { expected } from './expected.ts';
import { changedLines } from './lines.ts';

const fixable = allRules.filter(({ fix }) => fix);

describe('every rule with a fix', () => {
    it('has its changes written down', () => {
        assert.deepEqual(fixable.map(({ id }) => id).toSorted(), Object.keys(expected).toSorted());
    });
    for (const rule of fixable) {
        describe(rule.id, () => {
            const examples = [rule.bad].flat() as Example[];
            const wanted = expected[rule.id] ?? [];
            it('changes these lines of its bad examples, and no others', async () => {
                const changes: string[][] = [];
                for (const bad of examples) {
                    const fixed = await fixConnector(await exampleConnector(bad), undefined, [rule]);
                    changes.push(changedLines(fixed));
                }
                assert.deepEqual(changes, wanted);
            });
            it('is quiet about an example that it mended as a whole', async () => {
                const left = [];
                for (const bad of examples) {
                    const { connector, mended } = await fixConnector(await exampleConnector(bad), undefined, [
                        rule,
                    ]);
                    if (mended.size > 0) left.push(check(connector, [rule]).findings.length);
                }
                assert.ok(left.includes(0), `findings left: ${left.join(', ')}`);
            });
            it('brings no error of another rule', async () => {
                for (const bad of examples) {
                    const before = await exampleConnector(bad);
                    const { connector } = await fixConnector(before, undefined, [rule]);
                    assert.deepEqual(newErrors(before, connector), []);
                }
            });
            it('finds nothing more to do in what it mended', async () => {
                for (const bad of examples) {
                    const { connector } = await fixConnector(await exampleConnector(bad), undefined, [rule]);
                    const again = await fixConnector(connector, undefined, [rule]);
                    assert.deepEqual(again.files, []);
                    assert.equal(again.mended.size, 0);
                }
            });
        });
    }
});

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { connectorsOf, corpusRoot, noCorpus } from './connectors.ts';
import { misplaced } from './places.ts';
import { type CorpusResult, errorShare, mostErrors, reasons, runRules } from './rules.ts';

describe('the rules on real connectors', { skip: noCorpus }, () => {
    let result: CorpusResult;
    before(async () => {
        result = await runRules(corpusRoot);
    });

    it('crash on none of them', () => {
        assert.ok(result.asNew.connectors.certified > 300);
        assert.deepEqual(result.crashes, []);
    });
    it('find no error in 80 of 100 certified and 90 of 100 independent ones that exist already', () => {
        const { clean, connectors } = result.asExisting;
        assert.ok(clean.certified >= 0.8 * connectors.certified, `${clean.certified} certified`);
        assert.ok(clean.independent >= 0.9 * connectors.independent, `${clean.independent} independent`);
    });
    it('call what more than one in a hundred do an error only for a reason that is written down', () => {
        const often = allRules.filter(({ id }) => errorShare(result.asNew, id) > mostErrors);
        assert.deepEqual(often.map(({ id }) => id).toSorted(), Object.keys(reasons).toSorted());
    });
    it('never find more in a connector that exists already', () => {
        for (const [id, { error }] of result.asExisting.hits) {
            if (!error) continue;
            const asNew = result.asNew.hits.get(id)?.error;
            assert.ok(
                asNew && error.certified <= asNew.certified && error.independent <= asNew.independent,
                id,
            );
        }
    });
});

it('every finding in a real connector stands where its value does', { skip: noCorpus }, async () => {
    const wrong: string[] = [];
    let findings = 0;
    for await (const { name, connector } of connectorsOf(corpusRoot)) {
        const checked = check(connector, allRules);
        findings += checked.findings.length;
        wrong.push(...misplaced(connector, checked.findings).map((sentence) => `${name}: ${sentence}`));
    }
    assert.ok(findings > 50_000, `${findings} findings`);
    assert.deepEqual(wrong, []);
});

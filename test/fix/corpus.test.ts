import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { child, isObject, type Json, own, same } from '../../generators/lib/connector/json.ts';
import { newErrors } from '../../generators/lib/edit-connector.ts';
import { fixConnector } from '../../generators/lib/fix-connector.ts';
import { loadConnector } from '../../generators/lib/load.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { sharedFiles, withoutShared } from '../shared.ts';

const skip = withoutShared('corpus');
const folders = skip
    ? []
    : [...new Set(sharedFiles('corpus', /\.swagger\.json$/i).map((file) => dirname(file)))];
const fixable = allRules.filter(({ fix }) => fix);

/** Every fifth connector: enough of all kinds, in a few seconds. */
const sample = folders.filter((_, index) => index % 5 === 0);

describe('--fix on real connectors', { skip }, () => {
    it('gives JSON with fewer findings and no new error, and is done after one run', async () => {
        for (const folder of sample) {
            const before = await loadConnector(folder, '/');
            const { connector, files, mended } = await fixConnector(before);
            for (const { texts } of files) JSON.parse(texts.after.replace(/^\uFEFF/, ''));
            assert.deepEqual(newErrors(before, connector), [], folder);
            const count = [...mended.values()].reduce((sum, each) => sum + each, 0);
            const left = check(connector, fixable).findings.length;
            const had = check(before, fixable).findings.length;
            assert.ok(count === 0 ? left === had : left < had, `${folder}: ${had} findings became ${left}`);
            assert.deepEqual((await fixConnector(connector)).files, [], folder);
        }
    });
    it('changes values that a finding named, and the lines they stand on', async () => {
        for (const folder of sample) {
            const before = await loadConnector(folder, '/');
            const named = check(before, fixable).findings.map(({ pointer }) => pointer);
            const { connector, files, mended } = await fixConnector(before);
            for (const role of ['definition', 'properties', 'settings'] as const) {
                const changed = differing(before[role]?.value, connector[role]?.value);
                const strange = changed.filter((at) => !named.some((pointer) => at.startsWith(pointer)));
                assert.deepEqual(strange, [], folder);
            }
            const count = [...mended.values()].reduce((sum, each) => sum + each, 0);
            // What is inserted or taken out at the end also moves the comma of the line before.
            for (const { texts } of files) assert.ok(linesGone(texts) <= 2 * count, folder);
        }
    });
});

/** How many lines of a text, wherever they stand, the new one does not have. */
function linesGone({ before, after }: { before: string; after: string }): number {
    const left = new Map<string, number>();
    for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
    let gone = 0;
    for (const line of before.split('\n')) {
        const count = left.get(line) ?? 0;
        if (count === 0) gone += 1;
        else left.set(line, count - 1);
    }
    return gone;
}

/** Pointers at which two documents differ, the deepest ones. */
function differing(a: Json | undefined, b: Json | undefined, at = ''): string[] {
    if (same(a, b)) return [];
    if (!isObject(a) || !isObject(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return [at];
        return a.flatMap((item, index) => differing(item, b[index], child(at, index)));
    }
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differing(own(a, key), own(b, key), child(at, key)));
}

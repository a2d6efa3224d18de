import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publisherKinds } from '../generators/lib/connector/model.ts';
import { authState } from '../generators/lib/auth/state.ts';
import { removeAuth } from '../generators/lib/edit/remove-auth.ts';
import { newErrors } from '../generators/lib/edit-connector.ts';
import { addToGenerated, authPairs, authParts } from './tools/golden/auth-pairs.ts';

const root = fileURLToPath(new URL('../../test/golden-auth', import.meta.url));
const again =
    'differs from test/golden-auth; after a wanted change run npm run golden and read what it changed';

describe('adding an auth type to a generated connector', () => {
    it('has a golden file for every ordered pair, and no more', () => {
        const wanted = authPairs.map(({ from, to }) => `${from}+${to}.json`);
        assert.deepEqual(readdirSync(root).toSorted(), wanted.toSorted());
    });

    for (const { from, to } of authPairs) {
        for (const kind of publisherKinds) {
            it(`${kind}: ${from} and then ${to}`, async () => {
                const pair = await addToGenerated(kind, from, to);
                assert.equal(authParts(pair), readFileSync(join(root, `${from}+${to}.json`), 'utf8'), again);
                assert.deepEqual(newErrors(pair.before, pair.after), []);
            });
        }

        for (const setsOnly of [false, true]) {
            it(`${from} and then ${to}${setsOnly ? ', sets only' : ''}: taken out again, the bytes are back`, async () => {
                const { before, after } = await addToGenerated('custom', from, to, setsOnly);
                const { mode, sets } = authState(after);
                const removed = removeAuth(after, mode === 'single' ? sets[0]!.kind : `${to}-auth`);
                assert.equal(removed.properties, before.properties!.source.text);
                assert.equal(removed.definition, before.definition!.source.text);
            });
        }
    }
});

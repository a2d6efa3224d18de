import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { levelCase, readmeCases, readmesRoot } from './tools/golden/readmes.ts';

const again =
    'differs from test/golden-readmes; after a wanted change run npm run golden and read what it changed';

describe('the golden readmes', () => {
    it('are there for every case, and no more', () => {
        assert.deepEqual(readdirSync(readmesRoot).toSorted(), Object.keys(readmeCases).toSorted());
        const files = readdirSync(readmesRoot, { recursive: true }).map(String);
        assert.deepEqual(
            files.filter((file) => /\./.test(file) && !/^[a-z-]+[\\/](before|after)\.md$/.test(file)),
            [],
        );
    });

    for (const name of Object.keys(readmeCases)) {
        it(`${name}: the same words, and the same again after a second run`, async () => {
            const levelled = await levelCase(name);
            const path = join(readmesRoot, name, 'after.md');
            assert.ok(existsSync(path), again);
            assert.equal(levelled.after, readFileSync(path, 'utf8'), again);
            assert.equal(levelled.again, levelled.after);
        });
    }
});

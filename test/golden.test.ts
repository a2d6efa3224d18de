import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startIds } from '../generators/lib/answers.ts';
import { publisherKinds } from '../generators/lib/connector/model.ts';
import { goldenAnswers } from './tools/golden/answers.ts';
import { startGolden } from './tools/golden/render.ts';

const root = fileURLToPath(new URL('../../test/golden', import.meta.url));
const again = 'differs from test/golden; after a wanted change run npm run golden and read what it changed';
const oauthWarning = 'SecurityRequirementOAuthSupport';

describe('the golden connectors', () => {
    it('are there for every publisher kind with every auth type, and no more', () => {
        const wanted = publisherKinds.flatMap((kind) => startIds.map((auth) => `${kind}-${auth}`));
        assert.deepEqual(goldenAnswers.map(({ name }) => name).toSorted(), wanted.toSorted());
        assert.deepEqual(readdirSync(root).toSorted(), wanted.toSorted());
    });

    for (const { name, answers } of goldenAnswers) {
        const started = startGolden(name, answers);

        it(`${name}: the same paths with the same bytes`, async () => {
            const { files } = await started;
            const paths = readdirSync(join(root, name), { recursive: true }).map(String);
            assert.deepEqual([...files.keys()].toSorted(), paths.toSorted(), `${name} ${again}`);
            for (const [file, content] of files) {
                const golden = readFileSync(join(root, name, file));
                if (typeof content === 'string') assert.equal(content, golden.toString('utf8'), again);
                assert.ok(golden.equals(Buffer.from(content)), `${name}/${file} ${again}`);
            }
        });

        it(`${name}: passes the check`, async () => {
            const { checked } = await started;
            const shown = checked.findings.map(
                ({ severity, rule, message }) => `${severity} ${rule} ${message}`,
            );
            const mayWarn = answers.publisherKind === 'independent' && !/none|basic|api-key/.test(name);
            const serious = shown.filter(
                (line) =>
                    !line.startsWith('info ') && !(mayWarn && line.startsWith(`warning ${oauthWarning} `)),
            );
            assert.deepEqual(serious, []);
            if (answers.publisherKind === 'verified') assert.deepEqual(shown, []);
        });
    }
});

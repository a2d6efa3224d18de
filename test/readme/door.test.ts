import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import helpers from 'yeoman-test';
import ReadmeGenerator from '../../generators/readme/index.ts';
import { files } from './support.ts';
import { shop } from './workshop.ts';

const resolved = fileURLToPath(new URL('../../generators/readme/index.js', import.meta.url));
const readme = '# Contoso\n\nOurs.\n';

/** Runs the door in a folder that holds a connector. */
const start = (options: object, answers: object = {}, args = ['orders']) =>
    helpers
        .run(ReadmeGenerator as never, { resolved, namespace: 'power-connector:readme' })
        .inTmpDir((folder) => {
            mkdirSync(join(folder, 'orders'));
            for (const [name, content] of files({ operations: shop, readme }))
                writeFileSync(join(folder, 'orders', name), content);
        })
        .withArguments(args)
        .withOptions(options as never)
        .withAnswers(answers as never);

describe('yo power-connector:readme', () => {
    it('asks, and brings the readme up to date', async () => {
        const { cwd, askedQuestions } = await start({}, { write: true });
        assert.deepEqual(
            askedQuestions.map(({ name }) => name),
            ['write'],
        );
        const text = readFileSync(join(cwd, 'orders/Readme.md'), 'utf8');
        assert.match(text, /^# Contoso\n\nOurs\.\n[^]*### Triggers[^]*#### List orders/);
        rmSync(cwd, { recursive: true });
    });

    it('writes nothing after a no', async () => {
        const { cwd } = await start({}, { write: false });
        assert.equal(readFileSync(join(cwd, 'orders/Readme.md'), 'utf8'), readme);
        rmSync(cwd, { recursive: true });
    });

    it('asks nothing with --yes, and writes intro.md with --intro', async () => {
        const { cwd, askedQuestions } = await start({ yes: true, intro: true });
        assert.deepEqual(askedQuestions, []);
        assert.equal(readFileSync(join(cwd, 'orders/Readme.md'), 'utf8'), readme);
        assert.match(readFileSync(join(cwd, 'orders/intro.md'), 'utf8'), /^## FAQ$/m);
        rmSync(cwd, { recursive: true });
    });

    it('fails with --check where they have drifted apart', async () => {
        await assert.rejects(start({ check: true }), /drifted apart, as listed above/);
    });
});

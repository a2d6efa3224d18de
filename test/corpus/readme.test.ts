import assert from 'node:assert/strict';
import { it } from 'node:test';
import { connectorsOf, corpusRoot, noCorpus } from './connectors.ts';
import { type ReadmeTrial, tryIntro, tryReadme } from './readme.ts';

it('the readmes of real connectors come level without losing a word', { skip: noCorpus }, async () => {
    const trials: ReadmeTrial[] = [];
    let index = 0;
    for await (const { name, connector } of connectorsOf(corpusRoot)) {
        // A sample; `npm run corpus` tries all of them.
        if (index % 20 === 3) trials.push(await tryReadme(connector, name), await tryIntro(connector, name));
        index += 1;
    }
    assert.ok(trials.length > 50, `${trials.length} trials`);
    assert.deepEqual(
        trials
            .filter(({ outcome }) => outcome === 'failed')
            .map(({ connector, reason }) => `${connector}: ${reason}`),
        [],
    );
    const refused = trials.filter(({ outcome }) => outcome === 'refused');
    assert.deepEqual(
        refused.filter(({ reason }) => !/:\d+:\d+: |in line \d+ is never closed/.test(reason ?? '')),
        [],
    );
});

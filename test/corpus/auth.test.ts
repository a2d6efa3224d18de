import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Trial, tryAll } from './auth.ts';
import { connectorsOf, corpusRoot, noCorpus } from './connectors.ts';

it('adds every auth type to real connectors and takes it out again', { skip: noCorpus }, async () => {
    const trials: Trial[] = [];
    let index = 0;
    for await (const { name, connector } of connectorsOf(corpusRoot)) {
        // A sample; `npm run corpus` tries all of them. The rules take the longest, so they run for fewer.
        if (index % 5 === 0) trials.push(...(await tryAll(name, connector, index % 25 === 0)));
        index += 1;
    }
    assert.ok(trials.length > 1000, `${trials.length} trials`);
    assert.deepEqual(
        trials
            .filter(({ outcome }) => outcome === 'failed')
            .slice(0, 10)
            .map(({ connector, type, reason }) => `${connector} ${type}: ${reason}`),
        [],
    );
    const refusedFiles = new Set(
        trials.filter(({ outcome }) => outcome === 'refused').map(({ connector }) => connector),
    );
    const broken = trials.filter(({ reason }) => /JSON|UTF-8|:\d+:\d+:|missing/.test(reason ?? ''));
    assert.deepEqual(
        [...refusedFiles].filter((name) => !broken.some(({ connector }) => connector === name)),
        [],
    );
});

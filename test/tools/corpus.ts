// `npm run corpus -- ../shared/corpus`: runs every rule over real connectors, adds every auth type to them, and writes the
// sections about both in docs/corpus.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { authTable, type Trial, tryAll } from '../corpus/auth.ts';
import { connectorsOf } from '../corpus/connectors.ts';
import { accepted, errorShare, mostErrors, reasons, runRules } from '../corpus/rules.ts';
import { emptyCorpusPage, rulesSection } from './docs/corpus-page.ts';
import { withParts } from './docs/parts.ts';

const folder = resolve(process.argv[2] ?? '../shared/corpus');
const page = fileURLToPath(new URL('../../../docs/corpus.md', import.meta.url));

if (!existsSync(folder)) console.error('Skipped: the folder of real connectors is not there.');
else {
    const result = await runRules(folder);
    for (const crash of result.crashes) console.error(`CRASH ${crash}`);
    const trials: Trial[] = [];
    for await (const { name, connector } of connectorsOf(folder))
        trials.push(...(await tryAll(name, connector, true)));
    const failed = trials.filter(({ outcome }) => outcome === 'failed');
    for (const { connector, type, reason } of failed) console.error(`FAILED ${connector} ${type}: ${reason}`);
    const text = existsSync(page) ? readFileSync(page, 'utf8') : emptyCorpusPage;
    const wanted = withParts(
        text,
        { rules: rulesSection(result), auth: authTable(trials) },
        'docs/corpus.md',
    );
    writeFileSync(page, await format(wanted, { ...(await resolveConfig(page)), filepath: page }));
    const { asNew, asExisting } = result;
    const unexplained = [...asNew.hits.keys()].filter(
        (id) => errorShare(asNew, id) > mostErrors && !reasons[id],
    );
    for (const id of unexplained)
        console.error(`${id}: an error for more than ${mostErrors} %, and no reason given`);
    console.error(
        `docs/corpus.md written: ${accepted(asNew.connectors)} accepted connectors, ${accepted(asExisting.clean)} of them free of errors under --existing, ${result.crashes.length} crashes`,
    );
    if (result.crashes.length > 0 || unexplained.length > 0 || failed.length > 0) process.exitCode = 1;
}

// `npm run corpus -- ../shared/corpus`: tries every rule, auth type and readme on real connectors and writes docs/corpus.md.
// A second word (`rules`, `auth` or `readmes`) writes that section alone. It takes minutes; progress goes to stderr.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { authTable, type Trial, tryAll } from '../corpus/auth.ts';
import { connectorsOf } from '../corpus/connectors.ts';
import { type ReadmeTrial, readmeTable, tryIntro, tryReadme } from '../corpus/readme.ts';
import { accepted, errorShare, mostErrors, reasons, runRules } from '../corpus/rules.ts';
import { emptyCorpusPage, rulesSection } from './docs/corpus-page.ts';
import { withParts } from './docs/parts.ts';

const folder = resolve(process.argv[2] ?? '../shared/corpus');
const only = process.argv[3];
const page = fileURLToPath(new URL('../../../docs/corpus.md', import.meta.url));

/** One section of the page, and what went wrong. */
interface Section {
    text: string;
    faults: string[];
}

async function rules(): Promise<Section> {
    const result = await runRules(folder);
    const { asNew, asExisting, crashes } = result;
    const unexplained = [...asNew.hits.keys()].filter(
        (id) => errorShare(asNew, id) > mostErrors && !reasons[id],
    );
    console.error(
        `${accepted(asNew.connectors)} accepted connectors, ${accepted(asExisting.clean)} of them free of errors under --existing`,
    );
    return {
        text: rulesSection(result),
        faults: [
            ...crashes.map((crash) => `CRASH ${crash}`),
            ...unexplained.map((id) => `${id}: an error for more than ${mostErrors} %, and no reason given`),
        ],
    };
}

async function auth(): Promise<Section> {
    const trials: Trial[] = [];
    let done = 0;
    for await (const { name, connector } of connectorsOf(folder)) {
        trials.push(...(await tryAll(name, connector, true)));
        progress('auth', (done += 1), name);
    }
    return {
        text: `## Auth\n\n${authTable(trials)}`,
        faults: trials
            .filter(isFailed)
            .map(({ connector, type, reason }) => `${connector} ${type}: ${reason}`),
    };
}

async function readmes(): Promise<Section> {
    const trials: ReadmeTrial[] = [];
    const intros: ReadmeTrial[] = [];
    for await (const { name, connector } of connectorsOf(folder)) {
        trials.push(await tryReadme(connector, name));
        intros.push(await tryIntro(connector, name));
        progress('readmes', intros.length, name);
    }
    return {
        text: `## Readmes\n\n${readmeTable(trials, intros)}`,
        faults: [...trials, ...intros]
            .filter(isFailed)
            .map(({ connector, reason }) => `${connector}: ${reason}`),
    };
}

const isFailed = ({ outcome }: { outcome: string }): boolean => outcome === 'failed';

function progress(what: string, count: number, name: string): void {
    if (count % 50 === 0) console.error(`${what}: ${count} connectors, now ${name}`);
}

const sections: Record<string, () => Promise<Section>> = { rules, auth, readmes };

if (!existsSync(folder)) console.error('Skipped: the folder of real connectors is not there.');
else {
    let text = existsSync(page) ? readFileSync(page, 'utf8') : emptyCorpusPage;
    for (const [name, measure] of Object.entries(sections)) {
        if (only !== undefined && name !== only) continue;
        console.error(`${name} …`);
        const section = await measure();
        for (const fault of section.faults) console.error(fault);
        if (section.faults.length > 0) process.exitCode = 1;
        text = withParts(text, { [name]: section.text }, 'docs/corpus.md');
    }
    writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
    console.error('docs/corpus.md written');
}

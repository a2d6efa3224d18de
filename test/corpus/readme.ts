import MarkdownIt from 'markdown-it';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { type Described, outline } from '../../generators/lib/connector/outline.ts';
import { readable } from '../../generators/lib/commands/readme-open.ts';
import { readDocumentFile } from '../../generators/lib/document-file.ts';
import { UserError } from '../../generators/lib/errors.ts';
import type { Drift } from '../../generators/lib/readme/drift.ts';
import { newReadme, updateIntro, updateReadme } from '../../generators/lib/update-readme.ts';
import { parts } from './rules.ts';

/** What became of regenerating the readme of one connector. */
export interface ReadmeTrial {
    connector: string;
    outcome: 'kept' | 'created' | 'refused' | 'failed';
    /** Why it was refused, or what failed. */
    reason?: string;
    /** It could be read only with `--to-utf8`. */
    isRewritten: boolean;
    /** How many operations makers see. */
    operations: number;
    /** Texts on operations that are gone went to the end. */
    hasMoved: boolean;
    /** In which ways the old one had drifted from the connector. */
    drifts: Set<Drift['kind']>;
}

type Which = 'readme' | 'intro';

/** Regenerates the readme of a connector and looks at the result, in memory. */
export const tryReadme = (connector: Connector, name: string): Promise<ReadmeTrial> =>
    tried(connector, name, 'readme');

/** The same for its intro.md. */
export const tryIntro = (connector: Connector, name: string): Promise<ReadmeTrial> =>
    tried(connector, name, 'intro');

async function tried(connector: Connector, name: string, which: Which): Promise<ReadmeTrial> {
    const trial: ReadmeTrial = {
        connector: name,
        outcome: 'kept',
        isRewritten: false,
        operations: 0,
        hasMoved: false,
        drifts: new Set(),
    };
    try {
        const reason = await tryOne(connector, trial, which);
        if (reason !== undefined) Object.assign(trial, { outcome: 'failed', reason });
    } catch (error) {
        trial.outcome = error instanceof UserError ? 'refused' : 'failed';
        trial.reason =
            error instanceof UserError ? error.message : String((error as Error).stack).slice(0, 400);
    }
    return trial;
}

/** What failed, or undefined. */
async function tryOne(connector: Connector, trial: ReadmeTrial, which: Which): Promise<string | undefined> {
    readable(connector);
    const operations = which === 'readme' ? outline(connector).operations : [];
    const update = which === 'readme' ? updateReadme : updateIntro;
    trial.operations = operations.length;
    const file = await documentOf(connector, trial, which);
    const isNew = file.text === undefined;
    const { text, drifts, notes } =
        isNew && which === 'readme'
            ? { text: await newReadme(connector), drifts: [], notes: [] }
            : await update(file.text ?? '', connector);
    if (isNew) trial.outcome = 'created';
    else trial.drifts = new Set(drifts.map(({ kind }) => kind));
    trial.hasMoved = text.includes('<!-- power-connector:moved -->');
    if (notes.length > 0) return `notes: ${notes.join(' ')}`;
    const lost = lineLost(file.text ?? '', text);
    if (lost !== undefined) return `the line ${JSON.stringify(lost)} is not there any more, or elsewhere`;
    const unlisted = operations.filter(notListedIn(text));
    if (unlisted.length > 0)
        return `${unlisted.length} operations are not listed, as ${JSON.stringify(unlisted[0]!.summary)}`;
    const again = await update(text, connector);
    if (again.text !== text) return `a second run changes it: ${firstDifference(text, again.text)}`;
    if (again.drifts.length > 0) return `--check finds after it: ${again.drifts[0]!.message}`;
    return undefined;
}

async function documentOf({ path, entries }: Connector, trial: ReadmeTrial, which: Which) {
    try {
        return await readDocumentFile(path, which, entries, false);
    } catch (error) {
        if (!(error instanceof UserError) || !error.message.includes('--to-utf8')) throw error;
        trial.isRewritten = true;
        return readDocumentFile(path, which, entries, true);
    }
}

const lines = (text: string): string[] => text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');

const generated = /<!-- power-connector:([a-z]+)[^>]*-->[^]*?<!-- \/power-connector:\1[^>]*-->/g;

/** The first line of a text that another one lacks outside its generated parts, or has in another place. What moved to the end stands further left. */
function lineLost(before: string, after: string): string | undefined {
    const moved =
        /<!-- power-connector:moved -->([^]*?)<!-- \/power-connector:moved -->/.exec(after)?.[1] ?? '';
    const atEnd = lines(moved).map((line) => line.trim());
    const there = lines(after.replaceAll(generated, ''));
    let at = 0;
    for (const line of lines(before)) {
        const found = there.indexOf(line, at);
        const end = atEnd.indexOf(line.trim());
        if (found >= 0 && (end < 0 || there.indexOf(line) < at + 2)) at = found + 1;
        else if (end >= 0) atEnd.splice(end, 1);
        else if (found >= 0) at = found + 1;
        else return line;
    }
    return undefined;
}

const letters = (text: string): string =>
    text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');

const markdown = new MarkdownIt({ html: true });

/** What the page shows, line by line: headings, items, cells. A second opinion: not the parser that the command works with. */
const shownLines = (text: string): string[] =>
    markdown
        .render(text.split('<!-- power-connector:moved -->')[0]!)
        .replace(/<!--[^]*?-->/g, '')
        .split(/\n|<br ?\/?>|<t[dh][^>]*>|<li>/)
        .map((line) => letters(unescape(line.replace(/<[^>]*>/g, ''))));

const unescape = (html: string): string =>
    html.replace(
        /&(amp|lt|gt|quot);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!,
    );

/** Tells whether no line of a page begins with the name of an operation. */
function notListedIn(text: string): (operation: Described) => boolean {
    const shown = shownLines(text);
    return ({ summary, id }) =>
        ![summary, id]
            .map(letters)
            .some(
                (name) =>
                    name !== '' && shown.some((line) => namesIn(line).some((part) => part.startsWith(name))),
            );
}

/** A line may begin with a number or say that it is an action. */
const namesIn = (line: string): string[] => [
    line,
    line.replace(/^\d+/, ''),
    line.replace(/^\d*(?:operation|action|trigger)s?\d*/, ''),
    line.replace(/^thedesignershowsitas/, ''),
];

function firstDifference(a: string, b: string): string {
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 80));
    return `${around(a)} becomes ${around(b)}`;
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const rows = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string =>
    [row(...head), row(...head.map(() => '---')), ...body.map((cells) => row(...cells))].join('\n');

/** The tables for docs/corpus.md, from the trials of all connectors. */
export function readmeTable(readmes: readonly ReadmeTrial[], intros: readonly ReadmeTrial[]): string {
    const count = (part: string, test: (trial: ReadmeTrial) => boolean, of = readmes): number =>
        of.filter((trial) => trial.connector.startsWith(`${part}/`) && test(trial)).length;
    const is = (outcome: ReadmeTrial['outcome']) => (trial: ReadmeTrial) => trial.outcome === outcome;
    const drifted = (kind: Drift['kind']) => (trial: ReadmeTrial) => trial.drifts.has(kind);
    return [
        'The readme of every connector brought up to date, in memory. "Kept": every line that is not blank is still there, in its order, outside the generated parts; every operation that makers see is listed (a second markdown parser looks at the page); a second run changes nothing; and `--check` has nothing to report. "Created": there was none.',
        rows(
            [
                'Part',
                'Connectors',
                'Kept',
                'Created',
                'Refused',
                'Failed',
                'Only with `--to-utf8`',
                'Texts moved to the end',
            ],
            parts.map((part) => [
                part,
                count(part, () => true),
                count(part, is('kept')),
                count(part, is('created')),
                count(part, is('refused')),
                count(part, is('failed')),
                count(part, ({ isRewritten }) => isRewritten),
                count(part, ({ hasMoved }) => hasMoved),
            ]),
        ),
        'What `--check` says of them as they are:',
        rows(
            ['Part', 'An operation is missing', 'Renamed', 'Gone', 'Credentials'],
            parts.map((part) => [
                part,
                ...(['missing', 'renamed', 'extra', 'credentials'] as const).map((kind) =>
                    count(part, drifted(kind)),
                ),
            ]),
        ),
        rows(
            ['Refused because', 'Connectors'],
            [...refusals(readmes)].map(([reason, names]) => [
                reason.replaceAll('|', '\\|'),
                names.join(', '),
            ]),
        ),
        `The same for intro.md: ${intros.filter(is('kept')).length} kept, ${intros.filter(is('created')).length} created, ${intros.filter(is('refused')).length} refused, ${intros.filter(is('failed')).length} failed.`,
    ].join('\n\n');
}

/** The connectors refused, by reason, without the places. */
function refusals(trials: readonly ReadmeTrial[]): Map<string, string[]> {
    const reasons = new Map<string, string[]>();
    for (const { outcome, connector, reason = '' } of trials) {
        const short = reason
            .replace(/^[^:]+:\d+:\d+: /, 'Not strict JSON: ')
            .replace(/ in line \d+/, ' in line N');
        if (outcome === 'refused') reasons.set(short, [...(reasons.get(short) ?? []), connector]);
    }
    return reasons;
}

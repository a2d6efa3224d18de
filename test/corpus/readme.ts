import MarkdownIt from 'markdown-it';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { type Described, outline } from '../../generators/lib/connector/outline.ts';
import { readable } from '../../generators/lib/commands/readme.ts';
import { readDocumentFile } from '../../generators/lib/document-file.ts';
import { UserError } from '../../generators/lib/errors.ts';
import { newReadme, updateReadme } from '../../generators/lib/update-readme.ts';

/** What became of regenerating the readme of one connector. */
export interface ReadmeTrial {
    connector: string;
    outcome: 'kept' | 'created' | 'refused' | 'failed';
    /** Why it was refused, or what failed. */
    reason?: string;
    /** It could be read only with `--to-utf8`. */
    isRewritten: boolean;
    /** Operations that makers see, and how many of them the readme had as a part or entry before. */
    operations: number;
    missing: number;
    /** Texts on operations that are gone went to the end. */
    hasMoved: boolean;
    /** Where the old one had drifted, by kind. */
    drifts: Record<string, number>;
}

/** Regenerates the readme of a connector and looks at the result, in memory. */
export async function tryReadme(connector: Connector, name: string): Promise<ReadmeTrial> {
    const trial: ReadmeTrial = {
        connector: name,
        outcome: 'kept',
        isRewritten: false,
        operations: 0,
        missing: 0,
        hasMoved: false,
        drifts: {},
    };
    try {
        const reason = await tryOne(connector, trial);
        if (reason !== undefined) Object.assign(trial, { outcome: 'failed', reason });
    } catch (error) {
        trial.outcome = error instanceof UserError ? 'refused' : 'failed';
        trial.reason =
            error instanceof UserError ? error.message : String((error as Error).stack).slice(0, 400);
    }
    return trial;
}

/** What failed, or undefined. */
async function tryOne(connector: Connector, trial: ReadmeTrial): Promise<string | undefined> {
    readable(connector);
    const { operations } = outline(connector);
    trial.operations = operations.length;
    const file = await documentOf(connector, trial);
    if (file.text === undefined) trial.outcome = 'created';
    const levelled =
        file.text === undefined
            ? { text: await newReadme(connector), drifts: [], notes: [] }
            : await updateReadme(file.text, connector);
    const { text, drifts, notes } = levelled;
    for (const { kind } of drifts) trial.drifts[kind] = (trial.drifts[kind] ?? 0) + 1;
    trial.missing = trial.drifts['missing'] ?? 0;
    trial.hasMoved = text.includes('<!-- power-connector:moved -->');
    if (notes.length > 0) return `notes: ${notes.join(' ')}`;
    const lost = linesLost(file.text ?? '', text);
    if (lost !== undefined) return `the line ${JSON.stringify(lost)} is not there any more, or elsewhere`;
    const unlisted = operations.filter(notListedIn(text));
    if (unlisted.length > 0)
        return `${unlisted.length} operations are not listed, as ${JSON.stringify(unlisted[0]!.summary)}`;
    const again = await updateReadme(text, connector);
    if (again.text !== text) return `a second run changes it: ${firstDifference(text, again.text)}`;
    if (again.drifts.length > 0) return `--check finds after it: ${again.drifts[0]!.message}`;
    return undefined;
}

async function documentOf(connector: Connector, trial: ReadmeTrial) {
    const folder = connector.path;
    try {
        return await readDocumentFile(folder, 'readme', connector.entries, false);
    } catch (error) {
        if (!(error instanceof UserError) || !error.message.includes('--to-utf8')) throw error;
        trial.isRewritten = true;
        return readDocumentFile(folder, 'readme', connector.entries, true);
    }
}

const lines = (text: string): string[] => text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');

const parts = /<!-- power-connector:([a-z]+)[^>]*-->[^]*?<!-- \/power-connector:\1[^>]*-->/g;

/** The first line of a text that another one lacks outside its generated parts, or has in another place. What moved to the end stands further left. */
function linesLost(before: string, after: string): string | undefined {
    const moved =
        /<!-- power-connector:moved -->([^]*?)<!-- \/power-connector:moved -->/.exec(after)?.[1] ?? '';
    const atEnd = lines(moved).map((line) => line.trim());
    const there = lines(after.replaceAll(parts, ''));
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

import { gunzipSync, gzipSync } from 'node:zlib';
import type { Draft } from '../answers.ts';
import { isObject, type JsonObject } from '../connector/json.ts';
import type { Loss, Unwritten } from './ledger.ts';
import type { Choice } from './choose.ts';
import { type LossKind, losses as sentences } from './losses.ts';
import type { SignIn } from './security.ts';

/** A connector as an import made it, and what the document said then: the next import compares with both. */
export interface Base {
    /** apiDefinition.swagger.json. */
    definition: JsonObject;
    /** apiProperties.json. */
    properties: JsonObject;
    /** What the connector was made from. */
    answers: Draft;
    /** The answers that the document gave of itself. */
    offered: Draft;
    /** The ways to sign in that the document named. */
    signIns: Pick<SignIn, 'scheme' | 'id' | 'answers'>[];
}

/** A place that the document and the author both changed. */
export interface ReportedConflict {
    file: string;
    pointer: string;
    ours: string;
    theirs: string;
}

/** What an import has to say, and what the next one onto the same folder needs. */
export interface ImportReport {
    version: 1;
    /** The document, as it was named. */
    document: string;
    choice: Choice;
    operations: number;
    losses: readonly Loss[];
    unwritten: readonly Unwritten[];
    /** What was not settled by the last import: the author's stands in the connector unless `--force` was given. */
    conflicts: readonly ReportedConflict[];
    /** What there is to know of the document as a whole, in sentences. */
    notes: readonly string[];
    base: Base;
}

/** What an update needs of a report. */
export type Recorded = Pick<ImportReport, 'document' | 'choice' | 'base'>;

export const reportJson = (report: ImportReport): string => `${JSON.stringify(report, null, 2)}\n`;

const code = (text: string): string => {
    const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
    const plain = text.replace(/\s+/g, ' ');
    return /^`|`$/.test(plain) ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
};

/** The report for people; the base stands at its end, packed. */
export function reportMarkdown(report: ImportReport): string {
    const { losses, unwritten, document, operations, notes } = report;
    const kinds = new Map<LossKind, Loss[]>();
    for (const loss of losses) kinds.set(loss.kind, [...(kinds.get(loss.kind) ?? []), loss]);
    const lines = [
        '# Import report',
        '',
        `- Document: ${code(document)}`,
        `- Operations: ${operations}`,
        `- Losses: ${losses.length}`,
        `- To be written: ${unwritten.length}`,
        ...(report.conflicts.length > 0 ? [`- Conflicts: ${report.conflicts.length}`] : []),
        ...notes.map((note) => `- Note: ${note}`),
        '',
        ...(kinds.size > 0
            ? [
                  '| Kind | Number |',
                  '| --- | --- |',
                  ...[...kinds].map(([kind, list]) => `| [${kind}](#${kind}) | ${list.length} |`),
                  '',
              ]
            : []),
        ...conflictSection(report.conflicts),
        ...unwrittenSection(unwritten),
        '## Losses',
        '',
        ...(losses.length === 0 ? ['Nothing was lost.', ''] : []),
        ...[...kinds].flatMap(([kind, list]) => section(kind, list)),
        '## For the next import',
        '',
        'Keep this file: an import of a newer document onto the same folder compares with what stands here.',
        '',
        `<!-- power-connector-import ${packed(report)} -->`,
        '',
    ];
    return lines.join('\n');
}

function conflictSection(conflicts: readonly ReportedConflict[]): string[] {
    if (conflicts.length === 0) return [];
    return [
        '## Conflicts',
        '',
        'The document and you changed the same place. What stands in the connector now is up to you.',
        '',
        ...conflicts.map(
            ({ file, pointer, ours, theirs }) =>
                `- ${code(`${file}#${pointer}`)}: you have ${code(ours)}, the document has ${code(theirs)}`,
        ),
        '',
    ];
}

/** A text of a field in a body or response: makers get along without it, certification only advises it. */
const isOfField = ({ at }: Unwritten): boolean => /^\/definitions\/|\/properties\//.test(at);

const textLines = (some: readonly Unwritten[]): string[] =>
    some.map(({ at, text }) => `- ${code(at)}: ${code(text)}`);

function unwrittenSection(unwritten: readonly Unwritten[]): string[] {
    const [fields, others] = [unwritten.filter(isOfField), unwritten.filter((one) => !isOfField(one))];
    const head = ['## To be written', ''];
    if (unwritten.length === 0) return [...head, 'The document had a text for everything.', ''];
    head.push('The document says nothing here; these texts come from technical names.', '');
    if (others.length > 0) head.push(...textLines(others), '');
    if (fields.length > 0)
        head.push(
            '### Fields',
            '',
            'Of bodies and responses. Begin with those that makers use.',
            '',
            ...textLines(fields),
            '',
        );
    return head;
}

function section(kind: LossKind, list: readonly Loss[]): string[] {
    const [lost, todo] = sentences[kind];
    return [
        `### ${kind}`,
        '',
        `${lost} What to do: ${todo}`,
        '',
        ...list.map(
            ({ from, to, what }) =>
                `- ${code(from)} → ${code(to === '' ? '/' : to)}${what === undefined ? '' : `: ${code(what)}`}`,
        ),
        '',
    ];
}

const packed = ({ version, document, choice, base }: ImportReport): string =>
    gzipSync(JSON.stringify({ version, document, choice, base }), { level: 9 }).toString('base64');

/** Reads what a report of either form keeps for an update; undefined where it is none. */
export function readReport(text: string): Recorded | undefined {
    const inside = /<!-- power-connector-import ([A-Za-z0-9+/=]+) -->/.exec(text)?.[1];
    try {
        const json = inside === undefined ? text : gunzipSync(Buffer.from(inside, 'base64')).toString('utf8');
        const value = JSON.parse(json) as ImportReport;
        const { definition, properties, answers } = value.base;
        const isWhole = [definition, properties, answers].every(isObject);
        return value.version === 1 && isWhole ? value : undefined;
    } catch {
        return undefined;
    }
}

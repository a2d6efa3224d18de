import type { Document, Heading, Part } from './document.ts';
import type { Edits } from './edits.ts';
import { endOfContent } from './lines.ts';
import { essence, markedPart, type PartName } from './markers.ts';
import { contentOf } from './own-words.ts';
import { type Section, type SectionKind, sectionOf } from './sections.ts';

/** The order of Microsoft's template; where something is missing, it goes behind what stands before it here. */
const order: readonly SectionKind[] = [
    'publisher',
    'prerequisites',
    'operations',
    'triggers',
    'actions',
    'credentials',
    'started',
    'limitations',
    'errors',
    'faq',
    'deployment',
];

/** Where a new section of a kind begins: behind those that come before it, else before those that come after it. */
export function placeFor(document: Document, sections: readonly Section[], kind: SectionKind): number {
    const rank = order.indexOf(kind);
    const ranked = sections.map((section) => ({ section, rank: order.indexOf(section.kind) }));
    const before = ranked.filter((other) => other.rank >= 0 && other.rank < rank);
    const nearest = Math.max(...before.map((other) => other.rank));
    const last = before.findLast((other) => other.rank === nearest)?.section;
    if (last) return endOfContent(document.text, last.start, outermost(sections, last).end);
    const after = ranked.find((other) => other.rank > rank)?.section;
    if (after) return outermost(sections, after).start;
    return endOfAll(document);
}

/** A section may stand inside another, as credentials inside prerequisites: what is added goes around both. */
const outermost = (sections: readonly Section[], inner: Section): Section =>
    sections.find(({ start, end }) => start <= inner.start && inner.end <= end) ?? inner;

/** The end of the text, before what was moved there. */
export function endOfAll({ text, parts }: Document): number {
    const moved = parts.find(({ name }) => name === 'moved');
    return endOfContent(text, 0, moved?.start ?? text.length);
}

const isNamed = ({ heading }: Section): boolean => /credential/i.test(heading.text);

/** The section that is most likely the one for credentials. */
export function credentialsSection(sections: readonly Section[]): Section | undefined {
    const found = sections.filter(({ kind }) => kind === 'credentials');
    return found.find(isNamed) ?? found.toSorted((a, b) => a.heading.level - b.heading.level)[0];
}

/** The level of headings below the one before an offset. Bold lines have none, so sections are taken for what they usually are. */
export function levelBelow({ headings }: Document, at: number): number {
    const above = headings.findLast(({ start }) => start < at);
    return Math.min(above && above.level < 7 ? above.level + 1 : 3, 6);
}

/** Brings a part that is there up to date; gives whether anything changed. */
export function renewPart(
    edits: Edits,
    document: Document,
    part: Part,
    content: string,
    word?: string,
): boolean {
    const name = part.name as PartName;
    const key = word ?? (part.word === '' ? undefined : part.word);
    const isSame = essence(contentOf(document, part)) === essence(content) && (key ?? '') === part.word;
    if (isSame && part.print !== '') return false;
    const isTight = part.indent !== '';
    const lines = markedPart(name, key, content, isTight).split('\n');
    const indented = lines.map((line) => (line === '' ? '' : part.indent + line)).join('\n');
    const hadBreak = /[\r\n]/.test(document.text[part.end - 1] ?? '');
    edits.replace(part.start, part.end, indented + (hadBreak ? '\n' : ''));
    return true;
}

/** Puts a new part at the end of the author's own section. */
export const insertInSection = (
    edits: Edits,
    { text }: Document,
    section: Pick<Section, 'start' | 'end'>,
    part: string,
): void => edits.insertBlock(endOfContent(text, section.start, section.end), part);

/** The body of a section, without its heading: blank where nobody wrote anything. */
export const bodyOf = (document: Document, heading: Heading): string =>
    document.text.slice(heading.end, sectionOf(document, heading).end);

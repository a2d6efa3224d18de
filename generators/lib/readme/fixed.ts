import type { Document, Heading, Part } from './document.ts';
import type { Edits } from './edits.ts';
import { endOfContent } from './lines.ts';
import { essence, type PartName } from './markers.ts';
import { contentOf } from './own-words.ts';
import { isAboutOperations, type Section, type SectionKind, sectionOf } from './sections.ts';

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

/** For things that are put at one place: their order, with room between two. */
export const rankOf = (kind: SectionKind): number => order.indexOf(kind) * 1_000_000;

/** Where a new section of a kind begins: behind those that come before it, else before those that come after it. */
export function placeFor(document: Document, sections: readonly Section[], kind: SectionKind): number {
    const rank = order.indexOf(kind);
    const ranked = sections.map((section) => ({ section, rank: order.indexOf(section.kind) }));
    const before = ranked.filter((other) => other.rank >= 0 && other.rank < rank);
    const nearest = Math.max(...before.map((other) => other.rank));
    // Actions may well stand before triggers: what follows the operations goes behind the last of them.
    const isNearest = (other: (typeof before)[number]): boolean =>
        other.rank === nearest ||
        (isAboutOperations(order[nearest]!) && isAboutOperations(other.section.kind));
    const last = before.findLast(isNearest)?.section;
    if (last) return endOfBody(document, last.start, outermost(sections, last).end);
    const after = ranked.find((other) => other.rank > rank)?.section;
    if (after) return outermost(sections, after).start;
    return endOfAll(document);
}

/** A section may stand inside another, as credentials inside prerequisites: what is added goes around both. */
const outermost = (sections: readonly Section[], inner: Section): Section =>
    sections.find(({ start, end }) => start <= inner.start && inner.end <= end) ?? inner;

/** Where something new goes at the end of some lines: before blank lines and rules, which set off what follows. */
export function endOfBody({ text, rules }: Document, start: number, end: number): number {
    let at = endOfContent(text, start, end);
    for (const rule of rules.toReversed()) {
        if (rule.end === at && rule.start > start) at = endOfContent(text, start, rule.start);
    }
    return at;
}

/** The end of the text, before what was moved there. */
export function endOfAll(document: Document): number {
    const moved = document.parts.find(({ name }) => name === 'moved');
    return endOfBody(document, 0, moved?.start ?? document.text.length);
}

const isNamed = ({ heading }: Section): boolean => /credential/i.test(heading.text);

/** The section that is most likely the one for credentials. */
export function credentialsSection(sections: readonly Section[]): Section | undefined {
    const found = sections.filter(({ kind }) => kind === 'credentials');
    return found.find(isNamed) ?? found.toSorted((a, b) => a.heading.level - b.heading.level)[0];
}

/** The level for the heading of a new section: that of the others, and never one that swallows what follows. */
export function sectionLevel({ headings }: Document, sections: readonly Section[], at: number): number {
    const levels = sections.filter(({ heading }) => heading.isReal).map(({ heading }) => heading.level);
    const usual = levels.length > 0 ? Math.min(...levels) : 2;
    const next = headings.find(({ start, level }) => start >= at && level < 7);
    return Math.max(usual, next?.level ?? usual);
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
    name = part.name as PartName,
): boolean {
    const key = word ?? (part.word === '' ? undefined : part.word);
    const isSame =
        essence(contentOf(document, part)) === essence(content) &&
        (key ?? '') === part.word &&
        name === part.name;
    if (isSame && part.print !== '') return false;
    edits.replacePart(part.start, part.end, { name, key, content, indent: part.indent });
    return true;
}

/** The body of a section, without its heading: blank where nobody wrote anything. */
export const bodyOf = (document: Document, heading: Heading): string =>
    document.text.slice(heading.end, sectionOf(document, heading).end);

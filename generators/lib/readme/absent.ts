import { isCovered } from './covered.ts';
import type { Document, Heading, Part } from './document.ts';
import {
    bodyOf,
    credentialsSection,
    endOfBody,
    levelBelow,
    placeFor,
    rankOf,
    renewPart,
    sectionLevel,
} from './fixed.ts';
import { isBlank } from './lines.ts';
import type { PartName } from './markers.ts';
import { plainHeading, type SectionKind } from './sections.ts';
import { newHeading, type Work } from './writer.ts';

/** A section of the template, with the heading that a new one gets. */
export interface Standard {
    name: PartName & SectionKind;
    heading: string;
}

/** Which parts a document has that exist once. */
export interface Layout {
    /** It names the connector and its publisher, and lists its operations. */
    isReadme: boolean;
    sections: readonly Standard[];
}

/** Brings the parts up to date that exist once, and adds what the document does not have. */
export function levelParts(work: Work, title: Heading | undefined, { isReadme, sections }: Layout): void {
    if (isReadme) {
        levelTitle(work, title);
        levelPublisher(work);
    } else levelLead(work, title);
    for (const { name, heading } of sections) {
        if (name === 'credentials') levelCredentials(work, heading);
        else levelSection(work, name, heading);
    }
}

export const partOf = ({ parts }: Document, name: PartName): Part | undefined =>
    parts.find((part) => part.name === name);

function levelTitle({ edits, document, writer }: Work, title: Heading | undefined): void {
    for (const name of ['title', 'summary'] as const) {
        const part = partOf(document, name);
        if (part) renewPart(edits, document, part, writer.part(name));
    }
    if (partOf(document, 'title')) return;
    if (!title && !document.off.has('title')) {
        edits.insertPart(document.body, { name: 'title', content: writer.part('title') }, -1);
    } else if (title && !partOf(document, 'summary') && !document.off.has('summary')) {
        const content = writer.part('summary');
        if (content !== '' && lacksSummary(document, title))
            edits.insertPart(title.end, { name: 'summary', content });
    }
}

/** The paragraph that a document without a title begins with. */
function levelLead({ edits, document, placing, writer }: Work, title: Heading | undefined): void {
    const part = partOf(document, 'summary');
    const content = writer.part('summary');
    if (part) renewPart(edits, document, part, content);
    else if (!document.off.has('summary')) {
        const first = Math.min(...placing.sections.map(({ start }) => start));
        const isThere = document.prose.some(({ start }) => start < first);
        if (!isThere) edits.insertPart(title?.end ?? document.body, { name: 'summary', content }, -1);
    }
}

/** Nothing says what the connector is for: no words below the title, and no section for them. */
function lacksSummary({ headings, prose, parts }: Document, title: Heading): boolean {
    const next = headings.find(({ start }) => start >= title.end);
    const end = next?.start ?? Infinity;
    if (prose.some(({ start }) => start < end) || parts.some((part) => part.start < title.end)) return false;
    // The publisher, say, may stand before it.
    const isAbout = /^(?:about|description|overview|introduction|summary|what is)\b/;
    return !headings.some(
        ({ start, level, text }) =>
            start >= title.end && level <= Math.max(2, title.level) && isAbout.test(plainHeading(text)),
    );
}

function levelPublisher({ edits, document, placing: { sections }, writer }: Work): void {
    const part = partOf(document, 'publisher');
    const content = writer.part('publisher');
    const kinds = sections.map(({ kind }) => kind);
    if (part && content === '') edits.removeLines(part.start, part.end);
    else if (part) renewPart(edits, document, part, content);
    else if (content !== '' && !document.off.has('publisher') && !namesPublisher(document, kinds)) {
        const at = placeFor(document, sections, 'publisher');
        edits.insertPart(at, { name: 'publisher', content }, rankOf('publisher'));
    }
}

const namesPublisher = ({ mentions, items }: Document, kinds: readonly SectionKind[]): boolean =>
    kinds.includes('publisher') ||
    [...mentions, ...items].some(({ labels }) =>
        labels.some((label) => /^\W*(?:publishers?|published by|authors?)\b/i.test(label)),
    );

function levelSection(
    { edits, document, placing, writer }: Work,
    name: Standard['name'],
    heading: string,
): void {
    const part = partOf(document, name);
    const content = writer.part(name);
    if (part) renewPart(edits, document, part, content);
    else if (content !== '' && !document.off.has(name)) {
        const section = placing.sections.find(({ kind }) => kind === name);
        if (section && !isBlank(bodyOf(document, section.heading))) return;
        if (section) edits.insertPart(endOfBody(document, section.start, section.end), { name, content });
        else {
            const at = placeFor(document, placing.sections, name);
            const above = newHeading(sectionLevel(document, placing.sections, at), heading);
            edits.insertPart(at, { name, content, heading: above }, rankOf(name));
        }
    }
}

function levelCredentials({ edits, document, placing, writer }: Work, heading: string): void {
    const { signIns } = writer;
    if (signIns === undefined) return;
    const name = 'credentials';
    const part = partOf(document, name);
    if (part) {
        renewPart(edits, document, part, writer.credentials(levelBelow(document, part.start)));
        return;
    }
    if (signIns.every((signIn) => signIn === 'none') || document.off.has(name)) return;
    const section = credentialsSection(placing.sections);
    if (section && isCovered(bodyOf(document, section.heading), signIns)) return;
    addCredentials({ edits, document, placing, writer }, heading);
}

/** Puts the steps at the end of the author's own section, or into a new one. */
export function addCredentials({ edits, document, placing, writer }: Work, heading: string): void {
    const section = credentialsSection(placing.sections);
    const name = 'credentials';
    if (section) {
        const content = writer.credentials(levelBelow(document, section.heading.end));
        edits.insertPart(endOfBody(document, section.start, section.end), { name, content });
        return;
    }
    const at = placeFor(document, placing.sections, name);
    const level = sectionLevel(document, placing.sections, at);
    const part = {
        name,
        content: writer.credentials(level + 1),
        heading: newHeading(level, heading),
    } as const;
    edits.insertPart(at, part, rankOf(name));
}

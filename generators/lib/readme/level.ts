import { UserError } from '../errors.ts';
import { type Layout, levelParts } from './absent.ts';
import type { Document, Heading } from './document.ts';
import { type Drift, driftOf } from './drift.ts';
import { Edits } from './edits.ts';
import { nameKey } from './names.ts';
import { levelOperations } from './operations.ts';
import { readOwnWords } from './own-words.ts';
import { placeOperations } from './placing.ts';
import { kindOf } from './sections.ts';
import type { Writer } from './writer.ts';

/** A document brought up to date. */
export interface Levelled {
    text: string;
    /** Where the old text and the connector had drifted apart. */
    drifts: Drift[];
    /** What was done beyond that, in sentences. */
    notes: string[];
}

export const readmeLayout: Layout = {
    isReadme: true,
    sections: [
        { name: 'prerequisites', heading: 'Prerequisites' },
        { name: 'credentials', heading: 'Obtaining Credentials' },
        { name: 'limitations', heading: 'Known Issues and Limitations' },
        { name: 'deployment', heading: 'Deployment Instructions' },
    ],
};

/** The other document of a certification package: no title, no list of operations. */
export const introLayout: Layout = {
    isReadme: false,
    sections: [
        { name: 'prerequisites', heading: 'Prerequisites' },
        { name: 'credentials', heading: 'How to get credentials' },
        { name: 'started', heading: 'Get started with your connector' },
        { name: 'limitations', heading: 'Known issues and limitations' },
        { name: 'errors', heading: 'Common errors and remedies' },
        { name: 'faq', heading: 'FAQ' },
    ],
};

/**
 * Brings a document up to date. What stands outside markers stays byte for byte, but for texts on operations that are
 * gone, which move to the end. Throws a UserError for a text to which nothing can be added.
 */
export async function levelDocument(text: string, layout: Layout, writer: Writer): Promise<Levelled> {
    const first = await levelOnce(text, layout, writer);
    // Taking lines out can make others mean something else, as the second item of a list that was cut short.
    let next = first;
    for (let round = 0; round < 3; round += 1) {
        const again = await levelOnce(next.text, layout, writer);
        if (again.text === next.text) break;
        next = again;
    }
    return { ...first, text: next.text };
}

/** Tells where a document and its connector have drifted apart, and lays out nothing. Throws as {@link levelDocument} does. */
export const driftsIn = async (text: string, writer: Writer): Promise<Drift[]> =>
    (await look(text, writer)).drifts;

async function look(text: string, writer: Writer) {
    const { document, notes } = await readOwnWords(text);
    refuseOpen(document);
    const title = titleOf(document, writer.outline.title);
    const placing = placeOperations(document, writer.outline, title);
    return { document, notes, title, placing, drifts: driftOf(document, placing, writer) };
}

async function levelOnce(text: string, layout: Layout, writer: Writer): Promise<Levelled> {
    const { document, notes, title, placing, drifts } = await look(text, writer);
    const edits = new Edits(document.text, writer.format);
    if (layout.isReadme) levelOperations(edits, document, placing, writer);
    levelParts({ edits, document, placing, writer }, title, layout);
    return { text: await edits.apply(), drifts, notes };
}

/** Whatever is put behind a block that nothing closes becomes part of it. */
function refuseOpen({ open, text }: Document): void {
    if (!open) return;
    const line = text.slice(0, open.start).split(/\r\n?|\n/).length;
    throw new UserError(
        `The block that begins in line ${line} is never closed, so nothing can be added below it. Close it, then run this again.`,
    );
}

/** The heading that names the connector: the first one, unless it is a section's. */
function titleOf({ headings }: Document, title: string): Heading | undefined {
    const [first, ...others] = headings;
    if (!first) return undefined;
    if (kindOf(first) === 'other' || nameKey(first.text).includes(nameKey(title))) return first;
    const sameLevel = others.some((heading) => heading.level === 1 && kindOf(heading) !== 'other');
    return first.level === 1 && !sameLevel ? first : undefined;
}

import { Edits } from './edits.ts';
import { credentialsSection, insertInSection, levelBelow, placeFor, renewPart } from './fixed.ts';
import { markedPart } from './markers.ts';
import { readOwnWords } from './own-words.ts';
import { sectionsOf } from './sections.ts';

/**
 * Brings the credentials of a readme up to date, and nothing else. `write` gives the steps for headings of a level; `needed`
 * says whether there are any credentials. Without a part of its own they go to the end of the author's section.
 */
export async function withCredentials(
    text: string,
    heading: string,
    needed: boolean,
    write: (level: number) => Promise<string>,
): Promise<string> {
    const { document } = readOwnWords(text, 'credentials');
    const part = document.parts.find(({ name }) => name === 'credentials');
    const edits = new Edits(document.text);
    if (part) {
        const changed = renewPart(edits, document, part, await write(levelBelow(document, part.start)));
        return changed ? edits.apply() : text;
    }
    if (!needed) return text;
    const sections = sectionsOf(document);
    const section = credentialsSection(sections);
    if (section) {
        const content = await write(levelBelow(document, section.heading.end));
        insertInSection(edits, document, section, markedPart('credentials', undefined, content));
    } else {
        const content = markedPart('credentials', undefined, await write(3));
        edits.insertBlock(placeFor(document, sections, 'credentials'), `## ${heading}\n\n${content}`);
    }
    return edits.apply();
}

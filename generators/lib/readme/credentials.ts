import { addCredentials, partOf } from './absent.ts';
import { Edits } from './edits.ts';
import { levelBelow, renewPart } from './fixed.ts';
import { readOwnWords } from './own-words.ts';
import { sectionsOf } from './sections.ts';
import type { Writer } from './writer.ts';

/**
 * Brings the credentials of a readme up to date, and nothing else. Without a part of their own they go to the end of the
 * author's section, whatever that says.
 */
export async function withCredentials(
    text: string,
    heading: string,
    writer: Pick<Writer, 'signIns' | 'part' | 'credentials' | 'format'>,
): Promise<string> {
    const { document } = await readOwnWords(text, 'credentials');
    const part = partOf(document, 'credentials');
    const edits = new Edits(document.text, writer.format);
    if (part) renewPart(edits, document, part, writer.credentials(levelBelow(document, part.start)));
    else if (writer.signIns?.some((signIn) => signIn !== 'none'))
        addCredentials({ edits, document, placing: { sections: sectionsOf(document) }, writer }, heading);
    return edits.isEmpty ? text : edits.apply();
}

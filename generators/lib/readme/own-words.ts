import { type Document, type Part, readDocument } from './document.ts';
import { Edits } from './edits.ts';
import { isBlank, lineEnd, lineStart, nextLine, withLf } from './lines.ts';
import { isUntouched, type Marker, type PartName } from './markers.ts';

/** What a part holds, as it was generated: without indentation, blank lines around it, and the file's line breaks. */
export const contentOf = ({ text }: Document, { inner, indent }: Part): string =>
    withLf(text.slice(inner.start, inner.end))
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trim() === '' ? '' : line))
        .join('\n')
        .replace(/^\n+|(?<!\s)\s+$/g, '');

/**
 * Reads a readme. A part whose words somebody changed is that person's from then on: its markers go, its words stay.
 * The same happens to markers that have lost their counterpart, and to the second of two equal parts. `notes` say so. With `only`, for parts of that name alone.
 */
export async function readOwnWords(
    text: string,
    only?: PartName,
): Promise<{ document: Document; notes: string[] }> {
    const document = readDocument(text);
    const notes: string[] = [];
    const edits = new Edits(text, async (content) => content);
    const seen = new Set<string>();
    for (const part of document.parts) {
        if (part.name === 'moved' || part.name !== (only ?? part.name)) continue;
        const name = `${part.name} ${part.word}`.trim();
        const isCopy = seen.has(name);
        seen.add(name);
        if (isUntouched(contentOf(document, part), part.print)) {
            if (isCopy) edits.removeLines(part.start, part.end);
            continue;
        }
        notes.push(`The part "${name}" was edited between its markers; its words are yours now and stay.`);
        dropLine(edits, text, part.start, part.inner.start);
        dropLine(edits, text, part.inner.end, part.end);
    }
    for (const { name, start, end } of document.strays) {
        if (name !== (only ?? name)) continue;
        notes.push(`A marker of the part "${name}" had lost its counterpart and was taken out.`);
        dropMarker(edits, text, { start, end });
    }
    const changed = await edits.apply();
    return changed === text ? { document, notes } : { document: readDocument(changed), notes };
}

/** Takes out a marker with its line, where it stands alone on it, and with a blank line next to it. */
function dropMarker(edits: Edits, text: string, { start, end }: Pick<Marker, 'start' | 'end'>): void {
    const before = lineStart(text, start);
    const after = lineEnd(text, end);
    const isAlone = isBlank(text.slice(before, start)) && isBlank(text.slice(end, after));
    if (isAlone) edits.removeLines(before, nextLine(text, end));
    else edits.remove(start, end);
}

const markerLength = (text: string): number => text.indexOf('-->') + 3;

function dropLine(edits: Edits, text: string, start: number, end: number): void {
    const at = text.indexOf('<!--', start);
    dropMarker(edits, text, { start: at, end: at + markerLength(text.slice(at, end)) });
}

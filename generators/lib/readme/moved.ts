import type { Document, Lines, Part } from './document.ts';
import type { Edits } from './edits.ts';
import { type Entry, headingOfPart, wordsAfter } from './entries.ts';
import { endOfContent, isBlank, lineStart, withLf } from './lines.ts';
import { contentOf } from './own-words.ts';
import type { Placing } from './placing.ts';
import type { Writer } from './writer.ts';

/** Takes out what was generated for operations that are gone, and moves what people wrote about them to the end. */
export function moveGone(
    edits: Edits,
    document: Document,
    { goneParts, goneEntries }: Placing,
    headingLevel: (part: Part) => number,
    writer: Writer,
): void {
    const cut: Cut[] = goneEntries.map((entry) => cutEntry(document, entry));
    for (const part of goneParts) {
        if (goneEntries.some(({ start, end }) => start <= part.start && part.end <= end)) continue;
        edits.removeLines(part.start, part.end);
        if (part.name === 'operation') cut.push(...cutWords(document, part, headingLevel(part)));
    }
    for (const { lines, isFirst } of cut) edits.removeLines(lines.start, lines.end, isFirst);
    const texts = cut.toSorted((a, b) => a.lines.start - b.lines.start).map(({ text }) => text);
    if (texts.length === 0) return;
    const moved = document.parts.find(({ name }) => name === 'moved');
    if (moved) edits.insertBlock(lineStart(document.text, moved.inner.end), texts.join('\n\n'));
    else edits.insertMoved([writer.part('moved'), ...texts].join('\n\n'));
}

interface Cut {
    lines: Lines;
    text: string;
    /** The first item of a list. */
    isFirst?: boolean;
}

function cutEntry(document: Document, { start, end, item }: Entry): Cut {
    const lines = { start, end: endOfContent(document.text, start, end) };
    return { lines, text: withoutParts(document, lines), isFirst: item !== undefined && item.isFirst };
}

/** The words below a whole part, with the heading that the part gave them. */
function cutWords(document: Document, part: Part, level: number): Cut[] {
    const words = wordsAfter(document, part, level);
    const lines = { start: words.start, end: endOfContent(document.text, words.start, words.end) };
    const text = withoutParts(document, lines);
    if (isBlank(text)) return [];
    const [heading = ''] = contentOf(document, part).split('\n');
    return [{ lines, text: headingOfPart(heading) === '' ? text : `${heading}\n\n${text}` }];
}

/** The text of some lines without parts and without the indentation that they have in common. */
function withoutParts({ text, parts }: Document, { start, end }: Lines): string {
    const inside = parts.filter((part) => part.start >= start && part.end <= end);
    const lines = inside
        .map((part, index) => [inside[index - 1]?.end ?? start, part.start])
        .concat([[inside.at(-1)?.end ?? start, end]])
        .map(([from, to]) => withLf(text.slice(from, to)))
        .reduce((before, after) => before + (before.endsWith('\n\n') ? after.replace(/^\n/, '') : after))
        .replace(/^\s*\n/, '')
        .trimEnd();
    const indent = /^[ \t]*/.exec(lines)![0];
    return lines
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
}

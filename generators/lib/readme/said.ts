import type { Value } from '../connector/values.ts';
import type { EntryShape } from '../entry-shape.ts';
import type { Document, Lines } from './document.ts';
import type { Entry } from './entries.ts';
import { nameKey } from './names.ts';

/** What an author's entry for an operation says already, so that it is not said twice. */
export function saidIn(
    document: Document,
    entry: Entry,
): Pick<EntryShape, 'hasDescription' | 'hasReturns' | 'isSaid'> {
    const { headings, items, mentions, terms } = document;
    const inside = ({ start, end }: Lines): boolean => entry.start <= start && end <= entry.end;
    const labels = [
        ...headings.filter(inside).map(({ text }) => text),
        ...items.filter((item) => item !== entry.item && inside(item)).flatMap((item) => item.labels),
        ...mentions.filter(inside).flatMap((mention) => mention.labels),
        ...terms.filter(({ at }) => entry.start <= at && at < entry.end).map(({ text }) => text),
    ];
    const keys = new Set(labels.map(nameKey));
    const isSaid = ({ name, title }: Value): boolean => keys.has(nameKey(title)) || keys.has(nameKey(name));
    return {
        hasDescription: hasProse(document, entry),
        hasReturns: labels.some((label) => /^\W*(?:outputs?|returns?|responses?|results?)\b/i.test(label)),
        isSaid,
    };
}

/** The author says something about it: more than its name, and more than the names of inputs. */
function hasProse({ text, mentions, prose }: Document, { start, end, heading, item, name }: Entry): boolean {
    if (item) return item.text.length - name.length >= 8;
    const body = mentions.filter((line) => line.start >= (heading?.end ?? start) && line.end <= end);
    if (body.some((line) => text.slice(line.start, line.end).trim().split(/\s+/).length >= 3)) return true;
    return prose.some(
        (block) =>
            block.start >= start && block.end <= end && block.type !== 'paragraph' && block.type !== 'html',
    );
}

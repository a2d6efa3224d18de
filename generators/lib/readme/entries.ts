import type { Described } from '../connector/outline.ts';
import type { Document, Heading, Item, Lines, Part } from './document.ts';
import { plainHeading, type Section } from './sections.ts';

/** The author's own entry for an operation: a heading with what follows it, or an item of a list. */
export interface Entry extends Lines {
    heading?: Heading;
    item?: Item;
    name: string;
}

/** Headings that stand below an operation even where they have its level. */
const inner =
    /^(?:(?:request|response|required|optional|input|output|query|path|body|header|sample|example)s? ?)*(?:inputs?|outputs?|parameters?|requests?|responses?|returns?|results?|examples?|samples?|body|headers?|arguments?|remarks?|usage|description|fields?|properties|required|optional|prerequisites?|notes?)$/;

const isInner = ({ text }: Heading): boolean => inner.test(plainHeading(text));

/** What belongs to a heading that names an operation. `isEntry` tells the headings of other operations. */
export function entryOf(document: Document, heading: Heading, isEntry: (heading: Heading) => boolean): Entry {
    const next = document.headings.find(
        (other) =>
            other.start > heading.start &&
            (other.level < heading.level ||
                isEntry(other) ||
                (other.level === heading.level && !isInner(other))),
    );
    const end = Math.min(next?.start ?? document.text.length, nextWhole(document, heading.end));
    return { start: heading.start, end, heading, name: plainName(heading.text) };
}

/** Where the next part begins that stands for itself. */
export const nextWhole = ({ parts, text }: Document, at: number): number =>
    parts.find(({ name, start }) => start >= at && name !== 'details')?.start ?? text.length;

export const itemEntry = (item: Item): Entry => ({
    start: item.start,
    end: item.end,
    item,
    name: plainName(item.labels[0] ?? ''),
});

/** A heading's text as somebody would say it, without marks around it. */
export const plainName = (text: string): string =>
    text
        .replace(/[\u200B\uFEFF]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[`*_"'\s]+|(?<![`*_"':\s])[`*_"':\s]+$/g, '');

/** The author's entry that a part with details belongs to: the item around it, else what the heading above begins. */
export function ownerOf(
    document: Document,
    part: Part,
    sections: readonly Section[],
    isEntry: (heading: Heading) => boolean,
): Entry | undefined {
    const item = document.items.findLast(({ start, end }) => start < part.start && part.end <= end);
    if (item) return itemEntry(item);
    const above = headingsAbove(document, part.start).filter(
        (heading) => !sections.some((section) => section.heading === heading),
    );
    const heading = above.find((one) => isEntry(one)) ?? above.find((one) => !isInner(one));
    if (!heading) return undefined;
    const entry = entryOf(document, heading, isEntry);
    return entry.start < part.start && part.end <= entry.end ? entry : undefined;
}

/** The heading above an offset, the one above that of a higher level, and so on. */
function headingsAbove({ headings }: Document, at: number): Heading[] {
    const found: Heading[] = [];
    for (const heading of headings.filter(({ start }) => start < at).toReversed()) {
        if (heading.level < (found.at(-1)?.level ?? 8)) found.push(heading);
    }
    return found;
}

/** What follows a whole part up to the next one or the next heading of some level: the author's words on that operation. */
export function wordsAfter(document: Document, part: Part, level: number): Lines {
    const next = document.headings.find((heading) => heading.start >= part.end && heading.level <= level);
    const end = Math.min(next?.start ?? document.text.length, nextWhole(document, part.end));
    return { start: part.end, end };
}

/** The heading of a part that stands for a whole entry, as its words. */
export function headingOfPart(content: string): string {
    const [first = ''] = content.split('\n');
    return /^#{1,6} /.test(first) ? plainName(unescaped(first.replace(/^#+ /, ''))) : '';
}

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The name a part with details gives, where the author's differs from the present one. */
export const calledInPart = (content: string): string => {
    const name = /^(?:- )?The designer shows it as \*\*(.*)\*\*\.$/m.exec(content)?.[1];
    return name === undefined ? '' : unescaped(name);
};

/** One operation where it stands in a readme. */
export interface Place {
    operation: Described;
    kind: 'whole' | 'own' | 'mention';
    entry?: Entry;
    part?: Part;
    /** The author calls it by its present summary. */
    isNamed: boolean;
}

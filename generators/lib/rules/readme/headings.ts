import { byText } from '../../connector/pattern.ts';
import type { SourceFile } from '../../connector/source.ts';

export interface Heading {
    /** In lower case, without markup, numbers and punctuation around it. */
    text: string;
    level: number;
    /** Offset of its line, and of the line after it. */
    start: number;
    end: number;
}

/** The headings of a readme: `#` lines, underlined lines, lines that are bold as a whole, `<h2>` lines. Fenced code is skipped. */
export function headingsOf(readme: SourceFile): readonly Heading[] {
    let found = known.get(readme);
    if (!found) known.set(readme, (found = findHeadings(readme.text)));
    return found;
}

const known = new WeakMap<SourceFile, readonly Heading[]>();

/** So much of a line is looked at. */
const mostOfLine = 300;
/** What marks a heading, underlines one or fences code in; most lines begin otherwise. */
const marks = /[^ -~]|[`~=#<*_-]/;

function findHeadings(text: string): Heading[] {
    const found: Heading[] = [];
    const lineAt = (start: number, end: number): string =>
        text.slice(start, Math.min(end, start + mostOfLine)).trim();
    let fence = '';
    /** The line before, where it can be underlined. */
    let previous: { start: number; end: number } | undefined;
    for (let start = 0; start < text.length;) {
        const next = text.indexOf('\n', start);
        const end = next < 0 ? text.length : next + 1;
        const line =
            marks.test(text.charAt(start)) || text.charAt(start) === ' ' ? lineAt(start, end) : undefined;
        const level = line === undefined ? 0 : levelOf(line);
        const mark = line === undefined ? undefined : /^(?:```|~~~)/.exec(line)?.[0];
        if (mark !== undefined && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
        else if (fence === '' && line !== undefined) {
            const above = previous && /^(?:=+|-{3,})$/.test(line) ? lineAt(previous.start, previous.end) : '';
            if (above !== '')
                found.push({
                    text: plain(above),
                    level: line[0] === '=' ? 1 : 2,
                    start: previous!.start,
                    end,
                });
            else if (level > 0) found.push({ text: plain(line), level, start, end });
        }
        previous = level > 0 ? undefined : { start, end };
        start = end;
    }
    return found;
}

function levelOf(line: string): number {
    const hashes = /^#{1,6}(?!#)/.exec(line)?.[0].length ?? 0;
    if (hashes > 0) return hashes;
    const html = /^<h([1-6])\b/i.exec(line)?.[1];
    if (html !== undefined) return Number(html);
    return /^(?:\*\*|__)[^*_]{2,80}(?:\*\*|__):?$/.test(line) ? 6 : 0;
}

const before = byText(/^[^\p{L}]+/u);
const after = byText(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u);

function plain(line: string): string {
    const text = line
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/<[^<>]*>/g, '')
        .replace(/\]\([^()]*\)?/g, '')
        .toLowerCase();
    return text.replace(before(text), '').replace(after(text), '');
}

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
export function headingsOf({ text }: SourceFile): Heading[] {
    const found: Heading[] = [];
    let fence = '';
    let previous = { line: '', start: 0 };
    for (let start = 0; start < text.length;) {
        const next = text.indexOf('\n', start);
        const end = next < 0 ? text.length : next + 1;
        const line = text.slice(start, Math.min(end, start + 300)).trim();
        const mark = /^(?:```|~~~)/.exec(line)?.[0];
        if (mark !== undefined && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
        else if (fence === '') {
            const underline = /^(?:=+|-{3,})$/.test(line) && previous.line !== '' ? line[0] : undefined;
            if (underline !== undefined) {
                const level = underline === '=' ? 1 : 2;
                found.push({ text: plain(previous.line), level, start: previous.start, end });
            } else {
                const level = levelOf(line);
                if (level > 0) found.push({ text: plain(line), level, start, end });
            }
        }
        previous = { line: levelOf(line) > 0 ? '' : line, start };
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
const after = byText(/[^\p{L}\p{N})]+$/u);

function plain(line: string): string {
    const text = line
        .replace(/[\u200b\ufeff]/g, '')
        .replace(/<[^<>]*>/g, '')
        .replace(/\]\([^()]*\)?/g, '')
        .toLowerCase();
    return text.replace(before(text), '').replace(after(text), '');
}

/** Lines of a text by offset: CRLF, LF and CR all end one. */

export const isBlank = (text: string): boolean => /^[\s\u200B]*$/.test(text);

/** Where the line begins that holds an offset. */
export function lineStart(text: string, at: number): number {
    let start = at;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
    return start;
}

/** Where the line that holds an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
    let end = at;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return end;
}

/** Where the line begins that follows the one with an offset; the end of the text after the last. */
export function nextLine(text: string, at: number): number {
    const end = lineEnd(text, at);
    return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Where the line begins that stands before the one that begins at an offset. */
export const lineBefore = (text: string, at: number): number =>
    lineStart(text, at - (text.startsWith('\r\n', at - 2) ? 2 : 1));

/** The beginning of the first blank line at the end of a region, or the region's end: what is added goes there. */
export function endOfContent(text: string, start: number, end: number): number {
    let at = end;
    while (at > start) {
        const before = lineBefore(text, at);
        if (before < start || !isBlank(text.slice(before, at))) break;
        at = before;
    }
    return at;
}

/** The line break that a text has most often; LF where it has none. */
export function lineBreak(text: string): string {
    const crlf = text.match(/\r\n/g)?.length ?? 0;
    const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
    const cr = (text.match(/\r/g)?.length ?? 0) - crlf;
    if (cr > crlf && cr > lf) return '\r';
    return crlf > lf ? '\r\n' : '\n';
}

/** The same text with LF alone. */
export const withLf = (text: string): string => text.replace(/\r\n?/g, '\n');

import { type Json, parent } from './json.ts';
import { findNearestSpans, findNearestStarts, findSpans, type Span, type Spans } from './positions.ts';

/** A place for people and editors: both count from 1, columns in UTF-16 units. */
export interface Place {
    line: number;
    column: number;
}

/** Something that keeps a text from being strict JSON. */
export interface SyntaxProblem {
    offset: number;
    message: string;
}

/** One text file of a connector: what its bytes say, and where in it a pointer leads. */
export class SourceFile {
    /** The name as it stands in the folder. */
    readonly name: string;
    /** The text without a byte order mark. */
    readonly text: string;
    readonly size: number;
    readonly hasBom: boolean;
    /** False where the bytes are not UTF-8; `text` is then read as UTF-16 where a mark says so, else as Windows-1252. */
    readonly isUtf8: boolean;
    readonly isUtf16: boolean;
    /** Offset in `text` of the first byte that is not UTF-8. */
    readonly faultAt: number;
    #lineStarts: number[] | undefined;
    #tree: Spans | undefined;

    constructor(name: string, bytes: Uint8Array) {
        this.name = name;
        this.size = bytes.byteLength;
        this.hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
        const content = this.hasBom ? bytes.subarray(3) : bytes;
        const utf8 = decodeUtf8(content);
        const utf16 = utf8 === undefined ? decodeUtf16(content) : undefined;
        this.isUtf8 = utf8 !== undefined;
        this.isUtf16 = utf16 !== undefined;
        this.text = utf8 ?? utf16 ?? decode1252(content);
        this.faultAt = this.isUtf8 || this.isUtf16 ? 0 : firstFault(content);
    }

    /** The offsets at which the lines of `text` begin. */
    get lineStarts(): readonly number[] {
        return (this.#lineStarts ??= lineStarts(this.text));
    }

    /** Line and column of an offset in `text`. */
    place(offset: number): Place {
        const starts = this.lineStarts;
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle]! <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: offset - starts[low]! + 1 };
    }

    /** File, line and column of an offset, as terminals and editors make links of them: `settings.json:3:7`. */
    at(offset: number): string {
        const { line, column } = this.place(offset);
        return `${this.name}:${line}:${column}`;
    }

    /** The spans of the values that `pointers` name; those that lead nowhere are left out. Only for text that is JSON. */
    spans(pointers: Iterable<string>): Map<string, Span> {
        const tree = this.#tree;
        if (!tree) return findSpans(this.text, pointers);
        const found = new Map<string, Span>();
        for (const pointer of pointers) {
            const span = tree.get(pointer);
            if (span) found.set(pointer, span);
        }
        return found;
    }

    /** Like `spans`, but what is missing is shown at its nearest ancestor that is there. */
    nearestSpans(pointers: Iterable<string>): Map<string, Span> {
        const tree = this.#tree;
        if (!tree) return findNearestSpans(this.text, pointers);
        const found = new Map<string, Span>();
        for (const pointer of pointers) {
            for (let at: string | undefined = pointer; at !== undefined; at = parent(at)) {
                const span = tree.get(at);
                if (!span) continue;
                found.set(pointer, span);
                break;
            }
        }
        return found;
    }

    /** Where the values begin that `nearestSpans` gives, in the order of the pointers. */
    nearestStarts(pointers: readonly string[]): number[] {
        if (!this.#tree) return findNearestStarts(this.text, pointers);
        const spans = this.nearestSpans(pointers);
        return pointers.map((pointer) => spans.get(pointer)?.start ?? 0);
    }

    /** For text that is not strict JSON: the spans a tolerant parser found. */
    useTree(tree: Spans): void {
        this.#tree = tree;
    }
}

/** A text file that should hold JSON. */
export interface JsonFile {
    source: SourceFile;
    /** The document; undefined where not even a tolerant parser gets a value out. */
    value: Json | undefined;
    problems: SyntaxProblem[];
}

/** Reads JSON strictly; what fails that is read once more, tolerantly, so that the rest can still be checked. */
export async function parseJson(source: SourceFile): Promise<JsonFile> {
    try {
        return { source, value: JSON.parse(source.text) as Json, problems: [] };
    } catch {
        const { parseTolerant } = await import('./tolerant.ts');
        const { value, problems, spans } = parseTolerant(source.text);
        source.useTree(spans);
        return { source, value, problems };
    }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

/** What PowerShell on Windows writes unless it is told otherwise; undefined without the mark of it. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
    const [first = 0, second = 0] = bytes;
    const order = first * 256 + second;
    if (order !== 0xfffe && order !== 0xfeff) return undefined;
    // A copy, as its bytes are swapped in place, and in pairs.
    const pairs = Buffer.from(bytes.subarray(2, bytes.length & ~1));
    return (order === 0xfeff ? pairs.swap16() : pairs).toString('utf16le');
}

/** In Windows-1252 a letter is one byte, so this is an offset in the text, too. Decoding puts a mark where it fails. */
function firstFault(bytes: Uint8Array): number {
    const text = Buffer.from(bytes).toString();
    let offset = 0;
    let from = 0;
    for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, from)) {
        offset += Buffer.byteLength(text.slice(from, at));
        // It may stand in the file itself.
        if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
        offset += 3;
        from = at + 1;
    }
    return 0;
}

const replacement = '\uFFFD';

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters. */
const windows1252 =
    '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
    '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** By hand: Node 20's TextDecoder takes Windows-1252 for Latin-1. */
const decode1252 = (bytes: Uint8Array): string =>
    Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\x80-\x9F]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);

function lineStarts(text: string): number[] {
    const starts = [0];
    if (hasLoneReturn(text)) {
        const breaks = /\r\n|\n|\r/g;
        while (breaks.exec(text)) starts.push(breaks.lastIndex);
        return starts;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
}

/** True where a line ends in a carriage return only: old Macs', and rare. */
function hasLoneReturn(text: string): boolean {
    for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
        if (text.charCodeAt(at + 1) !== 10) return true;
    return false;
}

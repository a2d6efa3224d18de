import { blank, skip, skipString } from '../connector/positions.ts';
import type { Layout } from './json-print.ts';

/** A property or an item, where it stands in the text. */
export interface Member {
    /** The key, or the index. */
    name: string;
    /** Offset of the key's quote, or of the item. */
    outer: number;
    /** Offset after the key; for an item the same as `outer`. */
    keyEnd: number;
    start: number;
    end: number;
}

/** An object or array with its members in the order of the text. */
export interface Container {
    start: number;
    end: number;
    isObject: boolean;
    members: Member[];
    byName?: Map<string, Member>;
}

/** Reads the container that opens at an offset; undefined where none does. The text must be strict JSON. */
export function readContainer(text: string, open: number): Container | undefined {
    const isObject = text[open] === '{';
    if (!isObject && text[open] !== '[') return undefined;
    const members: Member[] = [];
    let at = blank(text, open + 1);
    while (text[at] !== '}' && text[at] !== ']') {
        const outer = at;
        const keyEnd = isObject ? skipString(text, at) : at;
        const start = isObject ? blank(text, blank(text, keyEnd) + 1) : at;
        const end = skip(text, start);
        const name = isObject ? nameOf(text.slice(outer, keyEnd)) : String(members.length);
        members.push({ name, outer, keyEnd, start, end });
        at = blank(text, end);
        if (text[at] === ',') at = blank(text, at + 1);
    }
    return { start: open, end: at + 1, isObject, members };
}

/** The member with a name; of several the last, as for JSON.parse. */
export function memberOf(container: Container, name: string): Member | undefined {
    container.byName ??= new Map(container.members.map((member) => [member.name, member]));
    return container.byName.get(name);
}

const nameOf = (quoted: string): string =>
    quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

export function lineStart(text: string, offset: number): number {
    let at = offset;
    while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
    return at;
}

/** The white space that the line of an offset begins with. */
export function lineIndent(text: string, offset: number): string {
    const start = lineStart(text, offset);
    let end = start;
    while (end < offset && (text[end] === ' ' || text[end] === '\t')) end += 1;
    return text.slice(start, end);
}

/** Whether something is the first on its line, which is not the first of the file. */
export function beginsLine(text: string, offset: number): boolean {
    const start = lineStart(text, offset);
    return start > 0 && start + lineIndent(text, offset).length === offset;
}

export const hasBreak = (text: string, start: number, end: number): boolean =>
    /[\r\n]/.test(text.slice(start, end));

/** The line break before the line of an offset. */
export function breakBefore(text: string, offset: number): string | undefined {
    const start = lineStart(text, offset);
    if (start === 0) return undefined;
    return text[start - 1] === '\r' ? '\r' : text[start - 2] === '\r' ? '\r\n' : '\n';
}

/** How the file as a whole is laid out; our own four spaces where it holds nothing to go by. */
export function layoutOf(text: string): Layout {
    const open = blank(text, 0);
    const root = readContainer(text, open);
    const isEmpty = !root || root.members.length === 0;
    const isInline = !isEmpty && !hasBreak(text, root.start, root.end);
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const unit = isEmpty ? '    ' : (/[\r\n]([ \t]+)[^\s\]}]/.exec(text)?.[1] ?? '');
    const colon = firstColon(text, open) ?? (isInline ? ':' : ': ');
    const isSpaced = /[ \t]$/.test(colon);
    return { unit, eol, colon, comma: isSpaced ? ', ' : ',', pad: isSpaced ? ' ' : '', isInline };
}

/** How the first key of the text is parted from its value. */
function firstColon(text: string, open: number): string | undefined {
    for (let at = open; at < text.length; at += 1) {
        if (text[at] !== '"') continue;
        const keyEnd = skipString(text, at);
        const colon = blank(text, keyEnd);
        if (text[colon] === ':') return colonOf(text, keyEnd, blank(text, colon + 1));
        at = keyEnd;
    }
    return undefined;
}

/** What stands between a key and its value, unless a line ends there. */
export function colonOf(text: string, keyEnd: number, start: number): string | undefined {
    const between = text.slice(keyEnd, start);
    return /[\r\n]/.test(between) ? undefined : between;
}

/** The layout inside a container, as its members show it; the file's where they do not. */
export function layoutWithin(text: string, container: Container, file: Layout): Layout {
    const { start, end, isObject, members } = container;
    const [first] = members;
    const last = members.at(-1);
    if (!first || !last) return file;
    const isInline = !hasBreak(text, start, end);
    const colon = (isObject ? colonOf(text, first.keyEnd, first.start) : undefined) ?? file.colon;
    const eol = (isInline ? undefined : breakBefore(text, last.outer)) ?? file.eol;
    const pad = isInline && isObject ? text.slice(start + 1, first.outer) : file.pad;
    return {
        unit: unitWithin(text, container, file),
        eol,
        colon,
        comma: commaOf(text, members, file),
        pad,
        isInline,
    };
}

function unitWithin(text: string, { start, members }: Container, { unit }: Layout): string {
    const { outer } = members.at(-1)!;
    if (!beginsLine(text, outer)) return unit;
    const around = lineIndent(text, start);
    const within = lineIndent(text, outer);
    return within.length > around.length && within.startsWith(around) ? within.slice(around.length) : unit;
}

function commaOf(text: string, members: Member[], file: Layout): string {
    const [previous, last] = members.slice(-2);
    if (!previous || !last) return file.comma;
    const blanks = /,([ \t]*)$/.exec(text.slice(previous.end, last.outer))?.[1];
    return blanks === undefined ? file.comma : `,${blanks}`;
}

import type { Json } from '../connector/json.ts';

/** The lines of a value, brought from the indentation they had to another one. */
export function moved({ text, indent }: { text: string; indent: string }, base: string, eol: string): string {
    const [first = '', ...lines] = text.split(/\r\n|\n|\r/);
    return [
        first,
        ...lines.map(
            (line) => base + (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()),
        ),
    ].join(eol);
}

/** JSON on one line, with a blank after commas and colons where the file has them. */
export function oneLine(value: Json, isSpaced: boolean): string {
    if (!isSpaced) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((item) => oneLine(item, true)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const entries = Object.entries(value).map(
        ([key, item]) => `${JSON.stringify(key)}: ${oneLine(item ?? null, true)}`,
    );
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

import type { Json } from '../connector/json.ts';
import { blank, skipString } from '../connector/positions.ts';

/** JSON as it is to stand in the file: kept to the letter but for the indentation of its lines. */
export class Raw {
    /** The text of the value. */
    readonly text: string;
    /** The white space before the line that it began on. */
    readonly indent: string;

    constructor(text: string, indent: string) {
        this.text = text;
        this.indent = indent;
    }
}

/**
 * What can be put into a file: JSON with pieces of {@link Raw} anywhere in it, or a function that prints. A Map is an
 * object whose keys keep their order even where they look like numbers.
 */
export type NewValue =
    | Json
    | Raw
    | NewValue[]
    | { [key: string]: NewValue | undefined }
    | Map<string, NewValue>
    | ((printer: Printer) => string);

/** How a file writes JSON. */
export interface Layout {
    /** One step of indentation. */
    unit: string;
    eol: string;
    /** From the end of a key to its value: `: ` in most files. */
    colon: string;
    /** Between what stands on one line: `, ` in most files. */
    comma: string;
    /** Inside the braces of an object on one line. */
    pad: string;
    /** On one line, as the file does around it. */
    isInline: boolean;
}

/** Prints values at the place they go to: each line after the first begins with the indentation given. */
export interface Printer extends Layout {
    indent: string;
    print(value: NewValue, deeper?: number): string;
}

export function printerAt(indent: string, layout: Layout): Printer {
    const printer: Printer = {
        ...layout,
        indent,
        print: (value, deeper = 0) =>
            deeper > 0
                ? printerAt(indent + layout.unit.repeat(deeper), layout).print(value)
                : print(value, printer),
    };
    return printer;
}

function print(value: NewValue, printer: Printer): string {
    if (typeof value === 'function') return value(printer);
    if (value instanceof Raw)
        return printer.isInline ? onOneLine(value.text, printer) : moved(value, printer);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (Array.isArray(value)) {
        const items = value.map((item: NewValue) => printer.print(item, 1));
        return enclosed('[', items, ']', printer);
    }
    const entries: Iterable<[string, NewValue | undefined]> =
        value instanceof Map ? value : Object.entries(value);
    const items: string[] = [];
    for (const [key, item] of entries)
        if (item !== undefined) items.push(JSON.stringify(key) + printer.colon + printer.print(item, 1));
    return enclosed('{', items, '}', printer);
}

function enclosed(open: string, items: string[], close: string, printer: Printer): string {
    if (items.length === 0) return open + close;
    const { eol, indent, unit, comma, isInline } = printer;
    if (!isInline)
        return `${open}${eol}${indent}${unit}${items.join(`,${eol}${indent}${unit}`)}${eol}${indent}${close}`;
    const pad = open === '{' ? printer.pad : '';
    return open + pad + items.join(comma) + pad + close;
}

/**
 * The lines of a value, brought from the indentation they had to another one, so that moving them back restores them: a
 * line that stood further left than the first stays as much further left, and one indented with other characters stays
 * as it is. Its line ends change only where it has none of the kind wanted.
 */
function moved({ text, indent }: Raw, { indent: base, eol }: Printer): string {
    const parts = text.split(/(\r\n|\n|\r)/);
    const keepsEnds = parts.includes(eol);
    return parts
        .map((part, index) => {
            if (index % 2 === 1) return keepsEnds ? part : eol;
            if (index === 0 || part.trim() === '') return part;
            if (part.startsWith(indent)) return base + part.slice(indent.length);
            const own = /^[ \t]*/.exec(part)![0];
            if (!indent.startsWith(own)) return part;
            return (
                base.slice(0, Math.max(0, base.length - indent.length + own.length)) + part.slice(own.length)
            );
        })
        .join('');
}

/** The text of a value without its line breaks; every string and number stays as it is spelled. */
function onOneLine(text: string, { colon, comma, pad }: Layout): string {
    if (!/[\r\n]/.test(text)) return text;
    let result = '';
    let previous = '';
    for (let at = 0; at < text.length; at = blank(text, at)) {
        const start = at;
        at = text[at] === '"' ? skipString(text, at) : at + 1;
        const token = text.slice(start, at);
        if (token === ':') result += colon;
        else if (token === ',') result += comma;
        else if (token === '}') result += previous === '{' ? '}' : `${pad}}`;
        else result += (previous === '{' ? pad : '') + token;
        previous = token;
    }
    return result;
}

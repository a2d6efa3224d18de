import type { Json } from '../connector/json.ts';
import { type NewValue, type Printer, Raw } from './json-text.ts';

/** A JSON value in which parts may be text of the file, kept word for word. */
export type Tree = null | boolean | number | string | Raw | Tree[] | { [key: string]: Tree };

/** Prints a tree where it is put: {@link Raw} parts keep their text, all else takes the file's layout. */
export const tree =
    (value: Tree): NewValue =>
    (printer) =>
        print(value, printer, 0);

function print(value: Tree, printer: Printer, depth: number): string {
    if (value instanceof Raw || typeof value !== 'object' || value === null) {
        return printer.print(value as Json | Raw, depth);
    }
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const parts = Array.isArray(value)
        ? value.map((item) => print(item, printer, depth + 1))
        : Object.entries(value).map(
              ([key, item]) => `${JSON.stringify(key)}: ${print(item, printer, depth + 1)}`,
          );
    if (parts.length === 0) return open + close;
    if (printer.isInline) return `${open}${parts.join(', ')}${close}`;
    const line = (deeper: number): string =>
        printer.eol + printer.indent + printer.unit.repeat(depth + deeper);
    return `${open}${parts.map((part) => line(1) + part).join(',')}${line(0)}${close}`;
}

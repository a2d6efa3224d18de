import { child, type Json, resolve, segments } from '../connector/json.ts';
import { findSpans, type Span } from '../connector/positions.ts';
import type { TextEdit } from '../connector/text-edit.ts';
import { Batch } from './batch.ts';
import { moved, oneLine } from './layout.ts';
import { patchedString } from './string-text.ts';

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

export type NewValue = Json | Raw | ((printer: Printer) => string);

/** Prints values at the place they go to: each line after the first begins with the indentation given. */
export interface Printer {
    indent: string;
    unit: string;
    eol: string;
    /** On one line, as the file does around it. */
    isInline: boolean;
    print(value: NewValue, deeper?: number): string;
}

/**
 * The text of a JSON file, edited span by span: every byte outside a span that had to change stays, and what is new
 * takes the indentation and line ends around it. Pointers have to resolve; the text has to be strict JSON.
 */
export class JsonText {
    #text: string;
    #value: Json | undefined;
    /** What regular expressions have found out about the whole text; kept because edits do not change it. */
    readonly #layout: { unit?: string | undefined; eol?: string; isSpaced?: boolean } = {};
    #batch: Batch | undefined;

    constructor(text: string) {
        this.#text = text;
    }

    /**
     * Makes many edits with one look at the text, and gives those it made. Of edits that touch one another only the
     * first of the text is made: the others are left for another turn.
     */
    apply(edits: readonly TextEdit[]): Set<TextEdit> {
        const batch = new Batch(this.#text, this.value, edits);
        this.#batch = batch;
        try {
            for (const edit of edits) {
                batch.begin(edit);
                if ('remove' in edit) this.remove(edit.at);
                else if ('key' in edit) this.insertProperty(edit.at, edit.key, edit.value);
                else this.#replaceValue(edit.at, edit.value);
            }
        } finally {
            this.#batch = undefined;
        }
        const { text, made } = batch.finish();
        this.#text = text;
        this.#value = undefined;
        return made;
    }

    /** Of a string only the characters that change are touched, so that escapes stay as they were written. */
    #replaceValue(pointer: string, value: Json): void {
        const { start, end } = this.#span(pointer);
        if (typeof value !== 'string' || this.#text[start] !== '"') return this.replace(pointer, value);
        const { from, to, text } = patchedString(this.#text.slice(start, end), value);
        this.#replace(start + from, start + to, text);
    }

    get text(): string {
        return this.#text;
    }

    get value(): Json {
        return (this.#value ??= JSON.parse(this.#text) as Json);
    }

    /** The text of a value, to be put in elsewhere word for word. */
    raw(pointer: string): Raw {
        const { start, end } = this.#span(pointer);
        return new Raw(this.#text.slice(start, end), this.#lineIndent(start));
    }

    /** Adds a property to an object: behind the property `after`, or as the last one. */
    insertProperty(pointer: string, key: string, value: NewValue, after?: string): void {
        const object = resolve(this.value, pointer) as Record<string, Json>;
        const neighbour =
            after !== undefined && Object.hasOwn(object, after) ? after : lastKey(object, this, pointer);
        this.#insert(
            pointer,
            neighbour,
            (printer) => `${JSON.stringify(key)}:${this.#gap(pointer)}${printer.print(value)}`,
        );
    }

    /** Adds an item at the end of an array. */
    insertItem(pointer: string, value: NewValue): void {
        const { length } = resolve(this.value, pointer) as Json[];
        this.#insert(pointer, length > 0 ? String(length - 1) : undefined, (printer) => printer.print(value));
    }

    /** Takes a property or an item out, with the comma that belonged to it. An emptied container becomes `{}` or `[]`. */
    remove(pointer: string): void {
        const parent = pointer.slice(0, pointer.lastIndexOf('/'));
        const order = this.#order(parent);
        const index = order.indexOf(segments(pointer).at(-1)!);
        const own = this.#outer(pointer);
        const before = index > 0 ? this.#outer(child(parent, order[index - 1]!)) : undefined;
        const next = index + 1 < order.length ? this.#outer(child(parent, order[index + 1]!)) : undefined;
        const container = this.#span(parent);
        if (before) this.#replace(before.end, own.end, '');
        else if (next) this.#replace(own.start, next.start, '');
        else this.#replace(container.start + 1, container.end - 1, '');
    }

    /** Puts another value in place of one. */
    replace(pointer: string, value: NewValue): void {
        const { start, end } = this.#span(pointer);
        const printer = this.#printer(this.#lineIndent(start), this.#isInline(pointer));
        this.#replace(start, end, printer.print(value));
    }

    /** Gives a property another name. */
    renameKey(pointer: string, key: string): void {
        const { key: start = 0 } = this.#span(pointer);
        const end = this.#text.indexOf(':', this.#stringEnd(start));
        const name = this.#text.slice(start, end).trimEnd();
        this.#replace(start, start + name.length, JSON.stringify(key));
    }

    #insert(pointer: string, neighbour: string | undefined, print: (printer: Printer) => string): void {
        const container = this.#span(pointer);
        if (neighbour === undefined) return this.#insertIntoEmpty(container, print);
        const beside = this.#outer(child(pointer, neighbour));
        const lead = this.#leadOf(beside.start);
        const isInline = lead === undefined;
        const printer = this.#printer(lead ?? this.#lineIndent(beside.start), isInline);
        const separator = isInline ? (this.#isSpaced() ? ', ' : ',') : `,${printer.eol}${printer.indent}`;
        this.#replace(beside.end, beside.end, separator + print(printer));
    }

    #insertIntoEmpty({ start, end }: Span, print: (printer: Printer) => string): void {
        const outer = this.#lineIndent(start);
        const unit = this.#unit();
        const isInline = unit === undefined;
        const printer = this.#printer(outer + (unit ?? ''), isInline);
        const inner = isInline
            ? print(printer)
            : `${printer.eol}${printer.indent}${print(printer)}${printer.eol}${outer}`;
        this.#replace(start + 1, end - 1, inner);
    }

    #printer(indent: string, isInline: boolean): Printer {
        const unit = this.#unit() ?? '';
        const eol = this.#eol();
        const isSpaced = this.#isSpaced();
        const at = (here: string): Printer => ({
            indent: here,
            unit,
            eol,
            isInline,
            print: (value, deeper = 0) => {
                const base = here + unit.repeat(deeper);
                if (typeof value === 'function') return value(at(base));
                if (value instanceof Raw)
                    return isInline
                        ? oneLine(JSON.parse(value.text) as Json, isSpaced)
                        : moved(value, base, eol);
                if (isInline) return oneLine(value, isSpaced);
                return JSON.stringify(value, null, unit).replaceAll('\n', eol + base);
            },
        });
        return at(indent);
    }

    /** Keys of an object or indices of an array, in the order of the text. */
    #order(pointer: string): string[] {
        const value = resolve(this.value, pointer);
        const keys = Object.keys((value ?? {}) as object);
        if (Array.isArray(value)) return keys;
        const spans = this.#spans(keys.map((key) => child(pointer, key)));
        const start = (key: string): number => spans.get(child(pointer, key))?.start ?? 0;
        return keys.toSorted((a, b) => start(a) - start(b));
    }

    /** Key of the property that stands last in the text. */
    lastOf(pointer: string): string | undefined {
        return this.#order(pointer).at(-1);
    }

    #spans(pointers: readonly string[]): ReadonlyMap<string, Span> {
        return this.#batch?.spans ?? findSpans(this.#text, pointers);
    }

    #span(pointer: string): Span {
        const span = this.#spans([pointer]).get(pointer);
        if (!span) throw new Error(`Nothing stands at ${pointer}.`);
        return span;
    }

    /** The span of a value with its key. */
    #outer(pointer: string): { start: number; end: number } {
        const { start, end, key } = this.#span(pointer);
        return { start: key ?? start, end };
    }

    /** The white space before something that begins its line; undefined where more stands before it on that line. */
    #leadOf(offset: number): string | undefined {
        const lead = this.#lineIndent(offset);
        return this.#lineStart(offset) + lead.length === offset && this.#lineStart(offset) > 0
            ? lead
            : undefined;
    }

    #lineStart(offset: number): number {
        if (offset === 0) return 0;
        return (
            Math.max(
                this.#text.lastIndexOf('\n', offset - 1),
                this.#eol() === '\n' ? -1 : this.#text.lastIndexOf('\r', offset - 1),
            ) + 1
        );
    }

    #lineIndent(offset: number): string {
        const start = this.#lineStart(offset);
        return /^[ \t]*/.exec(this.#text.slice(start, offset))![0];
    }

    /** One step of indentation: what the first indented line has; undefined for a file on one line. */
    #unit(): string | undefined {
        if (!('unit' in this.#layout)) this.#layout.unit = /[\r\n]([ \t]+)["{[]/.exec(this.#text)?.[1];
        return this.#layout.unit;
    }

    #eol(): string {
        return (this.#layout.eol ??= /\r\n|\n|\r/.exec(this.#text)?.[0] ?? '\n');
    }

    /** Whether the file puts a blank after colons. */
    #isSpaced(): boolean {
        return (this.#layout.isSpaced ??= /"[ \t]*:[ \t]/.test(this.#text));
    }

    #gap(pointer: string): string {
        const first = this.#order(pointer)[0];
        if (first === undefined) return this.#isSpaced() ? ' ' : '';
        const { key = 0, start } = this.#span(child(pointer, first));
        const gap = this.#text.slice(this.#text.indexOf(':', this.#stringEnd(key)) + 1, start);
        return /^[ \t]*$/.test(gap) ? gap : ' ';
    }

    #stringEnd(start: number): number {
        const string = /"(?:[^"\\]|\\.)*"/y;
        string.lastIndex = start;
        string.exec(this.#text);
        return string.lastIndex;
    }

    #isInline(pointer: string): boolean {
        const { start, end } = this.#span(pointer);
        const isContainer = /^[[{]/.test(this.#text[start]!) && end - start > 2;
        return this.#unit() === undefined || (isContainer && !/[\r\n]/.test(this.#text.slice(start, end)));
    }

    #replace(start: number, end: number, text: string): void {
        if (this.#batch) return this.#batch.add(start, end, text);
        this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
        this.#value = undefined;
    }
}

const lastKey = (object: object, text: JsonText, pointer: string): string | undefined =>
    Object.keys(object).length > 0 ? text.lastOf(pointer) : undefined;

import { duplicateKeys } from '../connector/duplicate-keys.ts';
import { child, type Json, segments } from '../connector/json.ts';
import { blank, skip } from '../connector/positions.ts';
import type { TextEdit } from '../connector/text-edit.ts';
import { UserError } from '../errors.ts';
import { Batch } from './batch.ts';
import {
    beginsLine,
    type Container,
    layoutOf,
    layoutWithin,
    lineIndent,
    type Member,
    memberOf,
    readContainer,
} from './json-layout.ts';
import { type Layout, type NewValue, type Printer, printerAt, Raw } from './json-print.ts';
import { patchedString } from './string-text.ts';

export { type NewValue, type Printer, Raw };

/**
 * The text of a JSON file, edited span by span: every byte outside a span that had to change stays, and what is new
 * takes the indentation, line ends and blanks around it. Pointers have to resolve.
 */
export class JsonText {
    readonly #bom: string;
    #text: string;
    #value: Json | undefined;
    #file: Layout | undefined;
    /** What the last edit did not make stale: most edits look at one container several times. */
    readonly #containers = new Map<string, Container>();
    #batch: Batch | undefined;

    /** Throws a SyntaxError where the text is not strict JSON. `value` spares the parsing where that is known. */
    constructor(text: string, value?: Json) {
        this.#bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
        this.#text = text.slice(this.#bom.length);
        this.#value = value ?? (JSON.parse(this.#text) as Json);
    }

    get text(): string {
        return this.#bom + this.#text;
    }

    get value(): Json {
        return (this.#value ??= JSON.parse(this.#text) as Json);
    }

    /**
     * Makes many edits with one look at the text, and gives those it made. Of edits that touch one another only the
     * first of the text is made: the others are left for another turn.
     */
    apply(edits: readonly TextEdit[]): Set<TextEdit> {
        const batch = new Batch(this.#text);
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
        this.#replace(0, this.#text.length, text);
        return made;
    }

    /** Of a string only the characters that change are touched, so that escapes stay as they were written. */
    #replaceValue(pointer: string, value: Json): void {
        const { start, end } = this.#span(pointer);
        if (typeof value !== 'string' || this.#text[start] !== '"') return this.replace(pointer, value);
        const { from, to, text } = patchedString(this.#text.slice(start, end), value);
        this.#replace(start + from, start + to, text);
    }

    /** The text of a value, to be put in elsewhere word for word. */
    raw(pointer: string): Raw {
        const { start, end } = this.#span(pointer);
        return new Raw(this.#text.slice(start, end), lineIndent(this.#text, start));
    }

    /** Keys of an object or indices of an array, in the order of the text. */
    keys(pointer: string): string[] {
        return this.#container(pointer).members.map(({ name }) => name);
    }

    /** Key of the property that stands last in the text. */
    lastOf(pointer: string): string | undefined {
        return this.#container(pointer).members.at(-1)?.name;
    }

    /** Adds a property to an object: behind the property `after`, or as the last one. */
    insertProperty(pointer: string, key: string, value: NewValue, after?: string): void {
        const container = this.#container(pointer);
        if (!container.isObject) throw new Error(`What stands at ${pointer} is not an object.`);
        refuseTaken(container, key);
        const neighbour = after === undefined ? undefined : memberOf(container, after);
        this.#insert(
            pointer,
            neighbour ?? container.members.at(-1),
            (printer) => JSON.stringify(key) + printer.colon + printer.print(value),
        );
    }

    /** Adds an item at the end of an array. */
    insertItem(pointer: string, value: NewValue): void {
        const { isObject, members } = this.#container(pointer);
        if (isObject) throw new Error(`What stands at ${pointer} is not an array.`);
        this.#insert(pointer, members.at(-1), (printer) => printer.print(value));
    }

    /** Takes a property or an item out, with the comma that belonged to it. An emptied container becomes `{}` or `[]`. */
    remove(pointer: string): void {
        const [parent, name] = split(pointer);
        const container = this.#container(parent);
        const { start, end, members } = container;
        const own = memberOf(container, name);
        if (!own) throw new Error(`Nothing stands at ${pointer}.`);
        const index = members.indexOf(own);
        const before = members[index - 1];
        const next = members[index + 1];
        if (before) this.#replace(before.end, own.end, '');
        else if (next) this.#replace(own.outer, next.outer, '');
        else this.#replace(start + 1, end - 1, '');
    }

    /** Puts another value in place of one. */
    replace(pointer: string, value: NewValue): void {
        const { outer, start, end } = this.#span(pointer);
        const old = readContainer(this.#text, start);
        const layout =
            old && old.members.length > 0
                ? layoutWithin(this.#text, old, this.#layout)
                : this.#layoutOfNew(pointer, outer);
        this.#replace(start, end, printerAt(lineIndent(this.#text, start), layout).print(value));
    }

    /** Gives a property another name. */
    renameKey(pointer: string, key: string): void {
        const [parent, name] = split(pointer);
        const container = this.#container(parent);
        const member = memberOf(container, name);
        if (!member || !container.isObject) throw new Error(`No property stands at ${pointer}.`);
        if (key === name) return;
        refuseTaken(container, key);
        this.#replace(member.outer, member.keyEnd, JSON.stringify(key));
    }

    /**
     * Refuses to edit where a key stands twice on the way to a place or inside what stands there: programs that read the
     * file see one of the two only, and not all the same one. Throws a UserError that names line and column.
     */
    refuseDuplicateKeys(pointer: string, file: string): void {
        let open = blank(this.#text, 0);
        for (const name of segments(pointer)) {
            const named =
                readContainer(this.#text, open)?.members.filter((member) => member.name === name) ?? [];
            const [first, again] = named;
            if (!first) return;
            if (again) throw this.#duplicate(file, name, first.outer, again.outer);
            open = first.start;
        }
        const { start, end } = this.#span(pointer);
        const [found] = duplicateKeys(this.#text.slice(start, end));
        if (found) throw this.#duplicate(file, found.key, start + found.first, start + found.again);
    }

    #duplicate(file: string, key: string, first: number, again: number): UserError {
        const { line, column } = this.#place(again);
        return new UserError(
            `${file}:${line}:${column}: The key ${JSON.stringify(key)} stands here for the second time in its object; the first is on line ${this.#place(first).line}. Remove one of the two, then run this again.`,
        );
    }

    #place(offset: number): { line: number; column: number } {
        const lines = this.#text.slice(0, offset).split(/\r\n|\n|\r/);
        return { line: lines.length, column: lines.at(-1)!.length + 1 };
    }

    #insert(pointer: string, beside: Member | undefined, print: (printer: Printer) => string): void {
        const container = this.#container(pointer);
        if (!beside) return this.#insertIntoEmpty(pointer, container, print);
        const layout = layoutWithin(this.#text, container, this.#layout);
        const printer = printerAt(lineIndent(this.#text, beside.outer), layout);
        const separator = beginsLine(this.#text, beside.outer)
            ? `,${layout.eol}${printer.indent}`
            : layout.comma;
        this.#replace(beside.end, beside.end, separator + print(printer));
    }

    #insertIntoEmpty(pointer: string, { start, end }: Container, print: (printer: Printer) => string): void {
        const layout = this.#layoutOfNew(pointer, pointer === '' ? start : this.#span(pointer).outer);
        const outer = lineIndent(this.#text, start);
        const printer = printerAt(layout.isInline ? outer : outer + layout.unit, layout);
        const pad = this.#text[start] === '{' ? layout.pad : '';
        const inner = layout.isInline
            ? pad + print(printer) + pad
            : `${layout.eol}${printer.indent}${print(printer)}${layout.eol}${outer}`;
        this.#replace(start + 1, end - 1, inner);
    }

    /** The layout of what takes the place of a scalar or of nothing: on one line where its surroundings are. */
    #layoutOfNew(pointer: string, outer: number): Layout {
        if (pointer === '') return this.#layout;
        const within = layoutWithin(this.#text, this.#container(split(pointer)[0]), this.#layout);
        return { ...within, isInline: !beginsLine(this.#text, outer) };
    }

    get #layout(): Layout {
        return (this.#file ??= layoutOf(this.#text));
    }

    /** Where a value stands; `outer` is where its key does. Of a key that stands twice the last counts. */
    #span(pointer: string): Pick<Member, 'outer' | 'start' | 'end'> {
        if (pointer === '') {
            const start = blank(this.#text, 0);
            return { outer: start, start, end: skip(this.#text, start) };
        }
        const [parent, name] = split(pointer);
        const member = memberOf(this.#container(parent), name);
        if (!member) throw new Error(`Nothing stands at ${pointer}.`);
        return member;
    }

    #container(pointer: string): Container {
        let container = this.#containers.get(pointer);
        if (!container) {
            const start = pointer === '' ? blank(this.#text, 0) : this.#span(pointer).start;
            container = readContainer(this.#text, start);
            if (!container) throw new Error(`What stands at ${pointer} holds nothing.`);
            this.#containers.set(pointer, container);
        }
        return container;
    }

    #replace(start: number, end: number, text: string): void {
        if (this.#batch) return this.#batch.add(start, end, text);
        // Before the first edit changes it.
        this.#file ??= layoutOf(this.#text);
        this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
        this.#value = undefined;
        this.#containers.clear();
    }
}

function split(pointer: string): [parent: string, name: string] {
    const keys = segments(pointer);
    const name = keys.pop();
    if (name === undefined) throw new Error('The document itself has no place in another value.');
    return [child('', ...keys), name];
}

function refuseTaken(container: Container, key: string): void {
    if (memberOf(container, key)) throw new Error(`The key ${JSON.stringify(key)} is taken.`);
}

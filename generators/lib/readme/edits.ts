import { endOfContent, isBlank, lineBefore, lineBreak, lineEnd, nextLine } from './lines.ts';
import { markedPart, type PartName } from './markers.ts';

/** A part to write. */
export interface NewPart {
    name: PartName;
    key?: string | undefined;
    content: string;
    /** Blanks before every line, inside a list; no blank lines then. */
    indent?: string;
    /** A heading above it that is nobody's part. */
    heading?: string;
}

/** Lays out what a part says. */
export type Format = (content: string) => Promise<string>;

interface Change {
    start: number;
    end: number;
    text: string;
}

/** Changes to a text by offset. What no change covers stays byte for byte; new text takes the line breaks of the old. */
export class Edits {
    readonly #text: string;
    readonly #lineBreak: string;
    readonly #format: Format;
    readonly #changes: Promise<Change>[] = [];
    readonly #blocks = new Map<number, { text: Promise<string>; order: number }[]>();

    constructor(text: string, format: Format) {
        this.#text = text;
        this.#lineBreak = lineBreak(text);
        this.#format = format;
    }

    remove(start: number, end: number): void {
        this.#changes.push(Promise.resolve({ start, end, text: '' }));
    }

    /**
     * Takes out whole lines, and one of two blank lines that would then stand together. `isFirst`: they begin a list,
     * and what follows may be one only behind a blank line.
     */
    removeLines(start: number, end: number, isFirst = false): void {
        const blankBefore = this.#blankBefore(start);
        const blankAfter = isBlank(this.#text.slice(end, nextLine(this.#text, end)));
        if (start > 0 && blankBefore && blankAfter) this.remove(lineBefore(this.#text, start), end);
        else if (isFirst && !blankBefore && !blankAfter)
            this.#changes.push(Promise.resolve({ start, end, text: this.#lineBreak }));
        else this.remove(start, end);
    }

    /** Puts a part in the place of some lines. */
    replacePart(start: number, end: number, part: NewPart): void {
        const hadBreak = /[\r\n]/.test(this.#text[end - 1] ?? '');
        const write = async (): Promise<Change> => {
            const text = await this.#written(part);
            return { start, end, text: this.#broken(text + (hadBreak ? '\n' : '')) };
        };
        this.#changes.push(write());
    }

    /** Puts a part between two lines, with a blank line on either side. Those of one place stand by their order. */
    insertPart(at: number, part: NewPart, order = 0): void {
        this.#insert(at, this.#written(part), order);
    }

    insertBlock(at: number, text: string, order = 0): void {
        this.#insert(at, Promise.resolve(text), order);
    }

    /** Puts the part for people's words at the end, behind all else, and as they are. */
    insertMoved(content: string): void {
        const at = endOfContent(this.#text, 0, this.#text.length);
        this.insertBlock(at, markedPart('moved', undefined, content), Number.MAX_SAFE_INTEGER);
    }

    /** Puts a part between two lines of a list, with nothing around it. */
    insertInList(at: number, part: NewPart): void {
        const isAfterLine = at === 0 || /[\r\n]/.test(this.#text[at - 1]!);
        const write = async (): Promise<Change> => {
            const text = await this.#written(part);
            return { start: at, end: at, text: this.#broken(`${isAfterLine ? '' : '\n'}${text}\n`) };
        };
        this.#changes.push(write());
    }

    get isEmpty(): boolean {
        return this.#changes.length === 0 && this.#blocks.size === 0;
    }

    async apply(): Promise<string> {
        const changes = await Promise.all(this.#changes);
        for (const [at, blocks] of this.#blocks)
            changes.push({ start: at, end: at, text: await this.#joined(at, blocks) });
        let result = '';
        let at = 0;
        // Array.prototype.toSorted is stable: insertions at one place keep the order they were made in.
        for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
            if (start < at) throw new Error(`Two changes of a readme overlap at offset ${start}.`);
            result += this.#text.slice(at, start) + text;
            at = end;
        }
        return result + this.#text.slice(at);
    }

    #insert(at: number, text: Promise<string>, order: number): void {
        const list = this.#blocks.get(at) ?? [];
        list.push({ text, order });
        this.#blocks.set(at, list);
    }

    async #written({ name, key, content, indent = '', heading }: NewPart): Promise<string> {
        const part = markedPart(name, key, await this.#format(content), indent !== '');
        const lines = (heading === undefined ? part : `${heading}\n\n${part}`).split('\n');
        return lines.map((line) => (line === '' ? '' : indent + line)).join('\n');
    }

    #blankBefore(at: number): boolean {
        return at === 0 || isBlank(this.#text.slice(lineBefore(this.#text, at), at));
    }

    #broken(text: string): string {
        return text.replace(/\r\n?|\n/g, this.#lineBreak);
    }

    async #joined(at: number, blocks: readonly { text: Promise<string>; order: number }[]): Promise<string> {
        const line = this.#lineBreak;
        const sorted = blocks.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
        const texts = (await Promise.all(sorted)).map((text) => this.#broken(text));
        const after = this.#text.slice(at, lineEnd(this.#text, at));
        const isNewLine = at === 0 || /[\r\n]/.test(this.#text[at - 1]!);
        const lead = isNewLine ? (this.#blankBefore(at) ? '' : line) : line + line;
        return `${lead}${texts.join(line + line)}${line}${isBlank(after) ? '' : line}`;
    }
}

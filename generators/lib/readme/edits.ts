import { isBlank, lineBefore, lineBreak, lineEnd, nextLine } from './lines.ts';

/** Changes to a text by offset. What no change covers stays byte for byte; new text takes the line breaks of the old. */
export class Edits {
    readonly #text: string;
    readonly #lineBreak: string;
    readonly #spans: { start: number; end: number; text: string }[] = [];
    readonly #blocks = new Map<number, { text: string; order: number }[]>();

    constructor(text: string) {
        this.#text = text;
        this.#lineBreak = lineBreak(text);
    }

    replace(start: number, end: number, text: string): void {
        this.#spans.push({ start, end, text: this.#broken(text) });
    }

    /** Takes out whole lines, and one of two blank lines that would then stand together. */
    removeLines(start: number, end: number): void {
        const next = nextLine(this.#text, end);
        const blankAfter = next > end && isBlank(this.#text.slice(end, next));
        this.replace(start, this.#blankBefore(start) && blankAfter ? next : end, '');
    }

    /** Puts a block between two lines, with a blank line on either side. Blocks of one place stand by their order. */
    insertBlock(at: number, text: string, order = 0): void {
        const list = this.#blocks.get(at) ?? [];
        list.push({ text: this.#broken(text), order });
        this.#blocks.set(at, list);
    }

    /** Puts lines between two lines, with nothing around them. */
    insertLines(at: number, text: string): void {
        const isAfterLine = at === 0 || /[\r\n]/.test(this.#text[at - 1]!);
        this.replace(at, at, `${isAfterLine ? '' : '\n'}${text}\n`);
    }

    apply(): string {
        for (const [at, blocks] of this.#blocks)
            this.#spans.push({ start: at, end: at, text: this.#joined(at, blocks) });
        this.#blocks.clear();
        let result = '';
        let at = 0;
        // Array.prototype.toSorted is stable: insertions at one place keep the order they were made in.
        for (const { start, end, text } of this.#spans.toSorted(
            (a, b) => a.start - b.start || a.end - b.end,
        )) {
            if (start < at) throw new Error(`Two changes of a readme overlap at offset ${start}.`);
            result += this.#text.slice(at, start) + text;
            at = end;
        }
        return result + this.#text.slice(at);
    }

    #blankBefore(at: number): boolean {
        return at === 0 || isBlank(this.#text.slice(lineBefore(this.#text, at), at));
    }

    #broken(text: string): string {
        return text.replace(/\r\n?|\n/g, this.#lineBreak);
    }

    #joined(at: number, blocks: readonly { text: string; order: number }[]): string {
        const line = this.#lineBreak;
        const sorted = blocks.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
        const after = this.#text.slice(at, lineEnd(this.#text, at));
        const isNewLine = at === 0 || /[\r\n]/.test(this.#text[at - 1]!);
        const lead = isNewLine ? (this.#blankBefore(at) ? '' : line) : line + line;
        return `${lead}${sorted.join(line + line)}${line}${isBlank(after) ? '' : line}`;
    }
}

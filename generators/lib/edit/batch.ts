import type { TextEdit } from '../connector/text-edit.ts';

interface Patch {
    start: number;
    end: number;
    text: string;
    edit: TextEdit;
}

/** Edits of one text, noted first and made all at once: every place is looked up in the text as it was. */
export class Batch {
    readonly #text: string;
    readonly #patches: Patch[] = [];
    #edit: TextEdit | undefined;

    constructor(text: string) {
        this.#text = text;
    }

    begin(edit: TextEdit): void {
        this.#edit = edit;
    }

    add(start: number, end: number, text: string): void {
        if (this.#edit) this.#patches.push({ start, end, text, edit: this.#edit });
    }

    finish(): { text: string; made: Set<TextEdit> } {
        const made = new Set<TextEdit>();
        const parts: string[] = [];
        let done = 0;
        let last = -1;
        for (const { start, end, text, edit } of this.#patches.toSorted((a, b) => a.start - b.start)) {
            // Two at one place would need to know of each other, for the comma between them.
            if (start < done || start === last) continue;
            parts.push(this.#text.slice(done, start), text);
            made.add(edit);
            done = end;
            last = start;
        }
        return { text: [...parts, this.#text.slice(done)].join(''), made };
    }
}

import { child, type Json, parent, resolve } from '../connector/json.ts';
import { findSpans, type Span } from '../connector/positions.ts';
import type { TextEdit } from '../connector/text-edit.ts';

interface Patch {
    start: number;
    end: number;
    text: string;
    edit: TextEdit;
}

/** Edits of one text, noted first and made all at once: every place is looked up in the text as it was. */
export class Batch {
    /** Every span that the edits can ask for. */
    readonly spans: ReadonlyMap<string, Span>;
    readonly #text: string;
    readonly #patches: Patch[] = [];
    #edit: TextEdit | undefined;

    constructor(text: string, document: Json, edits: readonly TextEdit[]) {
        this.#text = text;
        const pointers = new Set<string>();
        for (const edit of edits) {
            pointers.add(edit.at);
            const container = 'remove' in edit ? parent(edit.at) : 'key' in edit ? edit.at : undefined;
            if (container === undefined) continue;
            pointers.add(container);
            const value = resolve(document, container);
            for (const key of Object.keys((value ?? {}) as object)) pointers.add(child(container, key));
        }
        this.spans = findSpans(text, pointers);
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

import { asArray, child, isObject, type Json, type JsonObject, own, same } from '../connector/json.ts';
import { JsonText } from './json-text.ts';

/** A place that the document and the author both changed, in different ways. */
export interface Conflict {
    pointer: string;
    ours: string;
    theirs: string;
}

export interface Merged {
    text: string;
    conflicts: Conflict[];
    /** What was taken over, in words. */
    changed: string[];
}

/**
 * Merges three ways: `base` is what the last import wrote, `theirs` what the document says now, `ours` what the file
 * holds. Bytes of what did not change stay. With `force` the document wins a conflict, otherwise the author.
 */
export function mergeInto(
    text: string,
    base: JsonObject,
    theirs: JsonObject,
    ours: JsonObject,
    force: boolean,
): Merged {
    const merger = new Merger(text, force);
    merger.object('', base, theirs, ours);
    return { text: merger.text.text, conflicts: merger.conflicts, changed: merger.changed };
}

class Merger {
    readonly text: JsonText;
    readonly conflicts: Conflict[] = [];
    readonly changed: string[] = [];
    readonly #force: boolean;

    constructor(text: string, force: boolean) {
        this.text = new JsonText(text);
        this.#force = force;
    }

    object(pointer: string, base: JsonObject, theirs: JsonObject, ours: JsonObject): void {
        const keys = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(ours)]);
        for (const key of keys) {
            const at = child(pointer, key);
            const [before, wanted, present] = [own(base, key), own(theirs, key), own(ours, key)];
            if (same(before, wanted) || same(wanted, present)) continue;
            if (isObject(before) && isObject(wanted) && isObject(present))
                this.object(at, before, wanted, present);
            else if (isParameters(key, before, wanted, present))
                this.#parameters(at, asArray(before), asArray(wanted), asArray(present));
            else if (same(before, present) || this.#conflict(at, present, wanted))
                this.#set(pointer, key, wanted, present);
        }
    }

    /** Parameters are told apart by place and name, wherever they stand in the list. */
    #parameters(pointer: string, base: Json[], theirs: Json[], ours: Json[]): void {
        // From the end, so that what is taken out leaves the indices before it as they are.
        for (let index = ours.length - 1; index >= 0; index -= 1) {
            const present = ours[index]!;
            const [before, wanted] = [find(base, present), find(theirs, present)];
            if (before === undefined && wanted === undefined) continue;
            const at = child(pointer, index);
            if (wanted === undefined) {
                if (same(before, present) || this.#conflict(at, present, undefined)) {
                    this.text.remove(at);
                    this.changed.push(`removed   ${at}`);
                }
            } else if (isObject(wanted) && isObject(present))
                this.object(at, isObject(before) ? before : {}, wanted, present);
        }
        for (const wanted of theirs) {
            if (find(ours, wanted) !== undefined) continue;
            const before = find(base, wanted);
            if (
                before !== undefined &&
                (same(before, wanted) || !this.#conflict(`${pointer} ${nameOf(wanted)}`, undefined, wanted))
            )
                continue;
            this.text.insertItem(pointer, wanted);
            this.changed.push(`added     ${pointer} ${nameOf(wanted)}`);
        }
    }

    /** Takes a conflict down; true where the document wins. */
    #conflict(pointer: string, ours: Json | undefined, theirs: Json | undefined): boolean {
        this.conflicts.push({ pointer, ours: inWords(ours), theirs: inWords(theirs) });
        return this.#force;
    }

    #set(pointer: string, key: string, wanted: Json | undefined, present: Json | undefined): void {
        const at = child(pointer, key);
        if (wanted === undefined) this.text.remove(at);
        else if (present === undefined) this.text.insertProperty(pointer, key, wanted);
        else this.text.replace(at, wanted);
        this.changed.push(
            `${wanted === undefined ? 'removed' : present === undefined ? 'added  ' : 'changed'}   ${at}`,
        );
    }
}

const nameOf = (parameter: Json): string =>
    `${String(own(parameter, 'in'))} ${String(own(parameter, 'name'))}`;

const isParameters = (key: string, ...values: (Json | undefined)[]): boolean =>
    key === 'parameters' && values.every((value) => Array.isArray(value) && value.every(isObject));

function inWords(value: Json | undefined): string {
    if (value === undefined) return 'nothing';
    const text = JSON.stringify(value);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const find = (list: readonly Json[], one: Json): Json | undefined =>
    list.find((other) => nameOf(other) === nameOf(one));

import type { Place } from './place.ts';
import { nameOf } from './place.ts';
import type { LossKind } from './losses.ts';

/** One step that lost or changed something. */
export interface Loss {
    kind: LossKind;
    /** Where it stands in the document: `#/paths/…`, or `file.yaml#/…` for another file than the main one. */
    from: string;
    /** Where it would stand in the definition, as an RFC 6901 pointer. */
    to: string;
    /** What exactly, where the kind does not say all. */
    what?: string;
}

/** A text the document does not give: the connector has a mechanical one until the author writes it. */
export interface Unwritten {
    /** Pointer into the definition. */
    at: string;
    text: string;
}

/** Takes down everything that the way from document to connector loses. Every step of it is handed the same one. */
export class Ledger {
    readonly #losses = new Map<string, Loss>();
    readonly #unwritten = new Map<string, Unwritten>();

    lost(kind: LossKind, from: Place | string, to: string, what?: string): void {
        const source = typeof from === 'string' ? from : nameOf(from);
        const loss: Loss = { kind, from: source, to, ...(what === undefined ? {} : { what }) };
        this.#losses.set(JSON.stringify([kind, source, to, what]), loss);
    }

    toBeWritten(at: string, text: string): void {
        this.#unwritten.set(at, { at, text });
    }

    get losses(): readonly Loss[] {
        return [...this.#losses.values()];
    }

    get unwritten(): readonly Unwritten[] {
        return [...this.#unwritten.values()];
    }
}

import type { Io } from './terminal.ts';

const patience = 1000;
const pause = 100;

/** Says on a terminal how far a long run is; says nothing where it is short, or where nobody looks. */
export class Progress {
    readonly #io: Io;
    readonly #total: number;
    #next = Date.now() + patience;
    #isShown = false;

    constructor(io: Io, total: number) {
        this.#io = io;
        this.#total = total;
    }

    done(count: number): void {
        if (!this.#io.errIsTerminal || Date.now() < this.#next) return;
        this.#next = Date.now() + pause;
        this.#isShown = true;
        this.#io.err(`\r\u001B[Kchecked ${count} of ${this.#total} connectors`);
    }

    /** Takes the line away. */
    end(): void {
        if (this.#isShown) this.#io.err('\r\u001B[K');
        this.#isShown = false;
    }
}

import { stripVTControlCharacters } from 'node:util';
import { bin } from '../commands/cli.ts';

type Pty = typeof import('@lydell/node-pty');

/** node-pty, or why it is not there: it is made of native code. */
export const pty: Pty | string = await import('@lydell/node-pty').then(
    (module) => ('spawn' in module ? module : (module as { default: Pty }).default),
    (error: unknown) => `no pseudo-terminal here: ${(error as Error).message.split('\n')[0]}`,
);

export const keys = {
    enter: '\r',
    down: '\u001B[B',
    up: '\u001B[A',
    space: ' ',
    tab: '\t',
    backspace: '\u007F',
    ctrlC: '\u0003',
} as const;

/** How long a prompt may take to appear before the run counts as stuck. */
const patience = 30_000;

/** The command line on a terminal of its own, 40 lines of 100 or so characters. */
export class Terminal {
    readonly #process: ReturnType<Pty['spawn']>;
    #raw = '';
    /** Where in the raw output the next text is looked for: behind what was last seen or typed. */
    #seen = 0;
    #wake: () => void = () => {};
    readonly ended: Promise<number>;
    #isOver = false;

    constructor(args: readonly string[], cwd: string, env: Record<string, string> = {}, cols = 100) {
        if (typeof pty === 'string') throw new Error(pty);
        this.#process = pty.spawn(process.execPath, [bin, ...args], {
            cols,
            rows: 40,
            cwd,
            // Nothing of the surroundings: whether colours show depends on a dozen variables.
            env: { PATH: process.env['PATH'] ?? '', HOME: cwd, TERM: 'xterm-256color', ...env },
        });
        this.#process.onData((data) => {
            this.#raw += data;
            this.#wake();
        });
        this.ended = new Promise((done) => {
            this.#process.onExit(({ exitCode }) => {
                this.#isOver = true;
                this.#wake();
                done(exitCode);
            });
        });
    }

    /** Everything that was ever on the screen, with the codes that paint it. */
    get raw(): string {
        return this.#raw;
    }

    /** Everything that was ever on the screen, as words. */
    get text(): string {
        return stripVTControlCharacters(this.#raw).replaceAll('\r', '');
    }

    /** Waits until a text appears that was not there before the last key. */
    async sees(text: string | RegExp): Promise<void> {
        const deadline = Date.now() + patience;
        for (;;) {
            const fresh = stripVTControlCharacters(this.#raw.slice(this.#seen)).replaceAll('\r', '');
            if (typeof text === 'string' ? fresh.includes(text) : text.test(fresh)) return;
            if (this.#isOver || Date.now() > deadline) {
                this.close();
                throw new Error(`${String(text)} did not appear. The screen since the last key:\n${fresh}`);
            }
            await new Promise<void>((done) => {
                const timer = setTimeout(done, 250);
                this.#wake = () => {
                    clearTimeout(timer);
                    done();
                };
            });
        }
    }

    type(text: string): void {
        this.#seen = this.#raw.length;
        this.#process.write(text);
    }

    /** Waits for a question, then types an answer and Enter. */
    async answer(question: string | RegExp, text = ''): Promise<void> {
        await this.sees(question);
        if (text !== '') {
            this.type(text);
            // The text comes back before Enter goes out: a terminal shows what is typed.
            await this.sees(text.slice(-5));
        }
        this.type(keys.enter);
    }

    close(): void {
        if (!this.#isOver) this.#process.kill();
    }
}

import { fstatSync, writeSync } from 'node:fs';
import { UserError } from './errors.ts';
import { wrapped } from './wrap.ts';

/** Where a command's words go (bytes are UTF-8), and what it knows of the terminal. Tests pass their own. */
export interface Io {
    out(text: string | Uint8Array): void;
    err(text: string): void;
    /** Sentences for standard output: broken between words where it is a terminal that is too narrow. */
    say(text: string | Uint8Array): void;
    cwd: string;
    /** Somebody sits there who can be asked. */
    isInteractive: boolean;
    /** Standard error is a terminal: progress may be shown there. */
    errIsTerminal?: boolean;
    /** Standard output, standard error: may they be coloured? */
    colors: { out: boolean; err: boolean };
    readStdin(): Promise<string>;
}

export type Paint = (style: keyof typeof codes, text: string) => string;

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

/** Colours a text, or leaves it plain. */
export const painter =
    (colored: boolean): Paint =>
    (style, text) =>
        colored
            ? `\u001B[${codes[style]}m${text}\u001B[${style === 'bold' || style === 'dim' ? 22 : 39}m`
            : text;

/** Told without Node's streams: for a pipe each takes Node a tenth of its own start to open. */
const isTerminal = (fd: 1 | 2): boolean => {
    try {
        return fstatSync(fd).isCharacterDevice() && streamOf(fd).isTTY;
    } catch {
        return false;
    }
};

const streamOf = (fd: 1 | 2): NodeJS.WriteStream => (fd === 1 ? process.stdout : process.stderr);

const mayColor = (fd: 1 | 2): boolean =>
    !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb' && isTerminal(fd);

/** Throws what is wrong, but for a reader that has left: `head` has seen enough, and that is no failure. */
function readerLeft(error: unknown): true {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    return true;
}

/** Writes to a file or a pipe at once, to everything else through Node's stream; to a pipe that nobody reads any more, nothing. */
function writer(fd: 1 | 2): (text: string | Uint8Array) => void {
    let isDirect: boolean | undefined;
    let isClosed = false;
    let stream: NodeJS.WriteStream | undefined;
    return (text) => {
        isDirect ??= process.platform !== 'win32' && !isTerminal(fd);
        let rest = typeof text === 'string' ? Buffer.from(text) : text;
        while (isDirect && !isClosed && rest.length > 0) {
            try {
                rest = rest.subarray(writeSync(fd, rest));
            } catch (error) {
                // A pipe that is full and does not wait: streams know what to do.
                if ((error as NodeJS.ErrnoException).code === 'EAGAIN') isDirect = false;
                else isClosed = readerLeft(error);
            }
        }
        if (rest.length === 0 || isClosed) return;
        stream ??= streamOf(fd).on('error', (error) => {
            isClosed = readerLeft(error);
        });
        stream.write(rest);
    };
}

/** Sentences are broken between words where a terminal is too narrow; what redraws a line is left as it is. */
function sentenceWriter(fd: 1 | 2): (text: string | Uint8Array) => void {
    const write = writer(fd);
    return (piece) => {
        const columns = isTerminal(fd) ? streamOf(fd).columns : 0;
        if (columns === 0) return write(piece);
        const text = typeof piece === 'string' ? piece : Buffer.from(piece).toString();
        write(text.includes('\r') ? text : wrapped(text, columns));
    };
}

/** A terminal stays in a folder that somebody has deleted. Throws a UserError there. */
function currentFolder(): string {
    try {
        return process.cwd();
    } catch {
        throw new UserError(
            'The current folder is no longer there. Change to another one, and run it again.',
        );
    }
}

/** The process's own streams. */
export const processIo = (): Io => ({
    out: writer(1),
    err: sentenceWriter(2),
    say: sentenceWriter(1),
    get cwd() {
        return currentFolder();
    },
    // Node opens a stream when it is first looked at, so nobody looks who need not.
    get isInteractive() {
        return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get errIsTerminal() {
        return Boolean(process.stderr.isTTY);
    },
    colors: {
        get out() {
            return mayColor(1);
        },
        get err() {
            return mayColor(2);
        },
    },
    readStdin: async () => {
        let text = '';
        process.stdin.setEncoding('utf8');
        for await (const part of process.stdin) text += String(part);
        return text;
    },
});

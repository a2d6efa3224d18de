/** Where a command's words go, and what it knows of the terminal. Tests pass their own. */
export interface Io {
    out(text: string): void;
    err(text: string): void;
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

const mayColor = (stream: NodeJS.WriteStream): boolean =>
    stream.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

/** The process's own streams. */
export const processIo = (): Io => ({
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    // Node opens a stream when it is first looked at, so nobody looks who need not.
    get isInteractive() {
        return Boolean(process.stdin.isTTY && process.stderr.isTTY);
    },
    get errIsTerminal() {
        return Boolean(process.stderr.isTTY);
    },
    colors: {
        get out() {
            return mayColor(process.stdout);
        },
        get err() {
            return mayColor(process.stderr);
        },
    },
    readStdin: async () => {
        let text = '';
        process.stdin.setEncoding('utf8');
        for await (const part of process.stdin) text += String(part);
        return text;
    },
});

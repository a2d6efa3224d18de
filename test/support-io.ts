import type { Io } from '../generators/lib/terminal.ts';

/** An Io that keeps what was written. */
export function memoryIo(cwd: string, more: Partial<Io> = {}): Io & { stdout: string; stderr: string } {
    return {
        stdout: '',
        stderr: '',
        out(text) {
            this.stdout += text;
        },
        say(text) {
            this.stdout += text;
        },
        err(text) {
            this.stderr += text;
        },
        cwd,
        isInteractive: false,
        colors: { out: false, err: false },
        readStdin: () => Promise.resolve(''),
        ...more,
    };
}

// Times whole processes from outside, as a user waits for them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import pty from '@lydell/node-pty';

/** Milliseconds until a process has ended. Throws where it fails. */
export async function untilExit({ command, ...options }) {
    const [file, ...args] = command;
    const start = performance.now();
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const [code] = await once(child, 'close');
    const time = performance.now() - start;
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output}`);
    return time;
}

/** Milliseconds until a text is on the screen of a pseudo-terminal; the process is ended then. */
export async function untilShown({ command, text, ...options }) {
    const [file, ...args] = command;
    const start = performance.now();
    const terminal = pty.spawn(file, args, { ...options, cols: 120, rows: 40 });
    let screen = '';
    const time = await new Promise((resolve, reject) => {
        terminal.onData((data) => {
            screen += data;
            if (screen.includes(text)) resolve(performance.now() - start);
        });
        terminal.onExit(({ exitCode }) =>
            reject(new Error(`${command.join(' ')} ended with ${exitCode} before it asked:\n${screen}`)),
        );
    });
    const ended = new Promise((resolve) => void terminal.onExit(resolve));
    terminal.kill('SIGKILL');
    await ended;
    return time;
}

/** Makers of jobs for {@link medians}: a command until it exits, made anew each time, and one until a text is shown. */
export const jobsIn = (usual) => ({
    exit: (name, command, options = usual) => ({
        name,
        run: () => untilExit({ command: command(), ...options }),
    }),
    shown: (name, command, text, options = usual) => ({
        name,
        run: () => untilShown({ command, text, ...options }),
    }),
});

/** Runs all jobs in turn, round after round, so that whatever else the machine does hits all alike; name → medians. */
export async function medians(jobs, rounds) {
    const times = new Map(jobs.map(({ name }) => [name, []]));
    // The first round fills the disk's cache and does not count.
    for (let round = 0; round <= rounds; round += 1) {
        for (const { name, run } of jobs) {
            const time = await run();
            if (round > 0) times.get(name).push(time);
        }
        process.stderr.write(round === 0 ? 'warmed up' : ` ${round}/${rounds}`);
    }
    process.stderr.write('\n');
    return new Map([...times].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[all.length >> 1]]));
}

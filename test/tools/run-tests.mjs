// Runs the compiled tests with node's own runner: all of them, or those whose path holds one of the arguments.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../build/test', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.test.js'))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .toSorted()
    .map((file) => join(root, file));
if (files.length === 0) {
    console.error(`No test matches ${wanted.join(' ')}.`);
    process.exitCode = 1;
} else {
    const setup = new URL('./setup.mjs', import.meta.url).href;
    const run = spawnSync(process.execPath, ['--import', setup, '--test', '--test-reporter=spec', ...files], {
        stdio: 'inherit',
    });
    process.exitCode = run.status ?? 1;
}

// Builds: tsc → build/ (modules, tests and their types), esbuild → dist/ (what is published).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: root, stdio: 'inherit' });
if (tsc.status !== 0) process.exitCode = tsc.status ?? 1;

// Builds: tsc → build/ (modules and tests, with their types), esbuild → dist/ (what is published).
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle/bundles.mjs';
import { licences } from './bundle/licences.mjs';
import { copyTypes } from './bundle/types.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

for (const folder of ['build', 'dist']) rmSync(root + folder, { recursive: true, force: true });
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: root, stdio: 'inherit' });
if (tsc.status === 0) {
    const metafile = await bundle(root, version);
    // For the tests, which read from it what a command loads.
    writeFileSync(`${root}build/metafile.json`, JSON.stringify(metafile));
    writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, licences(root, metafile));
    chmodSync(`${root}dist/generators/cli.cjs`, 0o755);
    const { rulesData } = await import(`${root}build/test/tools/docs/rules-data.js`);
    for (const folder of ['build', 'dist'])
        writeFileSync(`${root}${folder}/rules.json`, JSON.stringify(rulesData()));
    copyTypes('api.d.ts', `${root}build/generators`, `${root}dist/types`);
} else process.exitCode = tsc.status ?? 1;

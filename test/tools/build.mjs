// Builds: tsc → build/ (modules and tests, with their types), esbuild → dist/ (what is published).
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanRulesPlugin } from './lean-rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

for (const folder of ['build', 'dist']) rmSync(root + folder, { recursive: true, force: true });
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc'], { cwd: root, stdio: 'inherit' });
if (tsc.status === 0) {
    await build({
        absWorkingDir: root,
        entryPoints: {
            'generators/cli': 'generators/cli.ts',
            'generators/api': 'generators/api.ts',
            'generators/app/index': 'generators/app/index.ts',
            'generators/auth/index': 'generators/auth/index.ts',
            'generators/import/index': 'generators/import/index.ts',
        },
        outdir: 'dist',
        chunkNames: 'chunks/[name]-[hash]',
        bundle: true,
        minify: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node20.17',
        external: ['yeoman-generator'],
        // Its UMD build, which node would get, loads its parts in a way that cannot be bundled.
        alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
        define: { packageVersion: JSON.stringify(version) },
        // Some of the bundled libraries are CommonJS and ask for node's own modules by require.
        banner: {
            js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
        },
        legalComments: 'none',
        plugins: [leanRulesPlugin],
        logLevel: 'warning',
    });
    chmodSync(`${root}dist/generators/cli.js`, 0o755);
    cpSync(`${root}build/generators`, `${root}dist/types`, {
        recursive: true,
        filter: (source) => !source.endsWith('.js'),
    });
} else process.exitCode = tsc.status ?? 1;

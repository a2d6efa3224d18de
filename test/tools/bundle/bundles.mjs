// The bundles in dist/, cut for the time it takes to start: docs/decisions/0007-bundles.md.
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { leanRulesPlugin } from './lean-rules.mjs';

/** As the bin imports a command, and as one command imports another. */
const commandFile = /^\.(\/lib\/commands)?\/[a-z-]+\.ts$/;

/** Writes dist/ and gives esbuild's metafile of it all. */
export async function bundle(root, version) {
    const options = {
        absWorkingDir: root,
        outdir: 'dist',
        bundle: true,
        minify: true,
        metafile: true,
        format: 'esm',
        platform: 'node',
        target: 'node20.17',
        // jsonc-parser's other form, for browsers' old loaders, asks for its parts in a way no bundle can follow.
        mainFields: ['module', 'main'],
        // `yo` brings its own environment; a generator has to be made of the yeoman-generator that is installed beside it.
        external: ['yeoman-generator'],
        define: { packageVersion: JSON.stringify(version) },
        legalComments: 'none',
        logLevel: 'warning',
        // Where a file of the bundle looks for itself it asks for both names of its place.
        logOverride: { 'empty-import-meta': 'silent' },
    };
    // Some of the bundled libraries are CommonJS and ask for node's own modules by require.
    const banner = {
        js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    };
    // What `check` needs is CommonJS: Node starts that in three quarters of the time it needs for modules.
    const script = { format: 'cjs', outExtension: { '.js': '.cjs' } };
    const names = new Set();
    const made = [
        // The bin: arguments, help, errors, and no more until it knows the command.
        await build({
            ...options,
            ...script,
            entryPoints: { 'generators/cli': 'generators/cli.ts' },
            plugins: [commandsApart(names)],
        }),
        // The check as one file: every further file would cost it a millisecond. What only a flag asks for stays apart.
        await build({
            ...options,
            ...script,
            entryPoints: commandEntries(['check']),
            plugins: [leanRulesPlugin, commandsApart(names, '.')],
        }),
        await build({
            ...options,
            banner,
            entryPoints: {
                ...commandEntries([...names].filter((name) => name !== 'check')),
                ...doors(root),
                'generators/api': 'generators/api.ts',
                'generators/check-worker': 'generators/check-worker.ts',
            },
            splitting: true,
            chunkNames: 'chunks/[name]-[hash]',
            plugins: [leanRulesPlugin],
        }),
    ];
    return {
        inputs: Object.assign({}, ...made.map(({ metafile }) => metafile.inputs)),
        outputs: Object.assign({}, ...made.map(({ metafile }) => metafile.outputs)),
    };
}

/** Leaves every command that the bin imports when it is asked for in a file of its own, and notes its name. */
const commandsApart = (names, folder = './commands') => ({
    name: 'commands-apart',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: commandFile }, ({ path, kind, importer }) => {
            const isCommand = /[\\/]generators[\\/](cli\.ts|lib[\\/]commands[\\/])/.test(importer);
            if (kind !== 'dynamic-import' || !isCommand) return undefined;
            const name = basename(path, '.ts');
            names.add(name);
            return name === 'check'
                ? { path: `${folder}/check.cjs`, namespace: 'required' }
                : { path: `${folder}/${name}.js`, external: true };
        });
        // By `require`: `import()` would read all of a CommonJS file once more to learn its exports.
        onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
            contents: `module.exports = require('${path}')`,
        }));
        onResolve({ filter: /./, namespace: 'required' }, ({ path }) => ({ path, external: true }));
    },
});

const commandEntries = (names) =>
    Object.fromEntries(
        names.map((name) => [`generators/commands/${name}`, `generators/lib/commands/${name}.ts`]),
    );

/** generators/app/index.ts and its siblings: one a folder, found by yo under the same names. */
const doors = (root) =>
    Object.fromEntries(
        readdirSync(`${root}generators`)
            .map((name) => [`generators/${name}/index`, `generators/${name}/index.ts`])
            .filter(([, file]) => existsSync(root + file)),
    );

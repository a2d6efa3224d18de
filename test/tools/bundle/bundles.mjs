// The bundles in dist/, cut for the time it takes to start: docs/decisions/0008-bundles.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { leanRules } from './lean-rules.mjs';
import { readyValidators } from './validators.mjs';

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
        // Else esbuild turns such patterns into calls that make them anew each time.
        supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
        define: { packageVersion: JSON.stringify(version) },
        legalComments: 'none',
        logLevel: 'warning',
        // Code that both kinds of bundle share asks first which one it is in.
        logOverride: { 'empty-import-meta': 'silent' },
    };
    // Some of the bundled libraries are CommonJS and ask for node's own modules by require.
    const banner = {
        js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    };
    // What `check` needs is CommonJS: Node starts that in three quarters of the time it needs for modules.
    const script = { format: 'cjs', outExtension: { '.js': '.cjs' } };
    const later = new Map();
    const made = [
        // The bin: arguments, help, errors, and no more until it knows the command.
        await build({
            ...options,
            ...script,
            entryPoints: { 'generators/cli': 'generators/cli.ts' },
            plugins: [importedLater(root, './commands/', later)],
        }),
        // The check as one file: every further file would cost it a millisecond. What only a flag asks for stays apart, and so do fixes.
        await build({
            ...options,
            ...script,
            entryPoints: { 'generators/commands/check': 'generators/lib/commands/check.ts' },
            plugins: [leanRules('fix'), importedLater(root, './', later)],
        }),
        await build({
            ...options,
            banner,
            entryPoints: {
                ...Object.fromEntries(
                    [...later].map(([name, file]) => [`generators/commands/${name}`, file]),
                ),
                ...doors(root),
                'generators/api': 'generators/api.ts',
                'generators/check-worker': 'generators/check-worker.ts',
            },
            splitting: true,
            chunkNames: 'chunks/[name]-[hash]',
            plugins: [leanRules(), readyValidators(root)],
        }),
    ];
    importByModule(`${root}dist/generators/commands/check.cjs`);
    return {
        inputs: Object.assign({}, ...made.map(({ metafile }) => metafile.inputs)),
        outputs: Object.assign({}, ...made.map(({ metafile }) => metafile.outputs)),
    };
}

/**
 * Leaves what a bundle imports when it needs it in files of their own, `folder` away from it, and notes them by name:
 * CommonJS bundles cannot be split.
 */
const importedLater = (root, folder, noted) => ({
    name: 'imported-later',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, importer }) => {
            if (kind !== 'dynamic-import') return undefined;
            const name = basename(path, '.ts');
            if (name === 'check') return { path: `${folder}${name}.cjs`, namespace: 'required' };
            noted.set(
                name,
                relative(root, resolve(dirname(importer), path))
                    .split(sep)
                    .join('/'),
            );
            return { path: `${folder}${name}.js`, external: true };
        });
        // By `require`: `import()` would read all of a CommonJS file once more to learn its exports.
        onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
            contents: `const { requireCompiled } = require('./generators/lib/compiled.ts');
                module.exports = requireCompiled(require('node:path').join(__dirname, '${path}'), require);`,
            resolveDir: root,
        }));
    },
});

/** Asks the module object for what is imported later, where that can do it: generators/lib/compiled.ts. */
function importByModule(file) {
    const strict = '"use strict";';
    const text = readFileSync(file, 'utf8').replaceAll(/\bimport\((?=")/g, 'importLater(');
    if (!text.startsWith(strict)) throw new Error(`${file} does not begin as expected`);
    const importLater = 'const importLater=module.importLater??(path=>import(path));';
    writeFileSync(file, `${strict}${importLater}${text.slice(strict.length)}`);
}

/** generators/app/index.ts and its siblings: one a folder, found by yo under the same names. */
const doors = (root) =>
    Object.fromEntries(
        readdirSync(`${root}generators`)
            .map((name) => [`generators/${name}/index`, `generators/${name}/index.ts`])
            .filter(([, file]) => existsSync(root + file)),
    );

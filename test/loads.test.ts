import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bin, root, run } from './process.ts';

/** What esbuild says of the bundles: the modules in each. */
const metafile = JSON.parse(readFileSync(join(root, 'build/metafile.json'), 'utf8')) as {
    outputs: Record<string, { inputs: Record<string, unknown> }>;
};

/** The libraries that have a part in a bundle. */
function librariesIn(bundle: string): string[] {
    const inputs = Object.keys(metafile.outputs[bundle]?.inputs ?? {});
    const names = inputs.map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
    return [...new Set(names)].filter((name) => name !== undefined).toSorted();
}

const yeoman = /yeoman|mem-fs/;

describe('what a command loads', () => {
    let folder: string;
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'loads-'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    /** The script files that a run of our bin loads, from the root of the repository: V8's coverage knows them all. */
    async function loadedBy(...args: string[]): Promise<string[]> {
        const coverage = join(folder, 'coverage');
        mkdirSync(coverage);
        const env = { ...process.env, NODE_V8_COVERAGE: coverage };
        const { code, stderr } = await run([process.execPath, bin, ...args], { cwd: folder, env });
        assert.equal(code, 0, stderr);
        const scripts = readdirSync(coverage).flatMap((file) => {
            const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as {
                result: { url: string }[];
            };
            return result.map(({ url }) => url);
        });
        rmSync(coverage, { recursive: true });
        return scripts
            .filter((url) => url.startsWith('file:'))
            .map((url) => relative(root, fileURLToPath(url)).split(sep).join('/'))
            .toSorted();
    }

    it('is one file for the help and the version', async () => {
        assert.deepEqual(await loadedBy('--help'), ['dist/generators/cli.cjs']);
        assert.deepEqual(await loadedBy('--version'), ['dist/generators/cli.cjs']);
    });

    it('is two files for the check, and no library in them', async () => {
        await loadedBy('new', 'checked', '--example', '--yes');
        const files = await loadedBy('check', 'checked');
        assert.deepEqual(files, ['dist/generators/cli.cjs', 'dist/generators/commands/check.cjs']);
        assert.deepEqual(files.flatMap(librariesIn), []);
    });

    it('is templates for a new connector that nobody is asked about, but neither Yeoman nor prompts', async () => {
        const files = await loadedBy('new', 'made', '--example', '--yes');
        assert.deepEqual(
            files.filter((file) => !file.startsWith('dist/')),
            [],
        );
        const libraries = files.flatMap(librariesIn);
        assert.ok(libraries.includes('ejs'));
        assert.deepEqual(
            libraries.filter((name) => yeoman.test(name) || /inquirer|^diff$/.test(name)),
            [],
        );
    });

    it('is a parser of markdown and templates for a look at a readme, but neither prettier nor rules', async () => {
        await loadedBy('new', 'described', '--example', '--yes');
        const files = await loadedBy('readme', 'described', '--check');
        const libraries = files.flatMap(librariesIn);
        assert.ok(libraries.includes('mdast-util-from-markdown'));
        assert.deepEqual(
            libraries.filter((name) => yeoman.test(name) || /inquirer|^diff$|^prettier$/.test(name)),
            [],
        );
        const modules = files.flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
        assert.ok(!modules.includes('generators/lib/rules/all.ts'));
    });

    it('is Yeoman in none of the commands, whatever they load later', () => {
        const bundles = Object.keys(metafile.outputs);
        assert.ok(bundles.length > 5);
        assert.deepEqual(
            bundles.flatMap(librariesIn).filter((name) => yeoman.test(name)),
            [],
        );
        // yeoman-generator stays outside of the bundles: only the doors for yo ask for it.
        const asking = bundles.filter((bundle) =>
            /from\s*"yeoman-generator"/.test(readFileSync(join(root, bundle), 'utf8')),
        );
        assert.equal(asking.length, 1, asking.join());
        const doors = importersOf(asking[0]!).filter((bundle) => !bundle.includes('/chunks/'));
        assert.ok(doors.includes('dist/generators/app/index.js'));
        assert.deepEqual(
            doors.filter((bundle) => !/^dist\/generators\/[a-z]+\/index\.js$/.test(bundle)),
            [],
        );
    });
});

/** A bundle and all that load it, at once or later. */
function importersOf(bundle: string): string[] {
    const outputs = metafile.outputs as Record<string, { imports?: { path: string }[] }>;
    const found = new Set([bundle]);
    for (const name of found) {
        for (const [importer, { imports = [] }] of Object.entries(outputs)) {
            if (imports.some(({ path }) => path === name)) found.add(importer);
        }
    }
    return [...found];
}

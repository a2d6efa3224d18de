import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSafe } from './template-code.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of a folder of the repository, with slashes, named from its root. */
const filesIn = (folder: string, name: RegExp): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .toSorted();
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const sources = filesIn('generators', /\.c?ts$/);

interface Import {
    from: string;
    /** A file of ours, named from the root, or a package. */
    to: string;
    isType: boolean;
}

const imports: Import[] = sources.flatMap((from) => {
    const found = textOf(from).matchAll(
        /^(?:import|export)\s+(type\s)?[^;'"]*?\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm,
    );
    return [...found].map(([, isType, ...specifiers]) => {
        const specifier = specifiers.find((part) => part !== undefined)!;
        const to = specifier.startsWith('.')
            ? join(dirname(from), specifier).split(sep).join('/')
            : specifier.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1');
        return { from, to, isType: isType !== undefined };
    });
});

/** Small types and functions that several layers need (docs/decisions/0001-layout.md). */
const shared = [
    'answers.ts',
    'question.ts',
    'problems.ts',
    'errors.ts',
    'disk-errors.ts',
    'terminal.ts',
    'version.ts',
    'wrap.ts',
];
/** Layers that do not know each other. */
const peers = ['prompts', 'render', 'edit', 'readme', 'check', 'openapi'];
const below = ['connector', ...shared, 'auth', 'rules'];

/**
 * Who may import whom below generators/lib, besides itself. What is not named here puts layers together: it stands above
 * them all, directly in lib, in lib/commands, or is a door.
 */
const mayImport: Record<string, readonly string[]> = {
    connector: [],
    ...Object.fromEntries(shared.map((file) => [file, ['connector', ...shared]])),
    auth: ['connector', ...shared],
    rules: ['connector', 'auth'],
    ...Object.fromEntries(peers.map((peer) => [peer, below])),
    spelling: [...below, 'check'],
};
const lower = new Set(Object.keys(mayImport));

/** The part of generators/lib a file belongs to; undefined for a door. */
const partOf = (file: string): string | undefined => /^generators\/lib\/([^/]+)/.exec(file)?.[1];

describe('the layers', () => {
    for (const [part, allowed] of Object.entries(mayImport)) {
        it(`lib/${part} imports ${allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')}`, () => {
            const others = imports.filter(({ from, to }) => {
                const target = partOf(to);
                return (
                    partOf(from) === part &&
                    to.startsWith('generators/') &&
                    target !== part &&
                    !allowed.includes(target!)
                );
            });
            assert.deepEqual(others, []);
        });
    }

    it('are all known here, so that a new folder has to find its place', () => {
        const parts = new Set(sources.map(partOf).filter((part) => part !== undefined));
        const unknown = [...parts].filter(
            (part) => !lower.has(part) && !part.endsWith('.ts') && part !== 'commands',
        );
        assert.deepEqual(unknown, []);
    });

    it('import files that are there', () => {
        const missing = imports.filter(
            ({ to }) => to.startsWith('generators/') && !existsSync(join(root, to)),
        );
        assert.deepEqual(missing, []);
    });

    it('have no circles: no module waits for itself', () => {
        const next = new Map<string, string[]>();
        for (const { from, to, isType } of imports)
            if (!isType && to.startsWith('generators/')) next.set(from, [...(next.get(from) ?? []), to]);
        const done = new Set<string>();
        const visit = (file: string, path: readonly string[]): void => {
            assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].join(' → '));
            if (done.has(file)) return;
            for (const to of next.get(file) ?? []) visit(to, [...path, file]);
            done.add(file);
        };
        for (const file of sources) visit(file, []);
        assert.ok(done.size > 100, 'the imports were found');
    });
});

describe('packages', () => {
    const only: [string, RegExp, RegExp][] = [
        ['Yeoman', /^(yeoman-.*|@yeoman\/.*|mem-fs.*)$/, /^generators\/([^/]+\/index|lib\/generator)\.ts$/],
        ['ejs and prettier', /^(ejs|prettier)$/, /^generators\/lib\/render\//],
        ['inquirer', /^(inquirer|@inquirer\/.*)$/, /^generators\/lib\/prompts\//],
        ['jsonc-parser', /^jsonc-parser$/, /^generators\/lib\/connector\//],
        ['markdown parsers', /^(mdast|micromark|markdown)/, /^generators\/lib\/readme\//],
    ];
    for (const [name, which, where] of only) {
        it(`${name}: known in one place only`, () => {
            const users = imports.filter(({ to }) => which.test(to)).map(({ from }) => from);
            assert.deepEqual(
                [...new Set(users)].filter((file) => !where.test(file)),
                [],
            );
        });
    }

    it('are none for the connector and the rules but a tolerant parser: the check has to start at once', () => {
        const others = imports.filter(
            ({ from, to, isType }) =>
                /^generators\/lib\/(connector|rules|auth|check)\//.test(from) &&
                !/^(node:|generators\/)/.test(to) &&
                !isType,
        );
        assert.deepEqual([...new Set(others.map(({ to }) => to))], ['jsonc-parser']);
    });
});

describe('templates', () => {
    /** What is put in without a helper: markdown that is rendered already, and constants of ours. */
    const known = new Set([
        'operations',
        'set.steps',
        'hashes',
        'sets.length',
        'redirects.what',
        'redirects.note',
        'definitionFile',
        'propertiesFile',
    ]);

    it('are read rightly by this test', () => {
        const safe = [
            'md(a)',
            "a ? md(b) : ''",
            '`x ${code(a)} y`',
            "a.b.map((c) => `**${md(c.d)}**`).join(', ')",
        ];
        const unsafe = [
            'a',
            'a.b',
            'md(a) + b',
            "a ? b : ''",
            '`${a}`',
            "a.map((b) => b).join(', ')",
            'a ?? md(b)',
        ];
        const tricky = [
            "md(')') + a",
            "a ? md('?') : b",
            '`${md(a)}${b}`',
            "md(a) ? b : 'c'",
            'raw(a)',
            '(a)',
            'md(a)(b)',
        ];
        assert.deepEqual(
            safe.filter((code) => !isSafe(code, new Set())),
            [],
        );
        assert.deepEqual(
            [...unsafe, ...tricky].filter((code) => isSafe(code, new Set())),
            [],
        );
    });

    for (const file of filesIn('templates', /\.ejs$/)) {
        it(`${file} puts values in through helpers alone`, () => {
            const text = textOf(file);
            const codes = [...text.matchAll(/<%-([^]*?)%>/g)].map(([, code = '']) => code.trim());
            assert.deepEqual(
                codes.filter((code) => !isSafe(code, known)),
                [],
            );
            assert.doesNotMatch(text, /<%=/, 'HTML escapes are for HTML');
        });
    }
});

describe('files', () => {
    it('named index would be doors of yo: there are none but the doors', () => {
        const found = readdirSync(root, { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && !['node_modules', 'build', 'dist'].includes(entry.name))
            .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => `${name}/${file}`));
        const inGenerators = readdirSync(join(root, 'generators'), { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .flatMap(({ name }) =>
                readdirSync(join(root, 'generators', name)).map((file) => `generators/${name}/${file}`),
            );
        const doors = [...found, ...inGenerators].filter((file) => /\/index\.[^/]*$/.test(file));
        assert.deepEqual(
            doors.filter((file) => !/^generators\/(app|auth|readme|import)\/index\.ts$/.test(file)),
            [],
        );
        assert.ok(doors.includes('generators/app/index.ts'));
    });

    it('have fewer than 300 lines', () => {
        const long = [...sources, ...filesIn('test', /\.(ts|mjs)$/), ...filesIn('templates', /./)].filter(
            (file) => !file.endsWith('rules/all.ts') && textOf(file).split('\n').length > 301,
        );
        assert.deepEqual(long, []);
    });

    it('never end the process: exit codes are given back', () => {
        assert.deepEqual(
            sources.filter((file) => /\bprocess\.(exit|abort|reallyExit)\(/.test(textOf(file))),
            [],
        );
    });
});

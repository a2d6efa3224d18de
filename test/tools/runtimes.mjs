// `npm run runtimes`: installs the packed package with npm, pnpm and yarn, and runs every command with every Node.js it
// is for, in a folder with blanks and letters beyond ASCII. Writes docs/runtimes.md; the registry of npm is needed.
import { spawnSync } from 'node:child_process';
import {
    copyFileSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'docs/runtimes.md');
const nodes = ['20.17.0', '20.20.2', '22.9.0', '22', '24', '26'];
const managers = {
    npm: { with: 'npm@11', add: ['npm', 'install', '--no-audit', '--no-fund'] },
    pnpm: { with: 'pnpm@9', add: ['pnpm', 'add'] },
    yarn: { with: 'yarn@1', add: ['yarn', 'add', '--no-lockfile', '--cache-folder', '../yarn-cache'] },
};
const openapi = {
    openapi: '3.0.3',
    info: { title: 'Contoso Orders', version: '2', description: 'Looks up the orders of the Contoso shop.' },
    servers: [{ url: 'https://orders.contoso.com/v2' }],
    paths: {
        '/orders': { get: { operationId: 'ListOrders', responses: { 200: { description: 'The orders.' } } } },
    },
};
/** Every command once; what the second `new` and `readme` find is identical. */
const runs = [
    ['--version'],
    ['new', '--example', '--yes'],
    ['new', '--example', '--yes'],
    ['check', 'contoso-orders', '--strict'],
    ['auth', 'contoso-orders', '--auth', 'basic', '--yes'],
    ['readme', 'contoso-orders', '--yes'],
    ['readme', 'contoso-orders', '--check'],
    ['import', 'openapi.json', 'imported ü', '--yes', '--answers', 'answers.json'],
    ['check', 'imported ü'],
    ['check', '.', '--jobs', '2', '--format', 'json'],
];

function run(command, args, options) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
    if (status !== 0)
        throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error}:\n${stdout}${stderr}`);
    return stdout;
}

const base = mkdtempSync(join(tmpdir(), 'runtimes '));
const log = (text) => process.stderr.write(`${text}\n`);

/** The folder with the binaries of a version of Node.js, and which version it is. */
function install(version) {
    const folder = join(base, `node-${version}`);
    mkdirSync(folder);
    const name = `node-${process.platform}-${process.arch}`;
    run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${version}`]);
    const bin = join(folder, 'node_modules', name, 'bin');
    return { bin, version: run(join(bin, 'node'), ['--version']).trim() };
}

function tarball() {
    run('npm', ['pack', '--silent', '--pack-destination', base], { cwd: root });
    const name = readdirSync(base).find((entry) => entry.endsWith('.tgz'));
    return join(base, name);
}

/** What went wrong with one Node.js and one way to install, or nothing. */
function problem({ bin }, manager, archive, answers) {
    const folder = join(base, `Zoë's  folder ${manager} ${Math.random()}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const own = `pack-${manager}.tgz`;
    copyFileSync(archive, join(folder, own));
    const [program, ...add] = managers[manager].add;
    const tools = join(base, 'managers', 'node_modules', '.bin');
    const env = { ...process.env, PATH: [bin, tools, process.env.PATH].join(delimiter) };
    try {
        run(program, [...add, `./${own}`], { cwd: folder, env });
        writeFileSync(join(folder, 'openapi.json'), JSON.stringify(openapi));
        writeFileSync(join(folder, 'answers.json'), answers);
        const command = join(folder, 'node_modules', '.bin', 'power-connector');
        for (const args of runs) run(command, args, { cwd: folder, env });
        return '';
    } catch (error) {
        return error.message;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

try {
    mkdirSync(join(base, 'managers'));
    run('npm', [
        'install',
        '--no-audit',
        '--no-fund',
        '--prefix',
        join(base, 'managers'),
        ...Object.values(managers).map((manager) => manager.with),
    ]);
    const { importAnswers } = await import(`${root}build/test/import-answers.js`);
    const [archive, answers] = [tarball(), importAnswers()];
    const rows = [];
    let failures = 0;
    for (const wanted of nodes) {
        const node = install(wanted);
        const cells = Object.keys(managers).map((manager) => {
            const found = problem(node, manager, archive, answers);
            if (found) log(`Node ${node.version}, ${manager}: ${found}`);
            failures += found ? 1 : 0;
            return found ? 'failed' : 'passed';
        });
        log(`${node.version} ${cells.join(' ')}`);
        rows.push(`| ${node.version} | ${cells.join(' | ')} |`);
    }
    const names = Object.keys(managers);
    const text = [
        '# Runtimes',
        'Written by `npm run runtimes`. The packed package, installed by each package manager with each Node.js into a folder whose name has an apostrophe, two blanks and a letter beyond ASCII; then every command once: `new` twice, `check`, `auth`, `readme`, `readme --check`, `import`, `check` of all with two threads.',
        [
            `| Node.js | ${names.join(' | ')} |`,
            `| --- | ${names.map(() => '---').join(' | ')} |`,
            ...rows,
        ].join('\n'),
        `Package managers: ${Object.values(managers)
            .map((manager) => manager.with)
            .join(', ')}. Platform: ${process.platform} ${process.arch}.`,
    ].join('\n\n');
    const before = readFileSync(page, { encoding: 'utf8', flag: 'a+' });
    const wanted = await format(text, { ...(await resolveConfig(page)), filepath: page });
    if (before !== wanted) writeFileSync(page, wanted);
    if (failures > 0) process.exitCode = 1;
} finally {
    rmSync(base, { recursive: true, force: true });
}

// What others need for the same work, and how much each brings along. `npm run bench -- --peers`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobsIn, medians, untilExit } from './measure.mjs';
import {
    folderForYo,
    install,
    installSpectral,
    installYo,
    nodeVersions,
    peerVersions,
    spectralVersions,
    versions,
    yoUser,
} from './peer.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = process.execPath;
const ours = [node, `${root}dist/generators/cli.cjs`];

const plopfile = `export default (plop) => plop.setGenerator('connector', {
    prompts: [{ type: 'input', name: 'title', message: 'Title of the connector' }],
    actions: ['apiDefinition.swagger.json', 'apiProperties.json', 'Readme.md', 'settings.json'].map((name) => ({
        type: 'add', path: \`{{title}}/\${name}\`, template: '{ "title": "{{title}}" }',
    })),
});
`;

/** A generator has a help of its own and no version; create-vite takes `--version` for nothing and starts a project. */
const ofYo = (flag, yoCode, yoNode) =>
    flag === '--help'
        ? [
              ['yo code', [...yoCode, 'code', flag]],
              ['yo node', [...yoNode, 'node', flag]],
          ]
        : [['yo', [...yoCode, flag]]];

/** The same work with each program: name → how it is run. Linters look at the definition that we wrote. */
function jobs(folder, env) {
    const modules = install(peerVersions);
    const yoNode = [node, join(install(nodeVersions), 'yo/lib/cli.js')];
    const yoCode = installYo();
    const vite = [node, join(modules, 'create-vite/index.js')];
    const plop = [node, join(modules, 'plop/bin/plop.js'), '--plopfile', join(folder, 'plopfile.mjs')];
    const redocly = [node, join(modules, '@redocly/cli/bin/cli.js')];
    const definition = 'connector/apiDefinition.swagger.json';
    const here = { cwd: folder, env };
    const there = { ...here, cwd: folderForYo(join(folder, 'yo')), ...yoUser };
    let count = 0;
    const fresh = () => `peer-${(count += 1)}`;
    const { exit, shown } = jobsIn(here);
    const lint = ['lint', '--extends', 'minimal', definition];
    return [
        exit('node', () => [node, '-e', '0']),
        shown('first question: power-connector new', [...ours, 'new'], 'Who publishes the connector?'),
        shown('first question: create-vite', vite, 'Project name'),
        shown('first question: plop', plop, 'Title of the connector'),
        shown('first question: yo code', [...yoCode, 'code'], 'What type of extension', there),
        shown('first question: yo node', [...yoNode, 'node'], 'Module Name', there),
        exit('all answers given: power-connector new', () => [
            ...ours,
            'new',
            fresh(),
            '--answers',
            'answers.json',
        ]),
        exit('all answers given: create-vite', () => [...vite, fresh(), '--template', 'vanilla']),
        exit('all answers given: plop', () => [...plop, 'connector', fresh()]),
        exit(
            'all answers given: yo code',
            () => [...yoCode, 'code', fresh(), '-t=ts', '--quick', '--skip-install'],
            there,
        ),
        exit('one definition: power-connector check', () => [...ours, 'check', 'connector']),
        exit('one definition: redocly lint', () => [...redocly, ...lint]),
        exit('one definition: spectral lint', () => [
            node,
            installSpectral(),
            'lint',
            '--quiet',
            '--ruleset',
            'ruleset.json',
            definition,
        ]),
        ...['--help', '--version'].flatMap((flag) => [
            exit(`${flag}: power-connector`, () => [...ours, flag]),
            ...(flag === '--help' ? [exit(`${flag}: create-vite`, () => [...vite, flag])] : []),
            exit(`${flag}: plop`, () => [...plop.slice(0, 2), flag]),
            exit(`${flag}: redocly`, () => [...redocly, flag]),
            exit(`${flag}: spectral`, () => [node, installSpectral(), flag]),
            ...ofYo(flag, yoCode, yoNode).map(([program, command]) =>
                exit(`${flag}: ${program}`, () => command, there),
            ),
        ]),
    ];
}

/** Rows: the work, the program, its time as a ratio to `node -e 0` and to ours for the same work. */
export async function measurePeers(rounds) {
    const folder = mkdtempSync(join(tmpdir(), 'power-connector-peers-'));
    const env = {
        PATH: process.env.PATH,
        HOME: folderForYo(join(folder, 'home')),
        TERM: 'xterm-256color',
        NO_UPDATE_NOTIFIER: '1',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        REDOCLY_TELEMETRY: 'off',
    };
    try {
        const { exampleAnswers } = await import(`${root}build/generators/lib/prompts/example.js`);
        writeFileSync(join(folder, 'answers.json'), JSON.stringify(exampleAnswers));
        writeFileSync(join(folder, 'plopfile.mjs'), plopfile);
        writeFileSync(join(folder, 'ruleset.json'), '{ "extends": ["spectral:oas"] }');
        await untilExit({
            command: [...ours, 'new', 'connector', '--example', '--yes'],
            cwd: folder,
            env,
        });
        const result = await medians(jobs(folder, env), rounds);
        const own = new Map(
            [...result].flatMap(([name, time]) => {
                const [work, program] = name.split(': ');
                return program?.startsWith('power-connector') ? [[work, time]] : [];
            }),
        );
        return [...result]
            .filter(([name]) => name !== 'node')
            .map(([name, time]) => {
                const [work, program] = name.split(': ');
                return {
                    work,
                    program,
                    toNode: time / result.get('node'),
                    toOurs: time / own.get(work),
                };
            });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** What `npm install` of a package brings: how many packages, and MiB of files. */
export function measureWeight() {
    const folder = mkdtempSync(join(tmpdir(), 'power-connector-weight-'));
    try {
        run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
        const own = readdirSync(folder).find((name) => name.endsWith('.tgz'));
        const wanted = {
            'generator-power-connector': join(folder, own),
            'generator-code': `generator-code@${versions['generator-code']}`,
            'generator-node': `generator-node@${nodeVersions['generator-node']}`,
            '@redocly/cli': `@redocly/cli@${peerVersions['@redocly/cli']}`,
            '@stoplight/spectral-cli': `@stoplight/spectral-cli@${spectralVersions['@stoplight/spectral-cli']}`,
        };
        return Object.entries(wanted).map(([name, from]) => {
            const target = join(folder, name.replaceAll('/', '-'));
            mkdirSync(target);
            writeFileSync(join(target, 'package.json'), '{ "private": true }');
            const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'];
            run('npm', ['install', ...flags, from], target);
            const lines = run('npm', ['ls', '--all', '--parseable'], target).trim().split('\n');
            return { name, packages: lines.length - 1, size: sizeOf(join(target, 'node_modules')) / 2 ** 20 };
        });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function run(program, args, cwd) {
    const { stdout, stderr, error } = spawnSync(program, args, {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        maxBuffer: 2 ** 26,
    });
    if (error || !stdout) throw new Error(`${program} ${args.join(' ')}: ${error ?? stderr}`);
    return stdout;
}

const sizeOf = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

// Measures `check` against a floor that only reads, parses and walks the same files: processor time and peak memory of
// whole processes, in turn, so that what else the machine does hits both alike. `node test/tools/bench/check.mjs`.
import { spawnSync } from 'node:child_process';
import {
    closeSync,
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    openSync,
    readdirSync,
    readFileSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSpectral } from './peer.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const preload = new URL('./usage.mjs', import.meta.url).href;
const floor = fileURLToPath(new URL('./check-floor.mjs', import.meta.url));
const bin = ['cjs', 'js'].map((end) => `${root}dist/generators/cli.${end}`).find((file) => existsSync(file));
const corpus = join(root, '../shared/corpus');
const sizes = [0.2, 1, 5, 20];
const limits = {
    corpus: { ratio: 2.2, peak: 150 },
    large: { ratio: 2.5, peak: 250 },
    spectral: { ratio: 1 / 20 },
};
const ofSpectral = 200;
const definitionName = 'apiDefinition.swagger.json';

const field = (index) => ({
    type: 'string',
    title: `Field ${index}`,
    description: `What field ${index} of an order holds.`,
});

/** A definition of about so many megabytes: ordinary operations, each with parameters and a body of its own. */
export function definition(megabytes) {
    const paths = {};
    const definitions = {};
    const one = 5000;
    for (let index = 0; index < (megabytes * 1e6) / one; index += 1) {
        const fields = Array.from({ length: 25 }, (_, at) => [`field${at}`, field(at)]);
        definitions[`Order${index}`] = { type: 'object', properties: Object.fromEntries(fields) };
        const schema = { $ref: `#/definitions/Order${index}` };
        paths[`/orders/${index}/{orderId}`] = {
            get: {
                operationId: `GetOrder${index}`,
                summary: `Get an order of kind ${index}`,
                description: `Looks up one order of kind ${index}.`,
                parameters: [
                    {
                        name: 'orderId',
                        in: 'path',
                        required: true,
                        type: 'string',
                        'x-ms-summary': 'Order ID',
                        description: 'The number of the order.',
                    },
                ],
                responses: { 200: { description: 'The order.', schema } },
            },
        };
    }
    const info = { title: 'Contoso Orders', description: 'Orders of the Contoso web shop.', version: '1.0' };
    return JSON.stringify({ swagger: '2.0', info, host: 'orders.contoso.com', paths, definitions }, null, 2);
}

/** What a process uses: milliseconds of processor time (of all threads), MiB of peak memory; its output goes nowhere. */
export function usage(folder, args, cwd, stderr = 'inherit') {
    const file = join(folder, 'usage.json');
    const sink = openSync(join(folder, 'output'), 'w');
    const env = { PATH: process.env.PATH, USAGE_FILE: file };
    spawnSync(process.execPath, ['--import', preload, ...args], {
        cwd,
        env,
        stdio: ['ignore', sink, stderr],
    });
    closeSync(sink);
    return JSON.parse(readFileSync(file, 'utf8'));
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Copies so many of the corpus's definitions, evenly spread, each into a folder with a plain name. */
function copyDefinitions(target) {
    const all = readdirSync(corpus, { recursive: true })
        .filter((name) => name.endsWith(definitionName))
        .toSorted();
    for (let index = 0; index < Math.min(ofSpectral, all.length); index += 1) {
        const file = join(target, `connector-${index}`, definitionName);
        mkdirSync(dirname(file), { recursive: true });
        copyFileSync(join(corpus, all[Math.floor((index * all.length) / ofSpectral)]), file);
    }
}

/** Spectral's command line with the rules for OpenAPI that it brings along, over files that we check, too. */
function againstSpectral(folder, rounds) {
    const spectral = installSpectral();
    const target = join(folder, 'definitions');
    copyDefinitions(target);
    const ruleset = join(folder, 'ruleset.json');
    writeFileSync(ruleset, '{ "extends": ["spectral:oas"] }');
    const lint = [spectral, 'lint', '--quiet', '--ruleset', ruleset, `${target}/*/${definitionName}`];
    return compared(`${ofSpectral} definitions`, 'Spectral', folder, rounds, target, lint, limits.spectral);
}

/** One row: `check` of a folder against another program with these arguments. */
function compared(what, to, folder, rounds, target, other, limit) {
    const runs = Array.from({ length: rounds }, () => ({
        ours: usage(folder, [bin, 'check', target], folder),
        other: usage(folder, other, folder),
    }));
    const cpu = (side) => median(runs.map((run) => run[side].cpu));
    const peak = median(runs.map(({ ours }) => ours.peak));
    return { what, to, ratio: cpu('ours') / cpu('other'), cpu: cpu('ours'), peak, limit };
}

/** Rows for docs/benchmarks.md: what was checked, its ratio to what, peak memory, and what was asked for. */
export function measureCheck({ rounds = 5, peers = false } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'power-connector-bench-'));
    const rows = [];
    const againstFloor = (what, target, limit) =>
        rows.push(compared(what, 'the floor', folder, rounds, target, [floor, target], limit));
    try {
        if (existsSync(corpus)) againstFloor('real connectors, one process', corpus, limits.corpus);
        else console.error('Skipped: ../shared/corpus is not there.');
        for (const size of sizes) {
            const target = join(folder, `size-${size}`);
            mkdirSync(target);
            writeFileSync(join(target, definitionName), definition(size));
            againstFloor(`a definition of ${size} MB`, target, size === 20 ? limits.large : undefined);
        }
        if (peers && existsSync(corpus)) rows.push(againstSpectral(folder, 3));
        return rows;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const options = { rounds: Number(process.env.ROUNDS ?? 3), peers: process.argv.includes('--peers') };
    for (const { what, to, ratio, cpu, peak, limit } of measureCheck(options)) {
        const most = limit && [limit.ratio.toFixed(2), limit.peak && `${limit.peak} MiB`].filter(Boolean);
        const asked = most ? ` (asked for: ${most.join(', ')})` : '';
        console.log(
            `${ratio.toFixed(2)} × ${to}, ${Math.round(cpu)} ms, ${Math.round(peak)} MiB: ${what}${asked}`,
        );
    }
}

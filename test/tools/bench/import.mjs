// Measures `import` of GitHub's full description against the one converter from OpenAPI 3 to Swagger 2.0 that npm has, and
// of ever larger YAML against a program that only parses it. `node test/tools/bench/import.mjs`.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { definition, median, usage } from './check.mjs';
import { installConverter } from './peer.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = `${root}dist/generators/cli.cjs`;
const yamlSizes = [6, 12, 24];

/** What the converter's own command line does, without its parsing of arguments. */
const converting = (modules) => `
    const { convert } = require(${JSON.stringify(join(modules, 'api-spec-converter'))});
    const [source, to] = process.argv.slice(2);
    convert({ from: 'openapi_3', to: 'swagger_2', source }).then((made) =>
        require('node:fs').writeFileSync(to, made.stringify()));`;

const parsing = (modules) => `
    const { parseDocument } = require(${JSON.stringify(join(modules, 'yaml'))});
    const text = require('node:fs').readFileSync(process.argv[2], 'utf8');
    JSON.stringify(parseDocument(text, { prettyErrors: false }).toJS());`;

/** Runs an import and another program in turn; the medians of what each used. */
function inTurn(folder, rounds, ours, other) {
    const runs = Array.from({ length: rounds }, () => {
        // Onto a folder that is there it would be an update, which is another thing.
        for (const name of ['made', 'made-import-report.md'])
            rmSync(join(folder, name), { recursive: true, force: true });
        return { ours: usage(folder, ours, folder, 'ignore'), other: usage(folder, other, folder) };
    });
    const of = (side, what) => median(runs.map((run) => run[side][what]));
    return {
        cpu: of('ours', 'cpu'),
        ratio: of('ours', 'cpu') / of('other', 'cpu'),
        peak: of('ours', 'peak'),
        otherPeak: of('other', 'peak'),
    };
}

async function answersIn(folder) {
    const { exampleAnswers } = await import(`${root}build/generators/lib/prompts/example.js`);
    const { connectorQuestions } = await import(`${root}build/generators/lib/prompts/questions.js`);
    const names = new Set(connectorQuestions.map(({ name }) => name));
    const answers = Object.entries(exampleAnswers).filter(([name]) => names.has(name));
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(Object.fromEntries(answers)));
}

function githubRows(folder, rounds) {
    const modules = installConverter();
    const source = join(modules, '@octokit/openapi/generated/api.github.com.json');
    const megabytes = Math.round(statSync(source).size / 1e6);
    writeFileSync(join(folder, 'convert.cjs'), converting(modules));
    const other = [join(folder, 'convert.cjs'), source, join(folder, 'converted.json')];
    const row = (what, ...flags) => {
        const ours = [bin, 'import', source, 'made', '--answers', 'answers.json', '--yes', ...flags];
        const measured = inTurn(folder, rounds, ours, other);
        return {
            what: `GitHub's description of ${megabytes} MB, ${what}`,
            to: 'api-spec-converter',
            ...measured,
        };
    };
    const some = row('operations on issues alone', '--include', 'GET /repos/{owner}/{repo}/issues**');
    if (
        !existsSync(join(folder, 'made/apiDefinition.swagger.json')) ||
        !existsSync(join(folder, 'converted.json'))
    )
        throw new Error('Nothing was imported or converted; the figures would say nothing.');
    // All of it is more than a connector may have: it is converted, and refused then.
    return [some, row('all operations, which is refused at its end')];
}

function yamlRows(folder, rounds) {
    writeFileSync(join(folder, 'parse.cjs'), parsing(`${root}node_modules`));
    return yamlSizes.map((size) => {
        const file = join(folder, `size-${size}.yaml`);
        writeFileSync(file, stringify(JSON.parse(definition(size)), { aliasDuplicateObjects: false }));
        const megabytes = (statSync(file).size / 1e6).toFixed(1);
        const ours = [bin, 'import', file, 'made', '--answers', 'answers.json', '--yes'];
        const measured = inTurn(
            folder,
            rounds,
            [...ours, '--include', '/orders/1/**'],
            [join(folder, 'parse.cjs'), file],
        );
        return { what: `YAML of ${megabytes} MB, one operation`, to: 'parsing alone', ...measured };
    });
}

/** Rows of what was imported: ratio of processor time, milliseconds, peak memory of both sides in MiB. */
export async function measureImport(rounds = 3) {
    const folder = mkdtempSync(join(tmpdir(), 'power-connector-bench-'));
    try {
        await answersIn(folder);
        return [...githubRows(folder, rounds), ...yamlRows(folder, rounds)];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const { what, to, ratio, cpu, peak, otherPeak } of await measureImport(
        Number(process.env.ROUNDS ?? 3),
    ))
        console.log(
            `${ratio.toFixed(2)} × ${to}, ${Math.round(cpu)} ms, ${Math.round(peak)} MiB (${Math.round(otherPeak)}): ${what}`,
        );
}

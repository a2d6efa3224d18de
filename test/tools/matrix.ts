// `npm run matrix`: tries every combination of what a connector can be, and writes docs/matrix.md. `--check` writes
// nothing; both exit 1 where a combination fails, `--check` where the page is stale, too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { failed, runMatrix } from '../matrix/matrix.ts';
import { contradictions } from '../matrix/schemas.ts';
import { withoutShared } from '../shared.ts';
import { emptyMatrixPage, matrixSection, schemasSection, unexplained } from './docs/matrix-page.ts';
import { withParts } from './docs/parts.ts';

const page = fileURLToPath(new URL('../../../docs/matrix.md', import.meta.url));
const show = process.stderr.isTTY ? (name: string) => process.stderr.write(`\r\u001B[K${name}`) : () => true;

const matrix = await runMatrix(show);
show('');
const problems = failed(matrix);
const there = existsSync(page) ? readFileSync(page, 'utf8') : emptyMatrixPage;
const parts: Record<string, string> = { matrix: matrixSection(matrix) };
const skip = withoutShared('schemas');
if (skip) console.error(`The JSON schemas are skipped: ${skip}.`);
else {
    const found = contradictions(matrix.connectors.map(({ connector }) => connector));
    parts['schemas'] = schemasSection(found, matrix.connectors.length);
    problems.push(...unexplained(found).map(({ file, complaint }) => `${file}: ${complaint}`));
}
const wanted = await format(withParts(there, parts, 'docs/matrix.md'), {
    ...(await resolveConfig(page)),
    filepath: page,
});
if (!process.argv.includes('--check')) writeFileSync(page, wanted);
else if (wanted !== there) problems.push('docs/matrix.md is stale: run npm run matrix.');
for (const problem of problems) console.error(problem);
console.error(`${matrix.tried.length} combinations tried, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

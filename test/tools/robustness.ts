// `npm run robustness -- [number of mutants] [seed]`: runs the commands on mutants of connectors, then the tests with
// hostile input, and writes what happened to docs/robustness.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { commands, mutant, type Outcome, tryMutant } from '../fuzz/trial.ts';
import { withParts } from './docs/parts.ts';
import { table } from './docs/table.ts';
import { testTable } from './robustness/tests.ts';

const [numRuns, seed] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 1)];
const page = fileURLToPath(new URL('../../../docs/robustness.md', import.meta.url));
const slow = 10_000;

const outcomes: Outcome[] = [];
for (const [at, one] of fc.sample(mutant, { numRuns, seed }).entries()) {
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${numRuns}`);
    const found = await tryMutant(one);
    outcomes.push(...found);
    for (const { command, code, left, milliseconds } of found)
        if (typeof code !== 'number' || left || milliseconds > slow)
            console.error(
                `mutant ${at} of seed ${seed}, ${command}: ${left ?? (code as Error).stack ?? milliseconds}`,
            );
}

const count = (command: string, test: (outcome: Outcome) => boolean): string =>
    String(outcomes.filter((outcome) => outcome.command === command && test(outcome)).length);
const rows = Object.keys(commands).map((command) => [
    `\`${command}\``,
    ...[0, 1, 2].map((code) => count(command, (outcome) => outcome.code === code)),
    count(command, ({ code }) => typeof code !== 'number'),
    count(command, ({ left }) => left !== undefined),
    count(command, ({ milliseconds }) => milliseconds > slow),
]);
const fuzz = [
    `${numRuns} mutants (seed ${seed}): the good and bad examples of all rules, each with one to four slips in one of its two JSON files: cut off, taken out, put in, repeated, another value, another key, a value gone, a value twice.`,
    table(
        [
            'Command',
            'Exit 0',
            'Exit 1',
            'Refused (exit 2)',
            'Threw',
            'Refused, yet changed files',
            'Longer than 10 s',
        ],
        rows,
    ),
].join('\n\n');
const { text: tests, failed } = testTable();
const wanted = withParts(readFileSync(page, 'utf8'), { fuzz, tests }, 'docs/robustness.md');
writeFileSync(page, await format(wanted, { ...(await resolveConfig(page)), filepath: page }));
const bad = outcomes.filter(
    ({ code, left, milliseconds }) => typeof code !== 'number' || left || milliseconds > slow,
);
for (const test of failed) console.error(`${test} failed`);
console.error(`docs/robustness.md written: ${outcomes.length} runs, ${bad.length} of them bad`);
if (bad.length + failed.length > 0) process.exitCode = 1;

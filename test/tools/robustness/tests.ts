import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from '../docs/table.ts';

/** What is tried, what has to happen, and the tests that try it. */
const tried: readonly (readonly [what: string, outcome: string, ...tests: string[]])[] = [
    [
        'Any JSON value in any place of both files; names that every JavaScript object has, in place of any key',
        'findings, nothing thrown, no object changed',
        'survive/shapes',
    ],
    [
        'Files cut off anywhere, trailing commas, comments, raw control characters, duplicate keys, Windows-1252, byte order marks',
        'a finding with line and column, and the rest still checked',
        'survive/texts',
    ],
    [
        'Everything nested 200 and many thousand levels deep; references in circles',
        'findings',
        'survive/depth',
    ],
    ['A definition of many megabytes', 'time grows with its size, no faster', 'survive/large'],
    [
        'Every regular expression in the sources, on long texts made of its own words and signs',
        'time grows with the length, no faster',
        'survive/patterns',
    ],
    [
        'Long repetitions of what makes regular expressions try again, in every text of a connector, against every rule',
        'time grows with the length, no faster',
        'survive/growth',
    ],
    [
        'Answers made of pieces of JSON, EJS, markdown, HTML and JavaScript',
        'refused by a validator, or in the files to the letter, which parse and pass the check',
        'render/any-texts',
        'render/any-answers',
    ],
    [
        'A title, an operation or a set named `../../../evil`, a folder that leads elsewhere',
        'nothing is written outside the folder',
        'commands/new-bad-input',
    ],
    [
        'A disk that is full (a small file system of its own where the machine allows one), a folder that cannot be written, a file changed or taken away while it is edited',
        'all files old or all new, and a sentence that says what to do',
        'edit/disk-trouble',
        'edit/transaction',
    ],
    [
        "Symbolic links among the connector's files",
        'a file that is a link is refused, both stay; a folder that is a link works',
        'edit/transaction',
    ],
    [
        'A run that is killed at every step of its writing',
        'the next run finishes it or undoes it',
        'edit/killed',
        'edit/recover',
    ],
    [
        'Remote references, references that lead out of their document, in a circle, to a device or a pipe; broken YAML, versions nobody knows',
        'refused with line and column, nothing fetched, nothing written',
        'openapi/input',
        'openapi/command',
    ],
    [
        'Codes that a terminal obeys, and commands of build servers, in names and texts',
        'shown, not obeyed',
        'terminal/plain',
        'check/formats',
    ],
    ['Damaged compiled code, and a folder for it that somebody else made', 'neither is used', 'compiled'],
];

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Runs one test file, and gives the numbers of its tests that passed, failed and were skipped. */
function counts(test: string): readonly number[] {
    process.stderr.write(`${test}\n`);
    const setup = new URL('../../../../test/tools/setup.mjs', import.meta.url).href;
    const { stdout } = spawnSync(
        process.execPath,
        ['--import', setup, '--test', '--test-reporter=tap', at(`../../${test}.test.js`)],
        // The tests that are left out from day to day run here.
        { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, POWER_CONNECTOR_SLOW_TESTS: '1' } },
    );
    if (/^ *not ok /m.test(stdout)) process.stderr.write(stdout);
    return ['pass', 'fail', 'skipped'].map((what) =>
        Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? Number.NaN),
    );
}

/** The table of docs/robustness.md, and the tests that failed or could not run. */
export function testTable(): { text: string; failed: string[] } {
    const all = [...new Set(tried.flatMap(([, , ...tests]) => tests))];
    const found = new Map(all.map((test) => [test, counts(test)]));
    const rows = tried.map(([what, outcome, ...tests]) => {
        const links = tests.map((test) => `[${basename(test)}](../test/${test}.test.ts)`).join(', ');
        const sums = [0, 2].map((index) => tests.reduce((sum, test) => sum + found.get(test)![index]!, 0));
        return [what, outcome, links, ...sums.map(String)];
    });
    return {
        text: table(['Tried', 'What has to happen', 'Tests', 'Passed', 'Skipped here'], rows),
        failed: all.filter((test) => found.get(test)![1] !== 0),
    };
}

import { checkFolders } from '../check-jobs.ts';
import { type CheckedConnector, exitCode } from '../check/finding.ts';
import { type Format, formats, Reporter } from '../check/reporters.ts';
import { ruleNamed } from '../check/rule-names.ts';
import { publisherKinds } from '../connector/model.ts';
import { UserError } from '../errors.ts';
import { explain, reasons } from '../explain.ts';
import { Progress } from '../progress.ts';
import { allRules } from '../rules/all.ts';
import { type Io, painter } from '../terminal.ts';
import { flagLines, type Flags, oneOf, type Parsed, parseArguments, single } from './arguments.ts';
import { connectorFolders, sinceFlag } from './connector-folders.ts';
import { fromWorkspace } from './workspace.ts';

const flags: Flags = {
    kind: {
        value: 'KIND',
        help: 'verified, independent or custom; else the folders above or the brand colour tell.',
    },
    existing: { help: 'The connector is published already: soften what is asked of new ones only.' },
    since: sinceFlag,
    format: {
        value: 'FORMAT',
        help: 'pretty (for people, the default), json, sarif, github (workflow annotations), azure (issues of a pipeline), junit or markdown.',
    },
    strict: { help: 'Exit with 1 for a warning, too.' },
    fix: { help: 'Mend what has one right answer, then report what is left.' },
    spelling: { help: 'Look for slips in the English texts, too (needs cspell-lib, see the message).' },
    'dry-run': { help: 'With --fix: print the changes as a diff and write nothing.' },
    rule: { value: 'ID', many: true, help: 'Run this rule only; may stand more than once.' },
    explain: { value: 'ID', help: 'Print what a rule demands, why, and examples; any name of it will do.' },
    jobs: { value: 'N', help: 'Check with N threads; worth it for hundreds of connectors.' },
    help: { short: 'h', help: 'Show this help.' },
};

const help = `Usage: power-connector check [folder …]

Checks connectors against what Microsoft demands, offline. Without a folder: the current one. A folder that is no
connector stands for all connectors below it, so a clone of the public repository can be checked as a whole; a file
stands for the connector it belongs to.

${flagLines(flags)}

power-connector.config.json, in the connector's folder or above it, sets severities and what to ignore.

Exit code: 0 clean, 1 findings of severity error, 2 could not run.

Examples:
  power-connector check contoso-orders --strict
  power-connector check . --format sarif --jobs 4
  power-connector check . --since origin/main --format github
  power-connector check --explain OperationIdRequired
`;

const mostJobs = 64;

/** `power-connector check`: gives the exit code. Throws a UserError for what keeps it from running. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
    const parsed = parseArguments(args, flags);
    if (parsed.values.has('help')) {
        io.say(help);
        return 0;
    }
    const asked = single(parsed, 'explain');
    if (asked !== undefined) {
        io.say(explain(asked, painter(io.colors.out)));
        return 0;
    }
    const kind = oneOf('kind', single(parsed, 'kind'), publisherKinds);
    const format = oneOf('format', single(parsed, 'format'), formats) ?? 'pretty';
    const rules = parsed.values.get('rule')?.map((name) => ruleNamed(allRules, name, '--rule').id);
    const jobs = jobsOf(parsed);
    if (parsed.values.has('dry-run') && !parsed.values.has('fix'))
        throw new UserError('--dry-run goes with --fix only: add that, or leave it out.');
    const { folders, empty } = await connectorFolders(parsed.positionals, single(parsed, 'since'), io);
    const settings = {
        cwd: io.cwd,
        existing: parsed.values.has('existing'),
        ...(kind ? { kind } : {}),
        ...(rules ? { rules } : {}),
    };
    const dryRun = parsed.values.has('dry-run');
    if (parsed.values.has('fix')) {
        const { fixFolders } = await import('./check-fix.ts');
        await fixFolders(folders, io, settings, dryRun);
        if (dryRun) return empty.length > 0 ? 2 : 0;
    }
    const spelling = parsed.values.has('spelling')
        ? await (await import('./check-spelling.ts')).spellingFor(io, kind)
        : undefined;
    const progress = new Progress(io, folders.length);
    try {
        const reporter = reporterFor(format, io);
        const isForGitHub = format === 'github' || format === 'sarif';
        const found = async (checked: CheckedConnector, folder: string): Promise<void> => {
            const whole = spelling ? await spelling(checked, folder) : checked;
            reporter.add(isForGitHub ? { ...whole, path: fromWorkspace(folder, io.cwd) } : whole);
        };
        await checkFolders(folders, settings, jobs, found, (count) => progress.done(count));
        progress.end();
        const write = format === 'pretty' ? io.say : io.out;
        for (const piece of reporter.pieces()) write.call(io, piece);
        return empty.length > 0 ? 2 : exitCode(reporter.summary, parsed.values.has('strict'));
    } finally {
        progress.end();
    }
}

/** Why rules are there is told where a tool shows it. */
const reporterFor = (format: Format, io: Io): Reporter =>
    new Reporter(format, painter(io.colors.out), format === 'sarif' ? reasons() : undefined);

function jobsOf(parsed: Parsed): number {
    const text = single(parsed, 'jobs') ?? '1';
    const jobs = Number(text);
    if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs)
        throw new UserError(`--jobs ${text} is no number of threads; take one from 1 to ${mostJobs}.`);
    return jobs;
}

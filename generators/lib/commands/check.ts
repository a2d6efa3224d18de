import { check } from '../check/engine.ts';
import { exitCode, report } from '../check/finding.ts';
import type { CheckedConnector } from '../check/finding.ts';
import { prettyReport } from '../check/pretty.ts';
import { publisherKinds } from '../connector/model.ts';
import { UserError } from '../errors.ts';
import { loadConnector } from '../load.ts';
import { allRules } from '../rules/all.ts';
import { type Io, painter } from '../terminal.ts';
import { flagLines, type Flags, oneOf, parseArguments, single } from './arguments.ts';

const formats = ['pretty', 'json'] as const;

const flags: Flags = {
    kind: {
        value: 'KIND',
        help: 'verified, independent or custom; else the folders above or the brand colour tell.',
    },
    format: {
        value: 'FORMAT',
        help: 'pretty (for people, the default) or json (one document on standard output).',
    },
    strict: { help: 'Exit with 1 for a warning, too.' },
    fix: { help: 'Mend what has one right answer, then report what is left.' },
    'dry-run': { help: 'With --fix: print the changes as a diff and write nothing.' },
    help: { short: 'h', help: 'Show this help.' },
};

const help = `Usage: power-connector check [folder …]

Checks connectors against what Microsoft demands, offline. Without a folder: the current one.

${flagLines(flags)}

Exit code: 0 clean, 1 findings of severity error, 2 could not run.

Example:
  power-connector check contoso-orders --strict
`;

/** `power-connector check`: gives the exit code. Throws a UserError for what keeps it from running. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
    const parsed = parseArguments(args, flags);
    if (parsed.values.has('help')) {
        io.out(help);
        return 0;
    }
    const kind = oneOf('kind', single(parsed, 'kind'), publisherKinds);
    const format = oneOf('format', single(parsed, 'format'), formats) ?? 'pretty';
    const folders = parsed.positionals.length > 0 ? parsed.positionals : ['.'];
    if (parsed.values.has('fix') || parsed.values.has('dry-run')) {
        const { fixFolders } = await import('./check-fix.ts');
        const dryRun = parsed.values.has('dry-run');
        if (dryRun && !parsed.values.has('fix')) throw new UserError('--dry-run goes with --fix only.');
        await fixFolders(folders, io, { kind, dryRun });
        if (dryRun) return 0;
    }
    const checked: CheckedConnector[] = [];
    for (const folder of folders) checked.push(check(await loadConnector(folder, io.cwd, kind), allRules));
    const result = report(checked);
    io.out(
        format === 'json'
            ? `${JSON.stringify(result, null, 2)}\n`
            : prettyReport(result, painter(io.colors.out)),
    );
    return exitCode(result, parsed.values.has('strict'));
}

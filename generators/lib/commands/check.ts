import { resolve } from 'node:path';
import { check } from '../check/engine.ts';
import { exitCode, report } from '../check/finding.ts';
import type { CheckedConnector } from '../check/finding.ts';
import { prettyReport } from '../check/pretty.ts';
import { diskReader } from '../connector/disk.ts';
import { publisherKinds, type PublisherKind } from '../connector/model.ts';
import { readConnector } from '../connector/read.ts';
import { UserError } from '../errors.ts';
import { allRules } from '../rules/all.ts';
import { type Io, painter } from '../terminal.ts';
import { flagLines, type Flags, parseArguments, single } from './arguments.ts';

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
    const checked: CheckedConnector[] = [];
    for (const folder of folders) checked.push(await checkFolder(folder, io.cwd, kind));
    const result = report(checked);
    io.out(
        format === 'json'
            ? `${JSON.stringify(result, null, 2)}\n`
            : prettyReport(result, painter(io.colors.out)),
    );
    return exitCode(result, parsed.values.has('strict'));
}

/** Checks the connector in a folder, with all rules. Throws a UserError where there is none. */
export async function checkFolder(
    folder: string,
    cwd: string,
    kind?: PublisherKind,
): Promise<CheckedConnector> {
    const absolute = resolve(cwd, folder);
    const reader = diskReader(absolute);
    try {
        if ((await reader.list()) === undefined)
            throw new UserError(`There is no folder ${folder}; name the folder of a connector.`);
        const connector = await readConnector(folder, reader, kind, absolute);
        if (connector) return check(connector, allRules);
    } catch (error) {
        if (error instanceof UserError) throw error;
        const { code, path } = error as NodeJS.ErrnoException;
        if (code) throw new UserError(`${path ?? folder} cannot be read (${code}); check its permissions.`);
        throw error;
    }
    throw new UserError(
        `${folder} holds no connector: neither apiDefinition.swagger.json nor apiProperties.json is there.`,
    );
}

function oneOf<Value extends string>(
    flag: string,
    value: string | undefined,
    values: readonly Value[],
): Value | undefined {
    const found = values.find((candidate) => candidate === value);
    if (value !== undefined && !found)
        throw new UserError(`--${flag} ${value} is not known; take ${values.join(', ')}.`);
    return found;
}

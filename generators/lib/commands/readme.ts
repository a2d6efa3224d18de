import { resolve } from 'node:path';
import type { Connector } from '../connector/model.ts';
import type { DocumentFile } from '../document-file.ts';
import { recover } from '../edit/recover.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { UserError } from '../errors.ts';
import { loadConnector } from '../load.ts';
import type { Ask } from '../prompts/ask.ts';
import type { Drift } from '../readme/drift.ts';
import type { Levelled } from '../readme/level.ts';
import { type Io, painter } from '../terminal.ts';
import { newReadme, updateIntro, updateReadme } from '../update-readme.ts';
import { type Parsed, parseArguments } from './arguments.ts';
import { checkReadmes } from './readme-check.ts';
import { readmeFlags, readmeHelp } from './readme-flags.ts';
import { absent, openDocument } from './readme-open.ts';

/** `power-connector readme`: gives the exit code. Throws a UserError for wrong input; nothing is written then. */
export async function readmeCommand(args: readonly string[], io: Io, ask?: Ask): Promise<number> {
    const parsed = parseArguments(args, readmeFlags);
    if (parsed.values.has('help')) {
        io.say(readmeHelp());
        return 0;
    }
    if (parsed.values.has('check')) return checkReadmes(parsed, io);
    if (parsed.values.has('since') || parsed.values.has('format'))
        throw new UserError('--since and --format go with --check only; add it, or leave them out.');
    const [folder = '.', tooMuch] = parsed.positionals;
    if (tooMuch !== undefined)
        throw new UserError(
            `One folder at a time: "${tooMuch}" is one too many. Put names with blanks in quotes.`,
        );
    if (!parsed.values.has('dry-run')) {
        const recovered = await recover(resolve(io.cwd, folder));
        if (recovered) io.err(`${recovered}\n`);
    }
    const { connector, file, isIntro } = await openDocument(folder, parsed, io);
    return write(connector, file, await level(connector, file, isIntro), parsed, io, ask);
}

async function level(connector: Connector, file: DocumentFile, isIntro: boolean): Promise<Levelled> {
    if (isIntro) {
        const levelled = await updateIntro(file.text ?? '', connector);
        return file.text === undefined ? { ...levelled, drifts: [absent(file)] } : levelled;
    }
    if (file.text !== undefined) return updateReadme(file.text, connector);
    return { text: await newReadme(connector), drifts: [absent(file)], notes: [] };
}

async function write(
    connector: Connector,
    file: DocumentFile,
    { text, notes, drifts }: Levelled,
    parsed: Parsed,
    io: Io,
    asking: Ask | undefined,
): Promise<number> {
    const { name } = file;
    const change = file.change(text);
    for (const note of notes) io.err(`Note: ${note}\n`);
    if (!change) {
        io.err(`${name} is up to date; nothing was changed.\n`);
        return 0;
    }
    const isDryRun = parsed.values.has('dry-run');
    const showsDiff = parsed.values.has('diff') || isDryRun;
    if (showsDiff) {
        const { differences } = await import('./differences.ts');
        io.out(differences(name, file.text ?? '', text, io.colors.out));
    }
    if (isDryRun) {
        io.err('Nothing was written: this was a dry run.\n');
        return 0;
    }
    if (!parsed.values.has('yes')) {
        const refusal = await refused(file, drifts, showsDiff, io, asking);
        if (refusal !== undefined) {
            io.err(refusal);
            return 0;
        }
    }
    await replaceFiles(resolve(io.cwd, connector.path), [change]);
    io.err(`  ${(file.text === undefined ? 'create' : 'changed').padEnd(9)} ${name}\n`);
    await remaining(connector, name, io);
    return 0;
}

/** Why nothing is to be written, or undefined. */
async function refused(
    { name, text }: DocumentFile,
    drifts: readonly Drift[],
    showsDiff: boolean,
    io: Io,
    asking: Ask | undefined,
): Promise<string | undefined> {
    if (!io.isInteractive)
        return showsDiff
            ? 'Nothing was written: --diff only shows. Give --yes with it to write.\n'
            : undefined;
    const ask = asking ?? (await import('../prompts/terminal.ts')).askOnTerminal;
    for (const { message } of drifts.slice(0, 12)) io.err(`  - ${message}\n`);
    if (drifts.length > 12) io.err(`  - and ${drifts.length - 12} more\n`);
    const answer = await ask({
        kind: 'yes-no',
        name: 'write',
        message: text === undefined ? `Write ${name}?` : `Bring ${name} up to date?`,
        hint: `What stands outside the generated parts stays as it is${showsDiff ? '' : '; --diff shows the change'}.`,
        default: true,
        problem: () => undefined,
    });
    return answer === true ? undefined : 'Nothing was written: you chose so.\n';
}

/** What the rules still have to say of the file that was written. */
async function remaining({ path, kind }: Connector, name: string, io: Io): Promise<void> {
    // Loaded where something was written: a look at the readme needs no rule.
    const [{ check }, { prettyConnector }, { allRules }] = await Promise.all([
        import('../check/engine.ts'),
        import('../check/pretty.ts'),
        import('../rules/all.ts'),
    ]);
    const after = await loadConnector(path, io.cwd, kind);
    const findings = check(after, allRules).findings.filter(({ file }) => file === name);
    if (findings.length > 0) io.say(`${prettyConnector({ path, kind, findings }, painter(io.colors.out))}\n`);
}

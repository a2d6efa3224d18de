import { resolve } from 'node:path';
import { type Connector, publisherKinds } from '../connector/model.ts';
import { type DocumentFile, readDocumentFile } from '../document-file.ts';
import { recover } from '../edit/recover.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { UserError } from '../errors.ts';
import { loadConnector, wellFormed } from '../load.ts';
import type { Ask } from '../prompts/ask.ts';
import type { Drift } from '../readme/drift.ts';
import type { Levelled } from '../readme/level.ts';
import { type Io, painter } from '../terminal.ts';
import { driftsOf, newReadme, updateIntro, updateReadme } from '../update-readme.ts';
import { oneOf, type Parsed, parseArguments, single } from './arguments.ts';
import { readmeFlags, readmeHelp } from './readme-flags.ts';

/** `power-connector readme`: gives the exit code. Throws a UserError for wrong input; nothing is written then. */
export async function readmeCommand(args: readonly string[], io: Io, ask?: Ask): Promise<number> {
    const parsed = parseArguments(args, readmeFlags);
    if (parsed.values.has('help')) {
        io.out(readmeHelp());
        return 0;
    }
    const [folder = '.', tooMuch] = parsed.positionals;
    if (tooMuch !== undefined) throw new UserError(`One folder at a time: "${tooMuch}" is one too many.`);
    const kind = oneOf('kind', single(parsed, 'kind'), publisherKinds);
    const format = oneOf('format', single(parsed, 'format'), ['pretty', 'json']) ?? 'pretty';
    const onlyLooks = parsed.values.has('check') || parsed.values.has('dry-run');
    if (!onlyLooks) {
        const recovered = await recover(resolve(io.cwd, folder));
        if (recovered) io.err(`${recovered}\n`);
    }
    const connector = await loadConnector(folder, io.cwd, kind);
    for (const note of readable(connector)) io.err(`Note: ${note}\n`);
    const file = await readDocumentFile(
        resolve(io.cwd, folder),
        parsed.values.has('intro') ? 'intro' : 'readme',
        connector.entries,
        parsed.values.has('to-utf8'),
    );
    const isIntro = parsed.values.has('intro');
    if (parsed.values.has('check')) {
        const drifts =
            file.text === undefined ? [absent(file)] : await driftsOf(file.text, connector, isIntro);
        return report(drifts, connector, file, format, io);
    }
    return write(connector, file, await level(connector, file, isIntro), parsed, io, ask);
}

/**
 * Makes sure that all of a connector could be read; gives what there is to say of how. Throws a UserError otherwise: what
 * could not be read would be taken for gone.
 */
export function readable({ definition, properties }: Connector): string[] {
    if (!definition) {
        throw new UserError(
            'apiDefinition.swagger.json is missing; without it nobody can tell what the readme has to say.',
        );
    }
    return [definition, properties].flatMap((file) => {
        if (!file || wellFormed(file).source.isUtf8) return [];
        return [
            `${file.source.name} is not in UTF-8 and was read as Windows-1252; look at the letters with accents.`,
        ];
    });
}

async function level(connector: Connector, file: DocumentFile, isIntro: boolean): Promise<Levelled> {
    if (isIntro) {
        const levelled = await updateIntro(file.text ?? '', connector);
        return file.text === undefined ? { ...levelled, drifts: [absent(file)] } : levelled;
    }
    if (file.text !== undefined) return updateReadme(file.text, connector);
    return { text: await newReadme(connector), drifts: [absent(file)], notes: [] };
}

const absent = ({ name }: DocumentFile): Drift => ({
    kind: 'missing',
    about: name,
    message: `${name} is missing.`,
});

function report(
    drifts: readonly Drift[],
    { path }: Connector,
    { name }: DocumentFile,
    format: string,
    io: Io,
): number {
    if (format === 'json') io.out(`${JSON.stringify({ path, file: name, drifts }, null, 2)}\n`);
    else if (drifts.length === 0) io.out(`${name} says what the connector is.\n`);
    else {
        for (const { kind, line, message } of drifts)
            io.out(`${name}${line === undefined ? '' : `:${line}`}: ${kind}: ${message}\n`);
        const count = drifts.length === 1 ? 'one thing' : `${drifts.length} things`;
        io.out(`\n${name} and the connector differ in ${count}.\n`);
        io.out('power-connector readme brings it up to date.\n');
    }
    return drifts.length > 0 ? 1 : 0;
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
        io.out(differences(name, file.text ?? '', text));
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
        hint: 'What stands outside the generated parts stays as it is; --diff shows the change.',
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
    if (findings.length > 0) io.out(`${prettyConnector({ path, kind, findings }, painter(io.colors.out))}\n`);
}

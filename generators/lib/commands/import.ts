import { join, relative, resolve } from 'node:path';
import type { CheckedConnector } from '../check/finding.ts';
import { prettyConnector } from '../check/pretty.ts';
import { counted } from '../check/visible.ts';
import { folderName } from '../connector/names.ts';
import { UserError } from '../errors.ts';
import {
    baseOf,
    type Imported,
    importConnector,
    importOperations,
    type MadeConnector,
} from '../import-connector.ts';
import { type Api, type ApiEntry, readApi } from '../openapi/api.ts';
import { choose, type Choice } from '../openapi/choose.ts';
import type { ImportReport } from '../openapi/report.ts';
import { References } from '../openapi/resolve.ts';
import { sizeProblem } from '../openapi/sizes.ts';
import { validityNotes } from '../openapi/validity.ts';
import type { Ask } from '../prompts/ask.ts';
import { readAnswersFile } from '../prompts/answers-file.ts';
import { collect } from '../prompts/collect.ts';
import { givenByFlags, merge } from '../prompts/given.ts';
import { connectorQuestions } from '../prompts/questions.ts';
import type { Identity } from '../render/render.ts';
import { type Io, painter } from '../terminal.ts';
import { oneOf, type Parsed, parseArguments, single } from './arguments.ts';
import { chooseOperations, pickOperations } from './choose-operations.ts';
import { readLocal, reportFile, writeReport } from './import-files.ts';
import { importFlags, importHelp } from './import-flags.ts';
import { findBase, updateConnector } from './import-update.ts';

/** `power-connector import`: gives the exit code. Throws a UserError for wrong input; nothing is written then. */
export async function importCommand(args: readonly string[], io: Io, asking?: Ask): Promise<number> {
    const parsed = parseArguments(args, importFlags);
    if (parsed.values.has('help')) {
        io.say(importHelp());
        return 0;
    }
    const [file, folder, tooMuch] = parsed.positionals;
    if (file === undefined)
        throw new UserError('Name the API description: power-connector import <file> [folder].');
    if (tooMuch !== undefined)
        throw new UserError(
            `One folder at a time: "${tooMuch}" is one too many. Put names with blanks in quotes.`,
        );
    oneOf('format', single(parsed, 'format'), ['markdown', 'json']);
    const mayAsk = io.isInteractive && !parsed.values.has('yes');
    const ask = mayAsk ? (asking ?? (await import('../prompts/terminal.ts')).askOnTerminal) : undefined;
    const references = await References.read(resolve(io.cwd, file), file, readLocal);
    const api = readApi(references, file);
    const notes = [...references.notes, ...(await validityNotes(api))];
    for (const note of notes) io.err(`Note: ${note}\n`);
    const base =
        folder === undefined
            ? undefined
            : await findBase(resolve(io.cwd, folder), single(parsed, 'report'), io.cwd);
    const choice = choiceOf(parsed, base?.choice);
    const chosen = await operations(
        api,
        choice,
        ask && (asking ? (all) => chooseOperations(all, asking) : pickOperations),
    );
    const imported = importOperations(api, chosen);
    refuseHuge(imported);
    if (base && folder !== undefined)
        return updateConnector({
            imported,
            base,
            folder,
            file,
            choice: listed(choice, chosen, api),
            notes,
            parsed,
            io,
        });
    return make({ imported, file, folder, choice: listed(choice, chosen, api), notes, parsed, ask, io });
}

function choiceOf(parsed: Parsed, before: Choice | undefined): Choice {
    const list = (name: string): string[] => parsed.values.get(name) ?? [];
    const choice = { include: list('include'), exclude: list('exclude'), tags: list('tag') };
    const isEmpty = Object.values(choice).every(({ length }) => length === 0);
    return isEmpty && before ? before : choice;
}

const isEverything = ({ include, exclude, tags }: Choice): boolean =>
    include.length + exclude.length + tags.length === 0;

type PickFrom = (all: readonly ApiEntry[]) => Promise<ApiEntry[]>;

async function operations(api: Api, choice: Choice, pick: PickFrom | undefined): Promise<ApiEntry[]> {
    const chosen = choose(api, choice);
    if (api.entries.length === 0)
        throw new UserError(
            'The document has no operations, so there is nothing to import; name one that has "paths".',
        );
    return pick && isEverything(choice) && chosen.length > 1 ? pick(chosen) : chosen;
}

/** What was picked by hand is kept by name, so that an update takes the same operations. */
function listed(choice: Choice, chosen: readonly ApiEntry[], api: Api): Choice {
    if (!isEverything(choice) || chosen.length === api.entries.length) return choice;
    return { ...choice, include: chosen.map(({ method, path }) => `${method.toUpperCase()} ${path}`) };
}

interface Making {
    imported: Imported;
    file: string;
    folder: string | undefined;
    choice: Choice;
    notes: readonly string[];
    parsed: Parsed;
    ask: Ask | undefined;
    io: Io;
}

async function make(making: Making): Promise<number> {
    const { imported, parsed, ask, io } = making;
    const given = merge(
        await readAnswersFile(single(parsed, 'answers'), io, connectorQuestions),
        givenByFlags(parsed.values, connectorQuestions),
    );
    const { offered, foreign } = imported;
    if (foreign.length > 0)
        io.err(
            `Note: The document demands ${foreign.map((name) => `"${name}"`).join(' and ')}, which connectors cannot sign in with; choose with --auth what the service takes instead, or none.\n`,
        );
    const { answers, notes } = await collect({ questions: connectorQuestions, given, offered, ask });
    for (const note of notes) io.err(`Note: ${note}\n`);
    const folder = resolve(io.cwd, making.folder ?? folderName(answers.title));
    const shown = relative(io.cwd, folder) || '.';
    const made = await importConnector(imported, answers as Identity, shown);
    refuseLarge(made);
    showFindings(made.checked, io);
    if (made.checked.findings.some(({ severity }) => severity === 'error')) {
        io.err(
            'Nothing was written: a connector with errors would be refused. Change the answers, or the document, where the findings point.\n',
        );
        return 1;
    }
    const isWritten = await write(making, made, answers, folder, shown);
    if (isWritten) {
        const { nextSteps } = await import('../next-steps.ts');
        io.err(`\n${nextSteps(answers, shown).join('\n')}\n`);
    }
    return 0;
}

/** A document brings many small things; `check` shows them, here they would hide what matters. */
function showFindings(checked: CheckedConnector, io: Io): void {
    const findings = checked.findings.filter(({ severity }) => severity !== 'info');
    if (findings.length > 0) io.say(`${prettyConnector({ ...checked, findings }, painter(io.colors.out))}\n`);
    const hidden = checked.findings.length - findings.length;
    if (hidden > 0) io.err(`Note: ${hidden} hints are not shown; power-connector check shows them.\n`);
}

/** Before anything is asked: what is too large without its head is too large with it. */
function refuseHuge({ converted: { paths, definitions } }: Imported): void {
    const problem = sizeProblem('', { paths, definitions });
    if (problem) throw new UserError(problem);
}

export function refuseLarge({ files, definition }: Pick<MadeConnector, 'files' | 'definition'>): void {
    const text = files.get('apiDefinition.swagger.json');
    const problem = sizeProblem(String(text), definition);
    if (problem) throw new UserError(problem);
}

/** Gives false where it was a dry run. */
async function write(
    making: Making,
    made: MadeConnector,
    answers: Identity,
    folder: string,
    shown: string,
): Promise<boolean> {
    const { files } = made;
    const { parsed, io, imported, file, choice, notes, ask } = making;
    const { chooseFiles } = await import('./target.ts');
    const dryRun = parsed.values.has('dry-run');
    const force = parsed.values.has('force');
    const { toWrite, states } = await chooseFiles({
        folder,
        shown,
        files,
        asking: ask !== undefined,
        force,
        dryRun,
        io,
    });
    const { ledger, operations } = imported.converted;
    const report: ImportReport = {
        version: 1,
        document: file,
        choice,
        operations,
        losses: ledger.losses,
        unwritten: ledger.unwritten,
        conflicts: [],
        notes,
        base: baseOf(made, imported, answers),
    };
    const said = [...states].map(([name, state]) => `  ${state.padEnd(9)} ${join(shown, name)}\n`).join('');
    const { path, text } = reportFile(report, folder, parsed, io);
    if (dryRun) {
        io.err(said);
        for (const [name, content] of files)
            if (typeof content === 'string') io.out(`--- ${join(shown, name)}\n${content}\n`);
        io.err('Nothing was written: this was a dry run.\n');
        return false;
    }
    if (toWrite.size > 0) await (await import('../write.ts')).writeFolder(folder, toWrite);
    await writeReport(path, text);
    const losses = counted(ledger.losses.length, 'loss', 'losses');
    const unwritten = counted(ledger.unwritten.length, 'text');
    io.err(`${said}  report    ${relative(io.cwd, path)}: ${losses}, ${unwritten} to be written\n`);
    return true;
}

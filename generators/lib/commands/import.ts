import { join, relative, resolve } from 'node:path';
import type { Draft } from '../answers.ts';
import type { CheckedConnector } from '../check/finding.ts';
import { prettyConnector } from '../check/pretty.ts';
import { counted } from '../check/visible.ts';
import { type Json, same } from '../connector/json.ts';
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
import { type Given, givenByFlags, merge } from '../prompts/given.ts';
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
    const [file, folder] = named(parsed);
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
    const given = await givenAnswers(parsed, io);
    const kept = listed(choice, chosen, api);
    if (base && folder !== undefined) {
        notePassedOver(given, base.base.answers, io);
        return updateConnector({ imported, base, folder, file, choice: kept, notes, parsed, io });
    }
    if (folder !== undefined) await noteUnknown(folder, io);
    return make({ given, imported, file, folder, choice: kept, notes, parsed, ask, io });
}

function named({ positionals }: Parsed): [file: string, folder: string | undefined] {
    const [file, folder, tooMuch] = positionals;
    if (file === undefined)
        throw new UserError('Name the API description: power-connector import <file> [folder].');
    if (tooMuch !== undefined)
        throw new UserError(
            `One folder at a time: "${tooMuch}" is one too many. Put names with blanks in quotes.`,
        );
    return [file, folder];
}

const givenAnswers = async (parsed: Parsed, io: Io): Promise<Given> =>
    merge(
        await readAnswersFile(single(parsed, 'answers'), io, connectorQuestions),
        givenByFlags(parsed.values, connectorQuestions),
    );

/** Answers belong to the first import: afterwards the connector itself says who it is. */
function notePassedOver({ answers, labels }: Given, before: Draft, io: Io): void {
    const other = [...labels].filter(
        ([name]) => !same(answers[name] as Json | undefined, before[name] as Json | undefined),
    );
    if (other.length === 0) return;
    const said = other.map(([, label]) => label).join(', ');
    const how = other.some(([name]) => name === 'auth') ? ' (power-connector auth for the sign-in)' : '';
    io.err(
        `Note: passed over ${said}: another import keeps the answers of the first. Change them in the connector${how}.\n`,
    );
}

/** Without its report nobody can tell what the author of a connector edited. */
async function noteUnknown(folder: string, io: Io): Promise<void> {
    if ((await readLocal(join(resolve(io.cwd, folder), 'apiDefinition.swagger.json'))) === undefined) return;
    io.err(
        `Note: ${folder} holds a connector, but not beside it the report of its import, which an update compares with; name it with --report. Without it the connector is written anew.\n`,
    );
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
    given: Given;
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
    const { given, imported, ask, io } = making;
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
    if (hidden > 0) {
        const are = hidden === 1 ? 'is' : 'are';
        io.err(`Note: ${counted(hidden, 'hint')} ${are} not shown; power-connector check shows them all.\n`);
    }
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

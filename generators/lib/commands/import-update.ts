import { basename, dirname, join, relative, resolve } from 'node:path';
import { prettyConnector } from '../check/pretty.ts';
import { isObject, type JsonObject, same } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import type { SourceFile } from '../connector/source.ts';
import { mergeInto } from '../edit/merge.ts';
import { mergeDefinition } from '../edit/merge-definition.ts';
import { recover } from '../edit/recover.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { changesOf, newErrors, withTexts } from '../edit-connector.ts';
import { UserError } from '../errors.ts';
import { baseOf, type Imported, importConnector, type MadeConnector } from '../import-connector.ts';
import { type Renewal, renewAnswers } from '../import-renewal.ts';
import { editable, loadConnector } from '../load.ts';
import type { Choice } from '../openapi/choose.ts';
import { readReport, type Recorded, type ReportedConflict } from '../openapi/report.ts';
import { sizeProblem } from '../openapi/sizes.ts';
import { type Io, painter } from '../terminal.ts';
import { bringReadme } from './bring-readme.ts';
import type { Parsed } from './arguments.ts';
import { readLocal, reportFile, writeReport } from './import-files.ts';

/** What the last import onto a folder recorded; undefined where there was none, or the folder is gone. */
export async function findBase(
    folder: string,
    named: string | undefined,
    cwd: string,
): Promise<Recorded | undefined> {
    if ((await readLocal(join(folder, 'apiDefinition.swagger.json'))) === undefined) return undefined;
    const beside = join(dirname(folder), `${basename(folder)}-import-report`);
    const places = named === undefined ? [`${beside}.md`, `${beside}.json`] : [resolve(cwd, named)];
    for (const place of places) {
        const bytes = await readLocal(place);
        const base = bytes && readReport(Buffer.from(bytes).toString('utf8'));
        if (base) return base;
    }
    return undefined;
}

export interface Updating {
    imported: Imported;
    base: Recorded;
    folder: string;
    file: string;
    choice: Choice;
    notes: readonly string[];
    parsed: Parsed;
    io: Io;
}

/** What an update brings: new texts, and what it could not settle. */
interface Update {
    texts: Map<SourceFile, string>;
    changed: string[];
    conflicts: ReportedConflict[];
}

/** Brings what the document changed into a connector; what the author edited stays, and what both changed is shown. */
export async function updateConnector(updating: Updating): Promise<number> {
    const { imported, base, folder, parsed, io } = updating;
    const absolute = resolve(io.cwd, folder);
    const isDryRun = parsed.values.has('dry-run');
    const recovered = isDryRun ? undefined : await recover(absolute);
    if (recovered) io.err(`${recovered}\n`);
    const before = await loadConnector(folder, io.cwd);
    const renewal = renewAnswers(base.base, imported);
    const made = await importConnector(imported, renewal.answers, folder);
    const update = merged(before, made, updating);
    for (const [source, text] of update.texts) if (source === before.definition?.source) refuseLarge(text);
    await bringReadme(before, update.texts, io);
    say(update, renewal, updating);
    const after = await withTexts(before, update.texts);
    const errors = newErrors(before, after);
    if (errors.length > 0) {
        const shown = { path: before.path, kind: before.kind, findings: errors };
        io.out(`${prettyConnector(shown, painter(io.colors.out))}\n`);
        io.err(
            'Nothing was written: the update would bring these errors. Mend them in the document, then run this again.\n',
        );
        return 1;
    }
    const isTaken = update.conflicts.length === 0 || parsed.values.has('force');
    const isSettled = isTaken && renewal.conflicts.length === 0;
    if (isDryRun) {
        const { differences } = await import('./differences.ts');
        for (const [source, text] of update.texts)
            if (text !== source.text) io.out(differences(source.name, source.text, text, io.colors.out));
        io.err('Nothing was written: this was a dry run.\n');
        return isSettled ? 0 : 1;
    }
    const changes = changesOf(update.texts);
    await replaceFiles(absolute, changes);
    for (const { name } of changes) io.err(`  updated   ${join(folder, name)}\n`);
    await report(updating, made, renewal, update, absolute);
    if (update.changed.length === 0) io.err('The document brings nothing new.\n');
    return isSettled ? 0 : 1;
}

function refuseLarge(text: string): void {
    const problem = sizeProblem(text, JSON.parse(text) as JsonObject);
    if (problem) throw new UserError(problem);
}

/** Merges both files that the document has a say in. */
function merged(
    connector: Connector,
    { definition, properties }: MadeConnector,
    { base: { base }, parsed }: Updating,
): Update {
    const force = parsed.values.has('force');
    const result: Update = { texts: new Map(), changed: [], conflicts: [] };
    const names = ['apiDefinition.swagger.json', 'apiProperties.json'] as const;
    for (const name of names) {
        const isDefinition = name === 'apiDefinition.swagger.json';
        const [was, wanted] = isDefinition ? [base.definition, definition] : [base.properties, properties];
        // A file that the document leaves alone need not even be there.
        if (!isDefinition && same(was, wanted)) continue;
        const { source, value } = editable(isDefinition ? connector.definition : connector.properties, name);
        if (!isObject(value))
            throw new UserError(`${source.name} has to hold one JSON object; mend it, then run this again.`);
        const merge = isDefinition ? mergeDefinition : mergeInto;
        const { text, changed, conflicts: found } = merge(source.text, was, wanted, value, force);
        result.texts.set(source, text);
        result.changed.push(...changed.map((line) => (isDefinition ? line : `${line} in ${source.name}`)));
        result.conflicts.push(...found.map((conflict) => ({ file: source.name, ...conflict })));
    }
    return result;
}

function say({ changed, conflicts }: Update, renewal: Renewal, { parsed, io }: Updating): void {
    const show = ({ file, pointer, ours, theirs }: ReportedConflict, outcome: string): void => {
        const place = file === 'apiDefinition.swagger.json' ? pointer : `${file} ${pointer}`;
        io.err(`  conflict  ${place}: you have ${ours}, the document has ${theirs}; ${outcome}\n`);
    };
    const outcome = parsed.values.has('force') ? "the document's was taken" : 'yours was kept';
    for (const conflict of conflicts) show(conflict, outcome);
    for (const conflict of renewal.conflicts)
        show(conflict, 'yours was kept; power-connector auth changes it');
    for (const line of changed) io.err(`  ${line}\n`);
    for (const note of renewal.notes) io.err(`Note: ${note}\n`);
}

async function report(
    { imported, choice, file, notes, parsed, io }: Updating,
    made: MadeConnector,
    renewal: Renewal,
    { conflicts }: Update,
    folder: string,
): Promise<void> {
    const { ledger, operations } = imported.converted;
    const { path, text } = reportFile(
        {
            version: 1,
            document: file,
            choice,
            operations,
            losses: ledger.losses,
            unwritten: ledger.unwritten,
            conflicts: [...conflicts, ...renewal.conflicts],
            notes: [...notes, ...renewal.notes],
            base: baseOf(made, imported, renewal.answers),
        },
        folder,
        parsed,
        io,
    );
    await writeReport(path, text);
    io.err(`  report    ${relative(io.cwd, path)}\n`);
}

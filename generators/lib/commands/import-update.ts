import { basename, dirname, join, relative, resolve } from 'node:path';
import { prettyConnector } from '../check/pretty.ts';
import { asObject, type JsonObject } from '../connector/json.ts';
import { mergeInto } from '../edit/merge.ts';
import { recover } from '../edit/recover.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { changesOf, newErrors, withTexts } from '../edit-connector.ts';
import { UserError } from '../errors.ts';
import type { Imported } from '../import-connector.ts';
import { editable, loadConnector } from '../load.ts';
import type { Choice } from '../openapi/choose.ts';
import { type ImportReport, readReport } from '../openapi/report.ts';
import { versionOfApi } from '../openapi/servers.ts';
import { sizeProblem } from '../openapi/sizes.ts';
import { type Io, painter } from '../terminal.ts';
import type { Parsed } from './arguments.ts';
import { readLocal, reportFile, writeReport } from './import-files.ts';

export type Base = Pick<ImportReport, 'document' | 'choice' | 'base'>;

/** What the last import onto a folder recorded; undefined where there was none, or the folder is gone. */
export async function findBase(
    folder: string,
    named: string | undefined,
    cwd: string,
): Promise<Base | undefined> {
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
    base: Base;
    folder: string;
    file: string;
    choice: Choice;
    parsed: Parsed;
    io: Io;
}

/** Brings what the document changed into a connector; what the author edited stays, and what both changed is shown. */
export async function updateConnector(updating: Updating): Promise<number> {
    const { imported, base, folder, parsed, io } = updating;
    const absolute = resolve(io.cwd, folder);
    const recovered = await recover(absolute);
    if (recovered) io.err(`${recovered}\n`);
    const before = await loadConnector(folder, io.cwd);
    const { source, value } = editable(before.definition, 'apiDefinition.swagger.json');
    const wanted = definitionFor(imported, base.base);
    const { text, conflicts, changed } = mergeInto(
        source.text,
        base.base,
        wanted,
        asObject(value),
        parsed.values.has('force'),
    );
    for (const { pointer, ours, theirs } of conflicts)
        io.err(
            `  conflict  ${pointer}: you have ${ours}, the document has ${theirs}; ${parsed.values.has('force') ? "the document's was taken" : 'yours was kept'}\n`,
        );
    for (const line of changed) io.err(`  ${line}\n`);
    const problem = sizeProblem(text, JSON.parse(text) as JsonObject);
    if (problem) throw new UserError(problem);
    const texts = new Map([[source, text]]);
    const after = await withTexts(before, texts);
    const errors = newErrors(before, after);
    if (errors.length > 0) {
        io.out(
            `${prettyConnector({ path: before.path, kind: before.kind, findings: errors }, painter(io.colors.out))}\n`,
        );
        io.err('Nothing was written: the update would bring these errors.\n');
        return 1;
    }
    if (parsed.values.has('dry-run')) {
        const { differences } = await import('./differences.ts');
        if (text !== source.text) io.out(differences(source.name, source.text, text));
        io.err('Nothing was written: this was a dry run.\n');
        return conflicts.length > 0 ? 1 : 0;
    }
    await replaceFiles(absolute, changesOf(texts));
    await report(updating, wanted, absolute);
    if (changed.length === 0) io.err('The document brings nothing new.\n');
    return conflicts.length > 0 && !parsed.values.has('force') ? 1 : 0;
}

/** The new operations under the head that the connector has: who publishes it is not the document's matter. */
function definitionFor({ converted, api }: Imported, base: JsonObject): JsonObject {
    const { paths, definitions } = converted;
    const { definitions: _, ...rest } = base;
    const info = { ...asObject(base['info']), version: versionOfApi(api) };
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(rest)) {
        result[key] = key === 'paths' ? paths : key === 'info' ? info : value;
        if (key === 'paths' && Object.keys(definitions).length > 0) result['definitions'] = definitions;
    }
    return result;
}

async function report(
    { imported, choice, file, parsed, io }: Updating,
    base: JsonObject,
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
            base,
        },
        folder,
        parsed,
        io,
    );
    await writeReport(path, text);
    io.err(`  report    ${relative(io.cwd, path)}\n`);
}

import { resolve } from 'node:path';
import { addAuthFromAnswers } from '../add-auth.ts';
import { visible } from '../auth/preview-mask.ts';
import { previewLines, previewsOf } from '../auth/preview.ts';
import { authLines } from '../auth/list.ts';
import { authState } from '../auth/state.ts';
import { prettyConnector } from '../check/pretty.ts';
import { isObject, own } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { publisherKinds } from '../connector/model.ts';
import type { JsonFile, SourceFile } from '../connector/source.ts';
import type { EditedTexts } from '../edit/add-auth.ts';
import { refuseOddShapes } from '../edit/odd-shapes.ts';
import { recover } from '../edit/recover.ts';
import { removeAuth, renameAuth } from '../edit/remove-auth.ts';
import { replaceFiles } from '../edit/transaction.ts';
import { refuseDuplicateKeys } from '../edit/unique-keys.ts';
import { changesOf, newErrors, withTexts } from '../edit-connector.ts';
import { UserError } from '../errors.ts';
import { editable, loadConnector } from '../load.ts';
import type { Ask } from '../prompts/ask.ts';
import { readAnswersFile } from '../prompts/answers-file.ts';
import { collect } from '../prompts/collect.ts';
import { givenByFlags, merge } from '../prompts/given.ts';
import { addQuestions, setName } from '../prompts/sets.ts';
import { type Io, painter } from '../terminal.ts';
import { oneOf, type Parsed, parseArguments, single } from './arguments.ts';
import { authAnswers, authFlags, authHelp } from './auth-flags.ts';

/** `power-connector auth`: gives the exit code. Throws a UserError for wrong input; nothing is written then. */
export async function authCommand(args: readonly string[], io: Io, ask?: Ask): Promise<number> {
    const parsed = parseArguments(args, authFlags);
    if (parsed.values.has('help')) {
        io.say(authHelp());
        return 0;
    }
    refuseTwoThings(parsed);
    const renaming = renamed(parsed);
    const [folder = '.', tooMuch] = parsed.positionals;
    if (tooMuch !== undefined)
        throw new UserError(
            `One folder at a time: "${tooMuch}" is one too many. Put names with blanks in quotes.`,
        );
    const kind = oneOf('kind', single(parsed, 'kind'), publisherKinds);
    if (!parsed.values.has('list') && !parsed.values.has('dry-run')) {
        const recovered = await recover(resolve(io.cwd, folder));
        if (recovered) io.err(`${recovered}\n`);
    }
    const connector = await loadConnector(folder, io.cwd, kind);
    if (parsed.values.has('list')) {
        io.say(`${authLines(connector).join('\n')}\n`);
        return 0;
    }
    const properties = editable(connector.properties, 'apiProperties.json');
    const definition = editable(connector.definition, 'apiDefinition.swagger.json');
    refuseOtherShapes(properties, definition);
    refuseDuplicateKeys(connector);
    refuseOddShapes(connector);
    const edited = await edit(connector, parsed, renaming, io, ask);
    return finish(connector, edited, parsed, io);
}

function renamed({ values }: Parsed): { from: string; to: string } | undefined {
    const names = values.get('rename');
    if (!names) return undefined;
    const [from, to] = names;
    if (from === undefined || to === undefined || names.length > 2)
        throw new UserError('--rename needs two names, once: --rename OLD NEW.');
    return { from, to };
}

/** One run does one thing: what a second flag asks for would silently not be done. */
function refuseTwoThings({ values }: Parsed): void {
    const [wish, other] = ['list', 'remove', 'rename', 'answers', ...authAnswers].filter((name) =>
        values.has(name),
    );
    if (other !== undefined && ['list', 'remove', 'rename'].includes(wish!)) {
        throw new UserError(`--${wish} and --${other} do not go together; run the command once for each.`);
    }
}

/** Edits are made inside objects that have to be there. */
function refuseOtherShapes(properties: JsonFile, definition: JsonFile): void {
    const mend = 'mend it, then run this again.';
    if (!isObject(own(properties.value, 'properties')))
        throw new UserError(`${properties.source.name} has to hold one object "properties"; ${mend}`);
    if (!isObject(definition.value))
        throw new UserError(`${definition.source.name} has to hold one JSON object; ${mend}`);
}

async function edit(
    connector: Connector,
    parsed: Parsed,
    renaming: { from: string; to: string } | undefined,
    io: Io,
    asking: Ask | undefined,
): Promise<EditedTexts> {
    if (renaming) {
        const problem = setName(renaming.to, {});
        if (problem) throw new UserError(`--rename: ${problem}`);
        return renameAuth(connector, renaming.from, renaming.to);
    }
    const gone = single(parsed, 'remove');
    if (gone !== undefined) {
        if (connector.kind === 'verified' && !parsed.values.has('force')) {
            throw new UserError(
                'A certified connector may not lose a way to sign in: connections that use it would break. If this one is not certified yet, give --force or --kind custom.',
            );
        }
        return removeAuth(connector, gone);
    }
    const questions = addQuestions(authState(connector));
    const given = merge(
        await readAnswersFile(single(parsed, 'answers'), io, questions),
        givenByFlags(parsed.values, questions),
    );
    const mayAsk = io.isInteractive && !parsed.values.has('yes');
    const ask = mayAsk ? (asking ?? (await import('../prompts/terminal.ts')).askOnTerminal) : undefined;
    const { answers, notes } = await collect({ questions, given, ask });
    for (const note of notes) io.err(`Note: ${note}\n`);
    return addAuthFromAnswers(connector, answers, parsed.values.has('sets-only'));
}

async function finish(connector: Connector, edited: EditedTexts, parsed: Parsed, io: Io): Promise<number> {
    const texts = new Map([
        [connector.definition!.source, edited.definition ?? connector.definition!.source.text],
        [connector.properties!.source, edited.properties],
    ]);
    for (const note of edited.notes) io.err(`Note: ${note}\n`);
    await bringReadme(connector, texts, io);
    const changes = changesOf(texts);
    if (changes.length === 0) {
        io.err('Nothing was changed.\n');
        return 0;
    }
    const after = await withTexts(connector, texts);
    const errors = newErrors(connector, after);
    if (errors.length > 0) {
        const shown = { path: connector.path, kind: connector.kind, findings: errors };
        io.say(`${prettyConnector(shown, painter(io.colors.out))}\n`);
        io.err(
            'Nothing was written: the change would bring these errors. Give other answers, or mend the connector first.\n',
        );
        return 1;
    }
    if (parsed.values.has('dry-run')) {
        const { differences } = await import('./differences.ts');
        for (const [source, text] of texts)
            io.out(differences(source.name, source.text, text, io.colors.out));
        io.err('Nothing was written: this was a dry run.\n');
        return 0;
    }
    await replaceFiles(resolve(io.cwd, connector.path), changes);
    for (const { name } of changes) io.err(`  changed   ${name}\n`);
    io.err(`${authLines(after).join('\n')}\n${previewText(after)}`);
    return 0;
}

/** Brings the credentials section of the readme level with the new ways to sign in, where it can be. */
async function bringReadme(connector: Connector, texts: Map<SourceFile, string>, io: Io): Promise<void> {
    const { readme } = connector;
    if (changesOf(texts).length === 0 || !readme) return;
    if (readme.isUtf8) {
        const { updateCredentials } = await import('../update-readme.ts');
        texts.set(readme, await updateCredentials(readme.text, await withTexts(connector, texts)));
    } else
        io.err(
            `Note: ${readme.name} is not in UTF-8 and stays as it is; its credentials section may be out of date.\n`,
        );
}

/** What each way to sign in sends for one operation, so that the author sees the effect. */
function previewText(connector: Connector): string {
    const previews = previewsOf(connector);
    if (previews.length === 0) return '';
    const blocks = previews.flatMap(({ set, preview }) => [
        ...(set === undefined ? [] : [`  with ${visible(set)}:`]),
        ...previewLines(preview).map((line) => `    ${line}`),
    ]);
    return ['What is sent, secrets masked:', ...blocks, ''].join('\n');
}

import { UserError } from '../errors.ts';
import { findConnectors, type FoundFolders } from '../find-connectors.ts';
import type { Io } from '../terminal.ts';
import type { Flags } from './arguments.ts';

export const sinceFlag: Flags[string] = {
    value: 'REF',
    help: 'Only connectors that differ from where this work branched off from REF (of git), say origin/main.',
};

/**
 * The connectors in the folders that were named, or in the current one; with `since` only those that changed. A folder
 * without any, and a file of none, is worth a word and given back. Throws a UserError where none has one.
 */
export async function connectorFolders(
    named: readonly string[],
    since: string | undefined,
    io: Io,
): Promise<FoundFolders> {
    const found = findConnectors(named.length > 0 ? named : ['.'], io.cwd);
    const { folders, empty, strays } = found;
    const words = [...empty.map(without), ...strays.map(strayed)];
    if (folders.length === 0) throw new UserError(words.join('\n'));
    for (const word of words) io.err(`${word}\n`);
    if (since === undefined) return found;
    const { changedSince } = await import('../changed.ts');
    const changed = changedSince(since, folders, io.cwd);
    if (changed.length === 0) io.err(`No connector differs from ${since}.\n`);
    return { ...found, folders: changed };
}

const strayed = (file: string): string =>
    `${file} is a file, and there is no connector in its folder; name a folder or a file of a connector.`;

const without = (folder: string): string =>
    `${folder} holds no connector, nor does a folder below it: apiDefinition.swagger.json and apiProperties.json are missing. Name the folder of a connector, or start one: power-connector new.`;

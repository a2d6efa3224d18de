import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, explained } from '../disk-errors.ts';
import { UserError } from '../errors.ts';
import { isLiving, type Journal, journalName, type Owner, ownerOf, parseJournal } from './journal.ts';
import { makeMove, namesIn, readIfThere, removeJournal, statesOf, syncFolder } from './moves.ts';

/**
 * Brings a folder in order in which an edit was killed; every command that edits begins with it. Says what it did, or
 * nothing where there was nothing to do. Throws a UserError where another run is at work, or where the journal is not
 * to be trusted; no file is touched then.
 */
export async function recover(folder: string): Promise<string | undefined> {
    return explained(folder, 'Mend that and run the command again.', async () => {
        const entries = await entriesOf(folder);
        const waste = entries.filter((entry) => ownerOf(entry));
        if (waste.length === 0 && !entries.includes(journalName)) return undefined;
        const text = (await readIfThere(join(folder, journalName)))?.toString();
        const journal = text === undefined ? undefined : readJournal(folder, text);
        for (const entry of waste) await refuseLiving(folder, entry, journal);
        const said = journal && text !== undefined ? await finish(folder, journal, text) : undefined;
        for (const entry of waste) await rm(join(folder, entry), { force: true });
        return (
            said ??
            `An earlier edit of ${folder} was interrupted before it changed a file. What it had left is removed.`
        );
    });
}

const busy = (folder: string, { pid }: Owner): UserError =>
    new UserError(
        `Another run (process ${pid}) is editing ${folder}. Nothing was written; run the command again when it is done. If that process is something else: ten minutes after it began, an edit counts as interrupted.`,
    );

async function entriesOf(folder: string): Promise<string[]> {
    try {
        return await readdir(folder);
    } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
        throw error;
    }
}

function readJournal(folder: string, text: string): Journal {
    const journal = parseJournal(text);
    if (typeof journal === 'string')
        throw new UserError(
            `${join(folder, journalName)} was left by an edit that was interrupted, and cannot be used: ${journal}. No file was touched. See whether the files beside it are as they should be, delete it, and run the command again.`,
        );
    if (isLiving(journal, journal.started)) throw busy(folder, journal);
    return journal;
}

async function refuseLiving(folder: string, entry: string, journal: Journal | undefined): Promise<void> {
    const owner = ownerOf(entry)!;
    if (owner.id === journal?.id) return;
    let written: number;
    try {
        written = (await lstat(join(folder, entry))).mtimeMs;
    } catch (error) {
        if (codeOf(error) === 'ENOENT') return;
        throw error;
    }
    if (isLiving(owner, written)) throw busy(folder, owner);
}

async function finish(folder: string, journal: Journal, text: string): Promise<string> {
    const states = await statesOf(folder, journal);
    const done = namesIn(states, 'done');
    const changed = namesIn(states, 'changed');
    if (changed.length > 0 && done.length === 0) {
        await removeJournal(folder, text);
        return `An earlier edit of ${folder} was interrupted, and ${changed.join(' and ')} changed since. It is undone: all files stay as they are now.`;
    }
    refuseUnfinished(folder, done, changed, namesIn(states, 'missing'));
    for (const move of journal.moves)
        if (states.get(move.name) === 'ready') await makeMove(folder, journal, move);
    await syncFolder(folder);
    await removeJournal(folder, text);
    const names = journal.moves.map(({ name }) => name).join(' and ');
    return `An earlier edit of ${folder} was interrupted. It is finished now: ${names} ${journal.moves.length > 1 ? 'are' : 'is'} as it was to leave them.`;
}

function refuseUnfinished(folder: string, done: string[], changed: string[], missing: string[]): void {
    if (changed.length === 0 && missing.length === 0) return;
    const why = [
        ...changed.map((name) => `${name} changed since`),
        ...missing.map((name) => `the new content of ${name} is gone`),
        ...done.map((name) => `${name} is changed already`),
    ];
    throw new UserError(
        `An earlier edit of ${folder} was interrupted and cannot be finished: ${why.join(', ')}. No file was touched. See whether the files are as they should be, delete ${journalName} there, and run the command again.`,
    );
}

import { constants } from 'node:fs';
import { lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../disk-errors.ts';
import {
    type Journal,
    journalName,
    type Move,
    type Print,
    printOf,
    samePrint,
    temporaryName,
} from './journal.ts';

/**
 * How far a move is: made; still to make, its new content waiting; or not to be made, because the file is neither what
 * it was nor what it will be, or because the new content is not there.
 */
export type State = 'done' | 'ready' | 'changed' | 'missing';

export async function stateOf(folder: string, journal: Journal, move: Move): Promise<State> {
    const there = await printAt(join(folder, move.name));
    if (samePrint(there, move.after)) return 'done';
    if (!samePrint(there, move.before)) return 'changed';
    if (move.after === null) return 'ready';
    const waiting = await printAt(join(folder, temporaryName(journal, move.name)));
    return samePrint(waiting, move.after) ? 'ready' : 'missing';
}

export async function statesOf(folder: string, journal: Journal): Promise<Map<string, State>> {
    const states = new Map<string, State>();
    for (const move of journal.moves) states.set(move.name, await stateOf(folder, journal, move));
    return states;
}

/** The names that are in one of the states. */
export const namesIn = (states: ReadonlyMap<string, State>, ...wanted: State[]): string[] =>
    [...states].filter(([, state]) => wanted.includes(state)).map(([name]) => name);

/** Puts the new file in the place of the old one, in one step that is either made or not. */
export async function makeMove(folder: string, journal: Journal, move: Move): Promise<void> {
    const place = join(folder, move.name);
    try {
        if (move.after === null) await rm(place, { force: true });
        else await rename(join(folder, temporaryName(journal, move.name)), place);
    } catch (error) {
        // Another run may have taken this one for killed and finished its edit.
        if ((await stateOf(folder, journal, move)) !== 'done') throw error;
    }
}

/** Removes the journal, if it is still the one with this text: by now another run may have put its own there. */
export async function removeJournal(folder: string, text: string): Promise<void> {
    const path = join(folder, journalName);
    if ((await readIfThere(path))?.toString() === text) await rm(path, { force: true });
}

export async function readIfThere(path: string): Promise<Buffer | undefined> {
    try {
        return await readFile(path);
    } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
    }
}

/** Has the names in a folder outlive a power failure. Where a system cannot do that for folders, it needs no asking. */
export async function syncFolder(folder: string): Promise<void> {
    try {
        const handle = await open(folder, constants.O_RDONLY);
        try {
            await handle.sync();
        } finally {
            await handle.close();
        }
    } catch {}
}

/** The print of a file; null where nothing is; one that no file has where a link or folder is. */
async function printAt(path: string): Promise<Print | null> {
    try {
        if (!(await lstat(path)).isFile()) return { size: -1, sha256: '' };
        return printOf(await readFile(path));
    } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
    }
}

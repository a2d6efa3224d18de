import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, link, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, explained, reasonOf } from '../disk-errors.ts';
import { UserError } from '../errors.ts';
import {
    isPlainName,
    type Journal,
    journalName,
    journalText,
    newOwner,
    printOf,
    running,
    temporaryName,
} from './journal.ts';
import { makeMove, namesIn, readIfThere, removeJournal, statesOf, syncFolder } from './moves.ts';

/** What is to become of one file of a folder. */
export interface FileChange {
    name: string;
    /** The bytes the change was made from; undefined where there was no such file. */
    before: Uint8Array | undefined;
    /** The bytes to write; undefined where the file goes. */
    after: Uint8Array | undefined;
}

const advice = 'Mend that and run the command again.';

/**
 * Replaces files of a folder, all of them or none, in the order given; permissions stay. Every new content is written
 * beside its place; then a journal says which moves will follow; then they are made, each in one step. A run that is
 * killed leaves whole files, old or new, and what `recover` needs to bring all of them to the same side.
 * Throws a UserError where a file is not what it was when it was read, is a link, or cannot be written.
 */
export async function replaceFiles(folder: string, changes: readonly FileChange[]): Promise<void> {
    const wanted = changes.filter(({ before, after }) => !sameBytes(before, after));
    if (wanted.length === 0) return;
    const journal = journalOf(wanted);
    running.add(journal.id);
    try {
        await explained(folder, advice, () => transact(folder, journal, wanted));
    } finally {
        running.delete(journal.id);
    }
}

function journalOf(changes: readonly FileChange[]): Journal {
    const moves = changes.map(({ name, before, after }) => {
        if (!isPlainName(name) || name === journalName) throw new Error(`${name} is no name of a file.`);
        return { name, before: before ? printOf(before) : null, after: after ? printOf(after) : null };
    });
    return { ...newOwner(), started: Date.now(), moves };
}

async function transact(folder: string, journal: Journal, changes: readonly FileChange[]): Promise<void> {
    const originals: (Stats | undefined)[] = [];
    for (const change of changes) originals.push(await lookAt(folder, change));
    try {
        for (const [index, { name, after }] of changes.entries())
            if (after) await writeNew(join(folder, temporaryName(journal, name)), after, originals[index]);
        await placeJournal(folder, journal);
        const states = await statesOf(folder, journal);
        refuseChanged(folder, namesIn(states, 'changed', 'missing'));
        await commit(folder, journal);
    } catch (error) {
        if (!(error instanceof HalfDone)) await undo(folder, journal);
        throw error;
    }
}

/** Stat of the file to replace. Refuses, before anything is written, one that cannot be replaced. */
async function lookAt(folder: string, { name, before }: FileChange): Promise<Stats | undefined> {
    const path = join(folder, name);
    let stats: Stats;
    try {
        stats = await lstat(path);
    } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        if (before) refuseChanged(folder, [name]);
        return undefined;
    }
    // The file a link leads to may stand anywhere, and no journal there would tell who finds it after a crash.
    if (stats.isSymbolicLink())
        throw new UserError(
            `Nothing was written: ${path} is a link. Work in the folder of the file it leads to, or put the file itself here.`,
        );
    if (!stats.isFile())
        throw new UserError(
            `Nothing was written: ${path} is not a file. Move away what stands there, then run the command again.`,
        );
    if (!before || !Buffer.from(before).equals(await readFile(path))) refuseChanged(folder, [name]);
    await explained(path, advice, () => access(path, constants.W_OK));
    return stats;
}

function refuseChanged(folder: string, names: readonly string[]): void {
    if (names.length === 0) return;
    const what = `${names.join(' and ')} in ${folder} changed while this command was at work`;
    throw new UserError(
        `Nothing was written: ${what}. Run the command again, so that it works on the present files.`,
    );
}

async function writeNew(path: string, bytes: Uint8Array, original?: Stats): Promise<void> {
    const handle = await open(path, 'wx', original ? original.mode & 0o777 : 0o666);
    try {
        if (original) await resemble(handle, original);
        await handle.writeFile(bytes);
        await handle.sync();
    } finally {
        await handle.close();
    }
}

/** Gives a new file the permissions and, where that is allowed, the owner of the one it replaces. */
async function resemble(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
    const made = await handle.stat();
    if (made.uid !== uid || made.gid !== gid) await handle.chown(uid, gid).catch(() => {});
    if (made.mode !== mode) await handle.chmod(mode & 0o7777);
}

/** Makes the journal appear whole, and only if no other run's is there. */
async function placeJournal(folder: string, journal: Journal): Promise<void> {
    const part = join(folder, temporaryName(journal, journalName));
    const place = join(folder, journalName);
    await writeNew(part, Buffer.from(journalText(journal)));
    try {
        await link(part, place);
        await rm(part);
    } catch (error) {
        if (codeOf(error) === 'EEXIST') throw busy(folder);
        // Some disks know no links. A rename would replace another run's journal, so look first.
        if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error) ?? ''))
            throw error;
        if (await readIfThere(place)) throw busy(folder);
        await rename(part, place);
    }
    await syncFolder(folder);
}

const busy = (folder: string): UserError =>
    new UserError(
        `Another run began to edit ${folder} just now. Nothing was written; run the command again when it is done.`,
    );

/** An edit of which only a part could be made: the journal stays, for the next run to finish it. */
class HalfDone extends UserError {}

async function commit(folder: string, journal: Journal): Promise<void> {
    const done: string[] = [];
    for (const move of journal.moves) {
        try {
            await makeMove(folder, journal, move);
        } catch (error) {
            if (done.length === 0) throw error;
            throw new HalfDone(
                `${done.join(' and ')} in ${folder} is changed already, but ${move.name} could not be, because ${reasonOf(error)}. Mend that and run the command again: it finishes this edit first.`,
            );
        }
        done.push(move.name);
    }
    await syncFolder(folder);
    // All is in place. A journal that cannot be removed says nothing new to the next run, which removes it.
    await removeJournal(folder, journalText(journal)).catch(() => {});
}

/** Removes what a failed edit has written. The journal goes first: without it the rest is known to be waste. */
async function undo(folder: string, journal: Journal): Promise<void> {
    try {
        await removeJournal(folder, journalText(journal));
        for (const name of [journalName, ...journal.moves.map((move) => move.name)])
            await rm(join(folder, temporaryName(journal, name)), { force: true });
    } catch {
        // The error that led here is the one to report; the next run cleans up.
    }
}

const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && Buffer.from(a).equals(b));

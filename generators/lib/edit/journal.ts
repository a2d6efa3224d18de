import { createHash, randomBytes } from 'node:crypto';
import { asObject, isObject, type Json } from '../connector/json.ts';

/** Stands beside the files from the moment an edit is sure to happen until its last file is in place. */
export const journalName = '.power-connector-edit.json';

/** Size and SHA-256 of a file's bytes. */
export interface Print {
    size: number;
    sha256: string;
}

/** One file's change, in a journal: from what it was to what it will be; null where there is no file. */
export interface Move {
    name: string;
    before: Print | null;
    after: Print | null;
}

/** The run that a journal or temporary file belongs to. */
export interface Owner {
    pid: number;
    /** Tells runs apart that got the same process number. */
    id: string;
}

export interface Journal extends Owner {
    /** Milliseconds since 1970. */
    started: number;
    /** In the order in which they are made. */
    moves: Move[];
}

const version = 1;
const suffix = '.power-connector-part';

/** Ids of the edits of this very process. */
export const running = new Set<string>();

export const newOwner = (): Owner => ({ pid: process.pid, id: randomBytes(4).toString('hex') });

export const printOf = (bytes: Uint8Array): Print => ({
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
});

export const samePrint = (a: Print | null, b: Print | null): boolean =>
    a === b || (a !== null && b !== null && a.size === b.size && a.sha256 === b.sha256);

/** Where a run writes the new content of a file, beside its place. */
export const temporaryName = ({ pid, id }: Owner, name: string): string => `.${name}.${pid}-${id}${suffix}`;

/** The run that a temporary file is of; undefined for any other file. */
export function ownerOf(temporary: string): Owner | undefined {
    const [, pid, id] = /^\..+\.(\d{1,10})-([0-9a-f]{8})\.power-connector-part$/.exec(temporary) ?? [];
    return pid && id ? { pid: Number(pid), id } : undefined;
}

/** True for a name that can only stand for an entry of the folder it is used in, on any system. */
export const isPlainName = (name: string): boolean =>
    name !== '' && name !== '.' && name !== '..' && !/[/\\:\0]/.test(name);

/**
 * Whether a run may still be at work. A process number alone says little, as numbers are given out again, in containers
 * at once: what has stood for ten minutes is a killed run's, for an edit takes milliseconds. A run that was only held up
 * that long does no harm when it wakes, because by then its temporary files are gone.
 */
export function isLiving({ pid, id }: Owner, started: number): boolean {
    if (running.has(id)) return true;
    if (pid === process.pid || Math.abs(Date.now() - started) > 600_000) return false;
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}

export function journalText({ pid, id, started, moves }: Journal): string {
    const note =
        'power-connector was at work here. If it was interrupted, the next power-connector command that edits this folder finishes the edit.';
    return sealed({ version, note, pid, id, started: new Date(started).toISOString(), moves });
}

/** A journal's text with a sum over all that it says, so that one that was damaged is never followed. */
export const sealed = (document: object): string =>
    `${JSON.stringify({ ...document, sum: sumOf(document) }, null, 4)}\n`;

const sumOf = (document: object): string => printOf(Buffer.from(JSON.stringify(document))).sha256;

/** Reads a journal; what does not hold together in it is answered with what is wrong. */
export function parseJournal(text: string): Journal | string {
    let document: Json;
    try {
        document = JSON.parse(text) as Json;
    } catch {
        return 'it is not JSON';
    }
    if (!isObject(document)) return 'it holds no object';
    if (document['version'] !== version)
        return `its format is version ${JSON.stringify(document['version'] ?? null)}, and this program knows version ${version}`;
    const { sum, ...rest } = document;
    if (sum !== sumOf(rest)) return 'it is not as it was written';
    const { pid, id, started, moves } = rest;
    const time = typeof started === 'string' ? Date.parse(started) : Number.NaN;
    // Numbers below 1 would mean groups of processes to the system.
    if (!Number.isInteger(pid) || (pid as number) < 1 || (pid as number) > 0xffff_ffff || Number.isNaN(time))
        return 'it does not say which process wrote it, and when';
    if (typeof id !== 'string' || !/^[0-9a-f]{8}$/.test(id)) return 'it does not say which edit it is of';
    if (!Array.isArray(moves) || moves.length === 0) return 'it names no files';
    const read = moves.map(parseMove);
    const wrong = read.find((move) => typeof move === 'string');
    if (wrong !== undefined) return wrong;
    const journal = { pid: pid as number, id, started: time, moves: read as Move[] };
    const names = new Set(journal.moves.map(({ name }) => name.toLowerCase()));
    return names.size < moves.length ? 'it names a file twice' : journal;
}

function parseMove(value: Json): Move | string {
    const { name, before, after } = asObject(value);
    if (typeof name !== 'string') return 'a file in it has no name';
    if (!isPlainName(name) || name === journalName || ownerOf(name))
        return `it names ${JSON.stringify(name)}, which is no file of this folder`;
    const prints = [before, after].map(parsePrint);
    if (prints.includes(undefined) || (prints[0] === null && prints[1] === null))
        return `it does not say what ${name} was and will be`;
    return { name, before: prints[0]!, after: prints[1]! };
}

function parsePrint(value: Json | undefined): Print | null | undefined {
    if (value === null) return null;
    const { size, sha256 } = asObject(value);
    const isPrint = Number.isSafeInteger(size) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
    return isPrint ? { size: size as number, sha256 } : undefined;
}

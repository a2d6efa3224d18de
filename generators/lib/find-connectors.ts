import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isFile, namesOfFiles } from './connector/disk.ts';
import { holdsConnector } from './connector/read.ts';
import { UserError } from './errors.ts';

/** Folders that hold no connector of anybody's own. */
const passedOver = new Set(['.git', 'node_modules']);

export interface FoundFolders {
    /** Folders with a connector, as the caller would name them, each once. */
    folders: string[];
    /** Folders the caller named that hold none, not even below. */
    empty: string[];
    /** Files the caller named that belong to none. */
    strays: string[];
}

/**
 * The connectors in some folders: a folder is one itself, or all that lie below it count, in the order of their names. A
 * file stands for the connector it belongs to: hooks and editors name files.
 */
export function findConnectors(named: readonly string[], cwd: string): FoundFolders {
    const folders = new Map<string, string>();
    const empty: string[] = [];
    const strays: string[] = [];
    for (const name of named) {
        const isOfFile = isFile(resolve(cwd, name));
        const found = [...(isOfFile ? folderAround(name, cwd) : below(name, resolve(cwd, name)))];
        if (found.length === 0) (isOfFile ? strays : empty).push(name);
        for (const folder of found) {
            const absolute = resolve(cwd, folder);
            if (!folders.has(absolute)) folders.set(absolute, folder);
        }
    }
    return { folders: [...folders.values()], empty, strays };
}

function* below(name: string, absolute: string): Generator<string> {
    const entries = entriesOf(name, absolute);
    if (isConnector(entries, absolute)) {
        yield name;
        return;
    }
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.has(entry.name));
    for (const folder of folders.map((entry) => entry.name).toSorted())
        yield* below(join(name, folder), join(absolute, folder));
}

/** The folder of the connector that a file belongs to. Other files stand for nothing, and not for all that is beside them. */
function folderAround(file: string, cwd: string): string[] {
    const folder = dirname(file);
    const absolute = resolve(cwd, folder);
    return isConnector(entriesOf(folder, absolute), absolute) ? [folder] : [];
}

const isConnector = (entries: readonly Dirent[], absolute: string): boolean =>
    holdsConnector(namesOfFiles(entries, absolute));

function entriesOf(name: string, absolute: string): Dirent[] {
    try {
        return readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        throw new UserError(
            code === 'ENOENT' || code === 'ENOTDIR'
                ? `There is no folder ${name}; name the folder of a connector.`
                : `${name} cannot be read (${code}); check its permissions.`,
        );
    }
}

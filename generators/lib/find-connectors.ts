import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isFile } from './connector/disk.ts';
import { holdsConnector } from './connector/read.ts';
import { UserError } from './errors.ts';

/** Folders that hold no connector of anybody's own. */
const passedOver = new Set(['.git', 'node_modules']);

export interface FoundFolders {
    /** Folders with a connector, as the caller would name them, each once. */
    folders: string[];
    /** Folders the caller named that hold none, not even below. */
    empty: string[];
}

/**
 * The connectors in some folders: a folder is one itself, or all that lie below it count, in the order of their names. A
 * file stands for the connector it belongs to: hooks and editors name files.
 */
export function findConnectors(named: readonly string[], cwd: string): FoundFolders {
    const folders = new Map<string, string>();
    const empty: string[] = [];
    for (const name of named) {
        const found = isFile(resolve(cwd, name))
            ? [folderAround(name, cwd)]
            : [...below(name, resolve(cwd, name))];
        if (found.length === 0) empty.push(name);
        for (const folder of found) {
            const absolute = resolve(cwd, folder);
            if (!folders.has(absolute)) folders.set(absolute, folder);
        }
    }
    return { folders: [...folders.values()], empty };
}

function* below(name: string, absolute: string): Generator<string> {
    const entries = entriesOf(name, absolute);
    if (isConnector(entries)) {
        yield name;
        return;
    }
    const folders = entries.filter((entry) => entry.isDirectory() && !passedOver.has(entry.name));
    for (const folder of folders.map((entry) => entry.name).toSorted())
        yield* below(join(name, folder), join(absolute, folder));
}

/** The folder of the connector that a file belongs to. Other files stand for nothing, and not for all that is beside them. */
function folderAround(file: string, cwd: string): string {
    const folder = dirname(file);
    if (isConnector(entriesOf(folder, resolve(cwd, folder)))) return folder;
    throw new UserError(
        `${file} is a file, and there is no connector in its folder; name the folder of a connector.`,
    );
}

const isConnector = (entries: readonly Dirent[]): boolean =>
    holdsConnector(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));

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

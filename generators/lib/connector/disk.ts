import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderReader } from './read.ts';

/** A reader over a folder of the disk. A connector is a handful of files: read one after the other they come sooner than through promises. */
export function diskReader(folder: string): FolderReader {
    return {
        list: async () => {
            try {
                return namesOfFiles(readdirSync(folder, { withFileTypes: true }), folder);
            } catch (error) {
                const { code } = error as NodeJS.ErrnoException;
                if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
                throw error;
            }
        },
        read: async (name) => readFileSync(join(folder, name)),
    };
}

/** The files among the entries of a folder, those behind links too. */
export const namesOfFiles = (entries: readonly Dirent[], folder: string): string[] =>
    entries
        .filter((entry) => entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, entry.name))))
        .map(({ name }) => name);

/** False for a folder, and for a device or pipe: a stranger's link to one would keep whoever reads it for ever. */
export function isFile(path: string): boolean {
    try {
        return statSync(path).isFile();
    } catch {
        return false;
    }
}

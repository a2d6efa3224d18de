import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderReader } from './read.ts';

/** A reader over a folder of the disk. A connector is a handful of files: read one after the other they come sooner than through promises. */
export function diskReader(folder: string): FolderReader {
    return {
        list: async () => {
            try {
                const entries = readdirSync(folder, { withFileTypes: true });
                return entries
                    .filter(
                        (entry) =>
                            entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder, entry.name))),
                    )
                    .map(({ name }) => name);
            } catch (error) {
                const { code } = error as NodeJS.ErrnoException;
                if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
                throw error;
            }
        },
        read: async (name) => readFileSync(join(folder, name)),
    };
}

/** False for a folder, and for a device or pipe: a stranger's link to one would keep whoever reads it for ever. */
export function isFile(path: string): boolean {
    try {
        return statSync(path).isFile();
    } catch {
        return false;
    }
}

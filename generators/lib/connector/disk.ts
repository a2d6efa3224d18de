import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderReader } from './read.ts';

/** A reader over a folder of the disk. */
export function diskReader(folder: string): FolderReader {
    return {
        list: async () => {
            try {
                const entries = await readdir(folder, { withFileTypes: true });
                return entries
                    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
                    .map(({ name }) => name);
            } catch (error) {
                const { code } = error as NodeJS.ErrnoException;
                if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
                throw error;
            }
        },
        read: (name) => readFile(join(folder, name)),
    };
}

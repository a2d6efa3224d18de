import type { FolderReader } from './read.ts';

/** A reader over files that are not on disk: what a generator is about to write. */
export function memoryReader(files: ReadonlyMap<string, string | Uint8Array>): FolderReader {
    return {
        list: async () => [...files.keys()],
        read: async (name) => {
            const content = files.get(name);
            if (content === undefined) throw new Error(`${name} is not among the files in memory`);
            return typeof content === 'string' ? new TextEncoder().encode(content) : content;
        },
    };
}

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, explained } from '../disk-errors.ts';
import { UserError } from '../errors.ts';

/** A local file, undefined where there is none. */
export async function readLocal(path: string): Promise<Uint8Array | undefined> {
    try {
        return await readFile(path);
    } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        if (code === 'EISDIR') throw new UserError(`${path} is a folder; name a file.`);
        throw new UserError(`${path} cannot be read (${code}).`);
    }
}

/** Writes the report in one step: what an update needs is in it. */
export async function writeReport(path: string, text: string): Promise<void> {
    const part = `${path}.${process.pid}.part`;
    await explained(path, 'Name another place with --report.', async () => {
        try {
            await mkdir(dirname(path), { recursive: true });
            await writeFile(part, text);
            await rename(part, path);
        } finally {
            await rm(part, { force: true });
        }
    });
}

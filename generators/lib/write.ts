import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { explained } from './disk-errors.ts';
import { UserError } from './errors.ts';

export type FileState = 'create' | 'identical' | 'differs';

/** How the files to write compare with what the target folder holds. */
export interface Comparison {
    exists: boolean;
    states: Map<string, FileState>;
    /** Entries of the folder that are none of ours; version control's own do not count. */
    others: string[];
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const advice = 'Name another folder.';

/**
 * The files under the names that the folder has for them: a README.md that is there is the readme, and some disks would
 * take both names for one file. Throws a UserError as {@link compareWithFolder} does.
 */
export async function asSpelt<Content>(
    folder: string,
    files: ReadonlyMap<string, Content>,
): Promise<Map<string, Content>> {
    return explained(folder, advice, async () => {
        const entries = (await isFolder(folder)) ? await readdir(folder) : [];
        const there = (name: string): string | undefined =>
            entries.find((entry) => entry === name) ??
            entries.find((entry) => entry.toLowerCase() === name.toLowerCase());
        return new Map([...files].map(([name, content]) => [there(name) ?? name, content]));
    });
}

/** Compares without writing. Throws a UserError where the target is no folder or cannot be read. */
export async function compareWithFolder(folder: string, files: Files): Promise<Comparison> {
    return explained(folder, advice, async () => {
        const states = new Map<string, FileState>();
        const exists = await isFolder(folder);
        const entries = exists ? await readdir(folder) : [];
        for (const [name, content] of files) {
            const there = entries.includes(name);
            const same = there && Buffer.from(content).equals(await readFile(join(folder, name)));
            states.set(name, same ? 'identical' : there ? 'differs' : 'create');
        }
        return { exists, states, others: entries.filter((entry) => !files.has(entry) && entry !== '.git') };
    });
}

/**
 * Writes files into a folder: all of them, or none. What goes into a new folder is made beside it and moved there whole;
 * in a folder that exists every file is written beside its place first and then moved over it. Throws a UserError.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
    await explained(folder, advice, async () => {
        const made = await mkdir(dirname(folder), { recursive: true });
        try {
            if (await isFolder(folder)) await writeBeside(folder, files);
            else await writeWhole(folder, files);
        } catch (error) {
            if (made) await rm(made, { recursive: true, force: true });
            throw error;
        }
    });
}

async function writeWhole(folder: string, files: Files): Promise<void> {
    const staging = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
    try {
        for (const [name, content] of files) await writeFile(join(staging, name), content);
        // mkdtemp makes a folder for its owner alone; the connector gets the usual permissions.
        await chmod(staging, 0o777 & ~process.umask());
        await rename(staging, folder);
    } catch (error) {
        await rm(staging, { recursive: true, force: true });
        throw error;
    }
}

async function writeBeside(folder: string, files: Files): Promise<void> {
    const moves = [...files.keys()].map((name) => ({
        name,
        from: join(folder, `.${name}.${process.pid}.part`),
        to: join(folder, name),
    }));
    try {
        for (const { name, from } of moves) await writeFile(from, files.get(name)!);
        for (const { from, to } of moves) await rename(from, to);
    } catch (error) {
        for (const { from } of moves) await rm(from, { force: true });
        throw error;
    }
}

async function isFolder(path: string): Promise<boolean> {
    try {
        if ((await stat(path)).isDirectory()) return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
    }
    throw new UserError(`${path} is a file, not a folder; name another folder.`);
}

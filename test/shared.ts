import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that stands beside the project where it is worked on; nothing of it is part of the project. */
const folder = fileURLToPath(new URL('../../../shared', import.meta.url));

/** For tests that need a part of it: the reason to skip them, or false. */
export const withoutShared = (part: string): string | false =>
    existsSync(join(folder, part)) ? false : `../shared/${part} is not here`;

/** The files below a part of it whose names match. */
export const sharedFiles = (part: string, name: RegExp): string[] =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted();

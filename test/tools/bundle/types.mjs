// The declarations that users see: those of the library's entry, and what they mention.
import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies `entry` and all that it imports, from below one folder to below another. */
export function copyTypes(entry, from, to) {
    const files = new Set([entry]);
    for (const file of files) {
        const text = readFileSync(join(from, file), 'utf8');
        for (const [, path] of text.matchAll(/(?:from |import\()'(\.[^']+)\.ts'/g))
            files.add(join(dirname(file), `${path}.d.ts`));
        cpSync(join(from, file), join(to, file));
    }
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that is published with this one, by its path in dist/ or build/: bundles lie at several depths in there. */
export function ownFile(...paths: readonly string[]): string {
    // A bundle may be CommonJS, which has no import.meta.
    const start = dirname(typeof __filename === 'string' ? __filename : fileURLToPath(import.meta.url));
    for (let folder = start; ; folder = dirname(folder)) {
        const found = paths.map((path) => join(folder, path)).find((path) => existsSync(path));
        if (found !== undefined) return found;
        if (dirname(folder) === folder) throw new Error(`${paths[0]} is not beside ${start}`);
    }
}

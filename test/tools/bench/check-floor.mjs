// What a check cannot do without: reads every file below some folders, parses the JSON ones and walks their values.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let nodes = 0;
function walk(value) {
    nodes += 1;
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (value !== null && typeof value === 'object')
        for (const key of Object.keys(value)) walk(value[key]);
}

function read(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) read(path);
        else if (entry.isFile()) {
            const bytes = readFileSync(path);
            if (!entry.name.toLowerCase().endsWith('.json')) continue;
            try {
                walk(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')));
            } catch {
                // Some real files are no JSON; the floor has nothing more to do with them.
            }
        }
    }
}

for (const folder of process.argv.slice(2)) read(folder);
console.log(nodes);

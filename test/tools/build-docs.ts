// Writes what the docs say of the code from the code itself: the schema of answers files, the rules, parts of README.md.
// `--check` writes nothing and exits 1 where something is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { answersSchema } from './docs/answers-schema.ts';
import { configSchema } from './docs/config-schema.ts';
import { withParts } from './docs/parts.ts';
import { readmeParts } from './docs/readme.ts';
import { rulesPage } from './docs/rules-page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const files: Record<string, string> = {
    'docs/answers.schema.json': JSON.stringify(answersSchema(), null, 4),
    'docs/config.schema.json': JSON.stringify(configSchema(), null, 4),
    'docs/rules.md': rulesPage(),
    'README.md': withParts(readFileSync(`${root}README.md`, 'utf8'), readmeParts(root), 'README.md'),
};
for (const [file, text] of Object.entries(files)) {
    const path = root + file;
    const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
    let there = '';
    try {
        there = readFileSync(path, 'utf8');
    } catch {
        // A page that is not there yet is stale.
    }
    if (there === wanted) continue;
    if (process.argv.includes('--check')) {
        console.error(`${file} is stale: run npm run build:docs.`);
        process.exitCode = 1;
    } else {
        writeFileSync(path, wanted);
        console.error(`${file} written`);
    }
}

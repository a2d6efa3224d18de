// Writes what the docs say of the code from the code itself: the schema of answers files, the rules, parts of README.md.
// `--check` writes nothing and exits 1 where something is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { answersSchema } from './docs/answers-schema.ts';
import { readmeParts } from './docs/readme.ts';
import { rulesPage } from './docs/rules-page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Puts generated parts between their `<!-- name -->` and `<!-- /name -->` markers. */
function withParts(text: string, parts: Record<string, string>): string {
    let result = text;
    for (const [name, part] of Object.entries(parts)) {
        const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
        const [from, to] = [result.indexOf(open), result.indexOf(close)];
        if (from < 0 || to < 0) throw new Error(`README.md has no place for ${name}`);
        result = `${result.slice(0, from + open.length)}\n\n${part.trim()}\n\n${result.slice(to)}`;
    }
    return result;
}

const files: Record<string, string> = {
    'docs/answers.schema.json': JSON.stringify(answersSchema(), null, 4),
    'docs/rules.md': rulesPage(),
    'README.md': withParts(readFileSync(`${root}README.md`, 'utf8'), readmeParts(root)),
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

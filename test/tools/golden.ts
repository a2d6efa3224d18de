// Writes test/golden, golden-auth and golden-readmes anew from fixed answers and texts (`npm run golden`). Never run by the tests: read every change it makes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldenAnswers } from './golden/answers.ts';
import { addToGenerated, authPairs, authParts } from './golden/auth-pairs.ts';
import { levelCase, readmeCases, readmesRoot } from './golden/readmes.ts';
import { startGolden } from './golden/render.ts';

const root = fileURLToPath(new URL('../../../test/golden', import.meta.url));

rmSync(root, { recursive: true, force: true });
for (const { name, answers } of goldenAnswers) {
    const { files } = await startGolden(name, answers);
    mkdirSync(join(root, name), { recursive: true });
    for (const [file, content] of files) writeFileSync(join(root, name, file), content);
}
console.log(`${goldenAnswers.length} connectors are in test/golden; read what changed.`);

const pairs = fileURLToPath(new URL('../../../test/golden-auth', import.meta.url));
rmSync(pairs, { recursive: true, force: true });
mkdirSync(pairs, { recursive: true });
for (const { from, to } of authPairs) {
    writeFileSync(join(pairs, `${from}+${to}.json`), authParts(await addToGenerated('verified', from, to)));
}
console.log(`${authPairs.length} pairs of auth types are in test/golden-auth; read what changed.`);

for (const name of Object.keys(readmeCases)) {
    mkdirSync(join(readmesRoot, name), { recursive: true });
    writeFileSync(join(readmesRoot, name, 'after.md'), (await levelCase(name)).after);
}
console.log(`${Object.keys(readmeCases).length} readmes are in test/golden-readmes; read what changed.`);

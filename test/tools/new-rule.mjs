// npm run new:rule -- <Id> <folder>: writes a rule's file and puts it on the list. Its examples are its test, and they
// fail until the rule is written.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rules = join(root, 'generators/lib/rules');

/** What a rule of a folder looks at, and the helper that changes the example connector there. */
const subjects = {
    connection: ['connectionParameter', 'apiKey'],
    info: ['connector', 'info'],
    operation: ['operation', 'operation'],
    parameter: ['parameter', 'parameter'],
    path: ['path'],
    properties: ['connector', 'properties'],
    response: ['response', 'responses'],
    schema: ['schema', 'schema'],
};

const folders = readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

const fileName = (id) =>
    id
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .toLowerCase();

function skeleton(id, folder) {
    const [subject, helper] = subjects[folder] ?? ['connector'];
    const takes = subject === 'connector' ? '{ swagger }' : '{ value }';
    const looksAt = subject === 'connector' ? 'swagger' : 'value';
    const example = helper ? `${helper}({ 'x-new': true })` : `{ definition: { 'x-new': true } }`;
    return `${helper ? `import { ${helper} } from '../example.ts';\n` : ''}import { rule } from '../rule.ts';

export default rule({
    id: '${id}',
    from: 'TODO: the document that states the demand',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'TODO: what goes wrong for whom, and what tells so.',
    check: {
        ${subject}: (${takes}) =>
            ${looksAt}['TODO'] !== undefined && { at: '/TODO', message: 'TODO: what is wrong, and how to mend it.' },
    },
    bad: ${example},
});
`;
}

/** The file that has a rule or an alias of this name, in any case. */
function known(id) {
    const quoted = `'${id.toLowerCase()}'`;
    return readdirSync(rules, { recursive: true })
        .map(String)
        .find(
            (file) =>
                file.endsWith('.ts') &&
                readFileSync(join(rules, file), 'utf8').toLowerCase().includes(quoted),
        );
}

function problem(id, folder) {
    if (!id || !folder) return `Usage: npm run new:rule -- <Id> <folder>. Folders: ${folders.join(', ')}.`;
    if (!/^[A-Za-z][A-Za-z0-9.-]*$/.test(id))
        return `"${id}" is no id: letters, digits, dots and hyphens only.`;
    if (!folders.includes(folder)) return `There is no folder "${folder}". Folders: ${folders.join(', ')}.`;
    const file = known(id);
    if (file) return `${id} is in ${file} already; ids and aliases are never used twice.`;
    if (existsSync(join(rules, folder, `${fileName(id)}.ts`))) return `${fileName(id)}.ts is there already.`;
    return undefined;
}

const [id, folder] = process.argv.slice(2);
const wrong = problem(id, folder);
if (wrong) {
    console.error(wrong);
    process.exitCode = 2;
} else {
    const path = join(rules, folder, `${fileName(id)}.ts`);
    writeFileSync(path, skeleton(id, folder));
    const list = spawnSync(process.execPath, [join(root, 'test/tools/build-rules.mjs')], {
        stdio: 'inherit',
    });
    console.error(`${relative(root, path)} written. Fill in every TODO, then: npm test -- every-rule.`);
    process.exitCode = list.status ?? 1;
}

// What the bundled libraries' licences ask for: their texts, shipped with the copies.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagesOfValidators } from './validators.mjs';

const licenceFile = /^(licen[cs]e|copying|notice|third-party-notices)(\.(md|txt))?$/i;

/** Name, version and licence texts of every package that a bundle holds something of, or something made of it. */
export function licences(root, { outputs }) {
    const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
    const folders = inputs
        .filter((input) => input.includes('node_modules/'))
        .map((input) => packageFolder(root, input))
        .concat(packagesOfValidators.map((name) => join(root, 'node_modules', name)));
    const sections = new Map([...new Set(folders)].map(section));
    return [...sections.keys()]
        .toSorted()
        .map((name) => `${name}\n${'='.repeat(name.length)}\n\n${sections.get(name)}\n`)
        .join('\n\n');
}

/** The folder of the nearest package.json with a name and version; packages have nested ones without. */
function packageFolder(root, input) {
    for (let folder = dirname(join(root, input)); ; folder = dirname(folder)) {
        const file = join(folder, 'package.json');
        if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version) return folder;
    }
}

function section(folder) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
        .filter((file) => licenceFile.test(file))
        .toSorted()
        .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    if (texts.length === 0) throw new Error(`${name} ships no licence text; find one before bundling it.`);
    return [`${name} ${version} (${license})`, texts.join('\n\n')];
}

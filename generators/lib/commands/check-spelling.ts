import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CheckedConnector } from '../check/finding.ts';
import { asArray, type Json, own } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { type Dictionary, loadDictionary } from '../spelling/dictionary.ts';
import { spellingFindings } from '../spelling/spelling.ts';
import type { Io } from '../terminal.ts';

const configuration = 'power-connector.config.json';

/** `check --spelling`: gives a function that adds what a dictionary finds to what the rules found. */
export async function spellingFor(
    io: Io,
): Promise<(connector: Connector, checked: CheckedConnector) => Promise<CheckedConnector>> {
    const dictionary: Dictionary = await loadDictionary(io.cwd);
    return async (connector, checked) => {
        const folders = new Set([io.cwd, resolve(io.cwd, connector.path)]);
        const words = (await Promise.all([...folders].map(wordsIn))).flat();
        return withSpelling(connector, checked, spellingFindings(connector, dictionary, words));
    };
}

/** Findings stay grouped by file, in the order of lines. */
function withSpelling(
    { definition, properties, readme }: Connector,
    checked: CheckedConnector,
    slips: CheckedConnector['findings'],
): CheckedConnector {
    const read = [definition?.source.name, properties?.source.name, readme?.name];
    const findings = [...checked.findings, ...slips];
    const files = [...new Set([...read, ...findings.map(({ file }) => file)])];
    const sorted = findings.toSorted(
        (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
    return { ...checked, findings: sorted };
}

/** `words` of a configuration. What is wrong with the file is said where the rest of it is read. */
async function wordsIn(folder: string): Promise<string[]> {
    try {
        const document = JSON.parse(await readFile(join(folder, configuration), 'utf8')) as Json;
        return asArray(own(document, 'words')).filter((word) => typeof word === 'string');
    } catch {
        return [];
    }
}

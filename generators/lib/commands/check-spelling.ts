import { resolve } from 'node:path';
import type { CheckedConnector } from '../check/finding.ts';
import type { Connector, PublisherKind } from '../connector/model.ts';
import { loadConnector } from '../load.ts';
import { asConfigured, Configs } from '../load-config.ts';
import { allRules } from '../rules/all.ts';
import { loadDictionary } from '../spelling/dictionary.ts';
import { spellingFindings } from '../spelling/spelling.ts';
import type { Io } from '../terminal.ts';

/** `check --spelling`: gives a function that adds what a dictionary finds to what the rules found. */
export async function spellingFor(
    io: Io,
    kind: PublisherKind | undefined,
): Promise<(checked: CheckedConnector, folder: string) => Promise<CheckedConnector>> {
    const configs = new Configs(io.cwd, allRules);
    const dictionary = await loadDictionary(io.cwd);
    return async (checked, folder) => {
        const absolute = resolve(io.cwd, folder);
        const found = await configs.for(absolute);
        const connector = await loadConnector(folder, io.cwd, kind);
        const slips = spellingFindings(connector, dictionary, found?.config.words);
        const { findings, ignored = 0 } = asConfigured({ ...checked, findings: slips }, found, absolute);
        const both = ignored > 0 ? { ...checked, ignored: (checked.ignored ?? 0) + ignored } : checked;
        return withSpelling(connector, both, findings);
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

import type { Severity } from '../rules/rule.ts';
import type { CheckedConnector, Finding, Report } from './finding.ts';
import { filePath } from './visible.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
    Severity,
    string
>;

/** Why rules demand what they do, by their ids. */
export type Reasons = ReadonlyMap<string, string>;

/** SARIF 2.1.0: what code scanning of GitHub and Azure DevOps read. */
export function sarifReport({ connectors }: Report, version: string, reasons: Reasons): string {
    const rules = [
        ...new Set(connectors.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
    ].toSorted();
    const index = new Map(rules.map((id, position) => [id, position]));
    const aliases = new Map(
        connectors.flatMap(({ findings }) =>
            findings.map(({ rule, aliases: names = [] }) => [rule, names] as const),
        ),
    );
    const run = {
        tool: {
            driver: {
                name: 'power-connector',
                semanticVersion: version,
                rules: rules.map((id) => {
                    const names = aliases.get(id) ?? [];
                    return {
                        id,
                        ...described(id, reasons.get(id)),
                        ...(names.length > 0 ? { properties: { aliases: names } } : {}),
                    };
                }),
            },
        },
        columnKind: 'utf16CodeUnits',
        results: connectors.flatMap((connector) =>
            connector.findings.map((finding) => result(connector, finding, index.get(finding.rule) ?? -1)),
        ),
    };
    const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** What stands above a finding, and what "show more" shows. */
const described = (id: string, reason: string | undefined): object =>
    reason === undefined
        ? {}
        : {
              fullDescription: { text: reason },
              help: { text: `${reason}\n\nMore: power-connector check --explain ${id}` },
          };

const result = (
    { path }: CheckedConnector,
    { rule, severity, file, pointer, line, column, message }: Finding,
    ruleIndex: number,
): object => ({
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
        {
            physicalLocation: {
                artifactLocation: { uri: uri(filePath(path, file)) },
                region: { startLine: line, startColumn: column },
            },
            ...(pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
        },
    ],
});

/** A relative path as a relative URI; an absolute one as file:. A colon in the first part would look like a scheme. */
function uri(path: string): string {
    const encoded = path.split('/').map(encode).join('/');
    if (path.startsWith('/')) return `file://${encoded}`;
    return /^[a-z]:\//i.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/** Lone surrogates, which file names of Windows may hold, have no encoding. */
const encode = (part: string): string => encodeURIComponent(part.toWellFormed());

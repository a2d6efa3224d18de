import { check } from './check/engine.ts';
import type { Finding } from './check/finding.ts';
import { memoryReader } from './connector/memory.ts';
import type { Connector } from './connector/model.ts';
import { readConnector } from './connector/read.ts';
import type { SourceFile } from './connector/source.ts';
import type { FileChange } from './edit/transaction.ts';
import { allRules } from './rules/all.ts';

/** New texts of files a connector has: without a byte order mark, which the file keeps. */
export type NewTexts = ReadonlyMap<SourceFile, string>;

/** The connector as it would be with new texts, some files without the byte order mark they had. */
export async function withTexts(
    connector: Connector,
    texts: NewTexts,
    bare?: ReadonlySet<SourceFile>,
): Promise<Connector> {
    const files = new Map<string, string | Uint8Array>(connector.entries.map((name) => [name, '']));
    if (connector.icon) files.set(connector.icon.name, connector.icon.bytes);
    for (const source of sourcesOf(connector))
        files.set(source.name, bytesOf(source, texts.get(source) ?? source.text, !bare?.has(source)));
    const edited = await readConnector(connector.path, memoryReader(files), connector.kind);
    if (!edited) throw new Error('The edited files hold no connector.');
    return edited;
}

/** The changes that write new texts; files that stay the same are left out. */
export const changesOf = (texts: NewTexts): FileChange[] =>
    [...texts]
        .filter(([source, text]) => text !== source.text)
        .map(([source, text]) => ({
            name: source.name,
            before: bytesOf(source, source.text),
            after: bytesOf(source, text),
        }));

/** Findings of severity error that an edit brings: those of a rule beyond as many as it had before. */
export function newErrors(before: Connector, after: Connector): Finding[] {
    const had = new Map<string, number>();
    for (const { rule } of errorsOf(before)) had.set(rule, (had.get(rule) ?? 0) + 1);
    return errorsOf(after).filter(({ rule }) => {
        const left = had.get(rule) ?? 0;
        had.set(rule, left - 1);
        return left <= 0;
    });
}

const errorsOf = (connector: Connector): Finding[] =>
    check(connector, allRules).findings.filter(({ severity }) => severity === 'error');

const sourcesOf = ({ definition, properties, settings, readme, script }: Connector): SourceFile[] =>
    [definition?.source, properties?.source, settings?.source, readme, script].filter(
        (source) => source !== undefined,
    );

const bom = new Uint8Array([0xef, 0xbb, 0xbf]);

/** A file's bytes with another text; the byte order mark stays unless it is to go. */
export function bytesOf(source: SourceFile, text: string, keepsMark = true): Uint8Array {
    const bytes = new TextEncoder().encode(text);
    return source.hasBom && keepsMark ? Buffer.concat([bom, bytes]) : bytes;
}

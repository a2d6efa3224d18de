import assert from 'node:assert/strict';
import { check } from '../../generators/lib/check/engine.ts';
import { exitCode, type Finding, report } from '../../generators/lib/check/finding.ts';
import { prettyConnector } from '../../generators/lib/check/pretty.ts';
import type { Json } from '../../generators/lib/connector/json.ts';
import { fixConnector } from '../../generators/lib/fix-connector.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import type { Example } from '../../generators/lib/rules/example.ts';
import { painter } from '../../generators/lib/terminal.ts';
import { exampleConnector } from '../support.ts';

export type Files = NonNullable<Example['files']>;

/** Reads, walks, checks, reports and mends the example connector with these files in place of its own. */
export async function survives(files: Files): Promise<{ code: number; findings: Finding[] }> {
    const connector = await exampleConnector({ files });
    const result = report([check(connector, allRules)]);
    assert.ok(prettyConnector(result.connectors[0]!, painter(true)).length > 0);
    assert.doesNotThrow(() => JSON.stringify(result));
    await fixConnector(connector);
    const { findings } = result.connectors[0]!;
    for (const { line, column, message } of findings) {
        assert.ok(line >= 1 && column >= 1 && message !== '');
    }
    return { code: exitCode(result.summary, false), findings };
}

/** The text of one of the example's files. */
export async function textOf(role: 'definition' | 'properties'): Promise<string> {
    return (await exampleConnector({}))[role]!.source.text;
}

/** Keys that lead from the root of a document to each of its values, the root included. */
export function places(value: Json | undefined, at: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [at];
    return [at, ...Object.entries(value).flatMap(([key, item]) => places(item, [...at, key]))];
}

/** The document's text with another text in place of one value. */
export function withText(document: Json, place: readonly string[], text: string): string {
    const mark = '\u0001';
    const replaced = (value: Json, [key, ...rest]: readonly string[]): Json => {
        if (key === undefined) return mark;
        if (Array.isArray(value))
            return value.map((item, at) => (String(at) === key ? replaced(item, rest) : item));
        return Object.fromEntries(
            Object.entries(value as object).map(([name, item]) => [
                name,
                name === key ? replaced(item as Json, rest) : (item as Json),
            ]),
        );
    };
    // A function, as `$` would have a meaning in a plain text.
    return JSON.stringify(replaced(document, place)).replace(JSON.stringify(mark), () => text);
}

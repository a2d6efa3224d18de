import { check } from './check/engine.ts';
import type { Finding } from './check/finding.ts';
import { type Json, resolve } from './connector/json.ts';
import type { Connector } from './connector/model.ts';
import type { JsonFile } from './connector/source.ts';
import type { TextEdit } from './connector/text-edit.ts';
import { bytesOf, withTexts } from './edit-connector.ts';
import { JsonText } from './edit/json-text.ts';
import type { FileChange } from './edit/transaction.ts';
import { allRules } from './rules/all.ts';
import type { CheckRule } from './rules/rule.ts';

/** One file before and after. */
export interface FixedFile extends FileChange {
    texts: { before: string; after: string };
}

export interface Fixed {
    /** The connector as it is with the fixes. */
    connector: Connector;
    /** Files that differ now. */
    files: FixedFile[];
    /** How many findings were mended, by rule. */
    mended: Map<string, number>;
    /** Sentences about files that were left alone. */
    notes: string[];
}

/** Which findings are to be mended: those of a configuration that switches rules off and ignores places, say. */
export type FindingsOf = (connector: Connector, rules: readonly CheckRule[]) => readonly Finding[];

/** One fix may lay bare the next (a blank at the end of a text without a period); no chain of them is longer than this. */
const rounds = 8;

/**
 * Mends what rules know to mend, in memory, until nothing is left that can be: mending the outcome changes nothing.
 * Files that are not strict JSON in UTF-8 stay as they are.
 */
export async function fixConnector(
    connector: Connector,
    findingsOf: FindingsOf = (connector, rules) => check(connector, rules).findings,
    rules: readonly CheckRule[] = allRules,
): Promise<Fixed> {
    const fixable = new Map(rules.filter(({ fix }) => fix).map((rule) => [rule.id, rule]));
    const mended = new Map<string, number>();
    let now = await withoutMarks(connector, findingsOf, fixable, mended);
    for (let round = 0; round < rounds; round += 1) {
        const repairs = repairsFor(now, findingsOf(now, [...fixable.values()]), fixable);
        const texts = new Map<JsonFile['source'], string>();
        for (const file of jsonFiles(now)) {
            const text = mend(file, repairs.get(file) ?? [], mended);
            if (text !== file.source.text) texts.set(file.source, text);
        }
        if (texts.size === 0) break;
        now = await withTexts(now, texts);
    }
    return { connector: now, files: changedFiles(connector, now), mended, notes: notesOn(connector) };
}

interface Repair {
    rule: string;
    edits: readonly TextEdit[];
}

function repairsFor(
    connector: Connector,
    findings: readonly Finding[],
    rules: ReadonlyMap<string, CheckRule>,
): Map<JsonFile, Repair[]> {
    const repairs = new Map<JsonFile, Repair[]>();
    for (const { rule, file: name, pointer } of findings) {
        const fix = rules.get(rule)?.fix;
        const file = jsonFiles(connector).find(({ source }) => source.name === name);
        if (typeof fix !== 'function' || !file || !isSound(file)) continue;
        const document = file.value as Json;
        const edits = fix({ value: resolve(document, pointer), pointer, document, connector });
        if (!edits) continue;
        const list = repairs.get(file) ?? [];
        list.push({ rule, edits: Array.isArray(edits) ? (edits as TextEdit[]) : [edits as TextEdit] });
        repairs.set(file, list);
    }
    return repairs;
}

/** Gives the new text, and counts each finding of which all edits were made. */
function mend({ source }: JsonFile, repairs: readonly Repair[], mended: Map<string, number>): string {
    if (repairs.length === 0) return source.text;
    const text = new JsonText(source.text);
    const made = text.apply(repairs.flatMap(({ edits }) => edits));
    for (const { rule, edits } of repairs)
        if (edits.every((edit) => made.has(edit))) mended.set(rule, (mended.get(rule) ?? 0) + 1);
    return text.text;
}

const jsonFiles = ({ definition, properties, settings }: Connector): JsonFile[] =>
    [definition, properties, settings].filter((file) => file !== undefined);

const isSound = ({ source, value, problems }: JsonFile): boolean =>
    source.isUtf8 && problems.length === 0 && value !== undefined;

/** The connector without the byte order marks that are reported. */
async function withoutMarks(
    connector: Connector,
    findingsOf: FindingsOf,
    rules: ReadonlyMap<string, CheckRule>,
    mended: Map<string, number>,
): Promise<Connector> {
    const marked = jsonFiles(connector).filter((file) => file.source.hasBom && isSound(file));
    if (marked.length === 0) return connector;
    const ofMarks = [...rules.values()].filter(({ fix }) => typeof fix === 'string');
    const reported = new Map(findingsOf(connector, ofMarks).map(({ file, rule }) => [file, rule]));
    const bare = marked.map(({ source }) => source).filter(({ name }) => reported.has(name));
    for (const { name } of bare) {
        const rule = reported.get(name)!;
        mended.set(rule, (mended.get(rule) ?? 0) + 1);
    }
    return withTexts(connector, new Map(), new Set(bare));
}

function changedFiles(before: Connector, after: Connector): FixedFile[] {
    const sources = new Map(jsonFiles(after).map(({ source }) => [source.name, source]));
    return jsonFiles(before)
        .map(({ source: old }) => ({ old, fresh: sources.get(old.name) ?? old }))
        .filter(({ old, fresh }) => old.text !== fresh.text || old.hasBom !== fresh.hasBom)
        .map(({ old, fresh }) => ({
            name: old.name,
            before: bytesOf(old, old.text),
            after: bytesOf(fresh, fresh.text),
            texts: { before: withMark(old), after: withMark(fresh) },
        }));
}

const withMark = ({ hasBom, text }: JsonFile['source']): string => (hasBom ? `\uFEFF${text}` : text);

const notesOn = (connector: Connector): string[] =>
    jsonFiles(connector)
        .filter((file) => !isSound(file))
        .map(({ source }) =>
            source.isUtf8
                ? `${source.name} is not strict JSON, so --fix leaves it alone; mend its syntax first.`
                : `${source.name} is not in UTF-8, so --fix leaves it alone; save it as UTF-8 first.`,
        );

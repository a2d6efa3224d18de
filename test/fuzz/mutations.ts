import fc from 'fast-check';
import type { Json, JsonObject } from '../../generators/lib/connector/json.ts';
import { trickyText } from '../render/tricky.ts';
import { places } from '../survive/survives.ts';

/** One change to a text; `at` and `span` are shares of its length, or of its values. */
export interface Mutation {
    kind: (typeof kinds)[number];
    at: number;
    span: number;
    text: string;
}

/** What a slip of the pen, a broken disk or somebody who means harm does to a file. */
const kinds = ['cut off', 'take out', 'put in', 'repeat', 'value', 'key', 'no value', 'twice'] as const;

const hostile = [
    'null', '[]', '{}', '-0', '1e999', '""', '[[[]]]', '{"__proto__":{"a":1}}', '{"$ref":"#"}', '{"$ref":"#/paths"}',
    '{"$ref":"../../../etc/passwd"}', '{"type":["string",null]}', '[null,{"constructor":0}]', '"\\ud800"', '"<%= x %>"',
    '"@{body(\'x\')}"', '\uFEFF', '"a": 1,', ',', '}', '"', '\\', '\u0000', '\r', '// note\n', '/*', 'NaN', '{"in":"body"}',
    '{"toString":"","valueOf":1,"toJSON":1,"length":-1}', '{"toString":""}',
]; // prettier-ignore

export const mutation: fc.Arbitrary<Mutation> = fc.record({
    // Slips that leave JSON behind get further into the commands, so there are more of them.
    kind: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...kinds.slice(0, 4)) },
        { weight: 5, arbitrary: fc.constantFrom(...kinds.slice(4)) },
    ),
    // Without bias: else every other change is to the first value.
    at: fc.noBias(fc.nat(9_999)).map((at) => at / 10_000),
    span: fc.noBias(fc.nat(999)).map((span) => span / 5_000),
    text: fc.oneof(
        fc.constantFrom(...hostile),
        trickyText(60).map((text) => JSON.stringify(text)),
    ),
});

/** The text with one change; a change of values leaves a text alone that is not JSON any more. */
export function mutate(text: string, { kind, at, span, text: fresh }: Mutation): string {
    const from = Math.floor(at * text.length);
    const to = Math.min(text.length, from + Math.ceil(span * text.length));
    if (kind === 'cut off') return text.slice(0, from);
    if (kind === 'take out') return text.slice(0, from) + text.slice(to);
    if (kind === 'put in') return text.slice(0, from) + fresh + text.slice(from);
    if (kind === 'repeat') return text.slice(0, to) + text.slice(from);
    const [document, value] = [parsed(text), parsed(fresh)];
    if (document === undefined) return text;
    change(document, kind, at, value ?? fresh);
    return JSON.stringify(document, null, 4) ?? text;
}

function parsed(text: string): Json | undefined {
    try {
        return JSON.parse(text) as Json;
    } catch {
        return undefined;
    }
}

function change(document: Json, kind: Mutation['kind'], at: number, value: Json): void {
    const found = places(document).slice(1);
    const place = found[Math.floor(at * found.length)];
    if (!place) return;
    const parent = place.slice(0, -1).reduce<Json>((from, key) => (from as JsonObject)[key]!, document);
    const key = place.at(-1)!;
    const object = parent as JsonObject;
    if (kind === 'no value') {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete object[key];
    } else if (kind === 'twice' && Array.isArray(parent)) parent.push(parent[Number(key)]!);
    else if (kind === 'key' && !Array.isArray(parent)) {
        const name = typeof value === 'string' ? value : JSON.stringify(value);
        Object.defineProperty(object, name, { value: object[key], enumerable: true, configurable: true });
        delete object[key];
    } else object[key] = value;
}

import { child, isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { type Example, operation } from '../example.ts';
import type { Problem } from '../rule.ts';

interface Reference {
    at: string;
    target: Json;
}

/** A check that suits paths and operations alike. */
export type Owner = (subject: { value: JsonObject }, connector: Connector) => Problem[];

const none: readonly Reference[] = [];

/** Parameters are listed by number, responses by name. */
function referencesIn(value: JsonObject, section: 'parameters' | 'responses'): readonly Reference[] {
    let found: Reference[] | undefined;
    const list = value[section];
    if (typeof list !== 'object' || list === null || Array.isArray(list) !== (section === 'parameters'))
        return none;
    for (const key in list) {
        const item = (list as JsonObject)[key];
        if (!isObject(item) || item['$ref'] === undefined || key.startsWith('x-')) continue;
        (found ??= []).push({ at: child('', section, key, '$ref'), target: item['$ref'] });
    }
    return found ?? none;
}

/** The two things that can be shared by name, and where references to them stand. */
export const kinds = [
    {
        kind: 'Parameter',
        short: 'Parameter',
        section: 'parameters',
        subjects: ['path', 'operation'],
        references: ({ value }: { value: JsonObject }) => referencesIn(value, 'parameters'),
    },
    {
        kind: 'Response',
        short: 'Response',
        section: 'responses',
        subjects: ['operation'],
        references: ({ value }: { value: JsonObject }) => referencesIn(value, 'responses'),
    },
] as const;

/** An operation with one reference in it, that may lead wherever it wants. */
export const brokenReference = (section: 'parameters' | 'responses', target: string): Example =>
    operation(
        section === 'parameters'
            ? { parameters: [{ $ref: target }] }
            : { responses: { '404': { $ref: target } } },
    );

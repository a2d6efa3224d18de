import { asArray, child, isObject, type Json, type JsonObject } from '../../connector/json.ts';
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

const targetOf = (item: Json | undefined): Json | undefined => (isObject(item) ? item['$ref'] : undefined);

function ofParameters({ value: { parameters } }: { value: JsonObject }): readonly Reference[] {
    let found: Reference[] | undefined;
    const list = asArray(parameters);
    for (let index = 0; index < list.length; index += 1) {
        const target = targetOf(list[index]);
        if (target !== undefined) (found ??= []).push({ at: `/parameters/${index}/$ref`, target });
    }
    return found ?? none;
}

function ofResponses({ value: { responses } }: { value: JsonObject }): readonly Reference[] {
    let found: Reference[] | undefined;
    if (!isObject(responses)) return none;
    for (const status in responses) {
        const target = targetOf(responses[status]);
        if (target !== undefined && !status.startsWith('x-'))
            (found ??= []).push({ at: child('/responses', status, '$ref'), target });
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
        references: ofParameters,
    },
    {
        kind: 'Response',
        short: 'Response',
        section: 'responses',
        subjects: ['operation'],
        references: ofResponses,
    },
] as const;

/** An operation with one reference in it, that may lead wherever it wants. */
export const brokenReference = (section: 'parameters' | 'responses', target: string): Example =>
    operation(
        section === 'parameters'
            ? { parameters: [{ $ref: target }] }
            : { responses: { '404': { $ref: target } } },
    );

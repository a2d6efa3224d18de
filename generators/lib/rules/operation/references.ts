import { asArray, asObject, child, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { type Example, operation } from '../example.ts';
import type { Problem } from '../rule.ts';

interface Reference {
    at: string;
    target: Json;
}

/** A check that suits paths and operations alike. */
export type Owner = (subject: { value: JsonObject }, connector: Connector) => Problem[];

const reference = (item: Json | undefined, pointer: string): Reference[] => {
    const target = own(item, '$ref');
    return target === undefined ? [] : [{ at: child(pointer, '$ref'), target }];
};

/** The two things that can be shared by name, and where references to them stand. */
export const kinds = [
    {
        kind: 'Parameter',
        short: 'Parameter',
        section: 'parameters',
        subjects: ['path', 'operation'],
        references: ({ value }: { value: JsonObject }): Reference[] =>
            asArray(value['parameters']).flatMap((item, index) => reference(item, `/parameters/${index}`)),
    },
    {
        kind: 'Response',
        short: 'Response',
        section: 'responses',
        subjects: ['operation'],
        references: ({ value }: { value: JsonObject }): Reference[] =>
            Object.keys(asObject(value['responses'])).flatMap((status) =>
                status.startsWith('x-')
                    ? []
                    : reference(own(value['responses'], status), child('/responses', status)),
            ),
    },
] as const;

/** An operation with one reference in it, that may lead wherever it wants. */
export const brokenReference = (section: 'parameters' | 'responses', target: string): Example =>
    operation(
        section === 'parameters'
            ? { parameters: [{ $ref: target }] }
            : { responses: { '404': { $ref: target } } },
    );

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Files, survives } from './survives.ts';

const definition = 'apiDefinition.swagger.json';
const properties = 'apiProperties.json';

const nested = (depth: number, open: string, inner: string, close: string): string =>
    open.repeat(depth) + inner + close.repeat(depth);
const operation = (parts: string): string =>
    `{"swagger":"2.0","paths":{"/a":{"post":{"operationId":"A",${parts}}}}}`;
const bodyOf = (schema: string): string =>
    operation(
        `"parameters":[{"name":"b","in":"body","schema":${schema}}],"responses":{"200":{"description":"OK","schema":${schema}}}`,
    );

/** Files nested in each way a connector can be, and in some that it cannot. */
const ways: Record<string, (depth: number) => Files> = {
    'a list in a list': (depth) => ({ [definition]: nested(depth, '[', '1', ']') }),
    'an object in an object': (depth) => ({ [definition]: nested(depth, '{"paths":', '1', '}') }),
    properties: (depth) => ({
        [definition]: bodyOf(nested(depth, '{"type":"object","properties":{"a":', '{}', '}}')),
    }),
    items: (depth) => ({ [definition]: bodyOf(nested(depth, '{"type":"array","items":', '{}', '}')) }),
    allOf: (depth) => ({ [definition]: bodyOf(nested(depth, '{"allOf":[', '{}', ']}')) }),
    additionalProperties: (depth) => ({
        [definition]: bodyOf(nested(depth, '{"additionalProperties":', '{}', '}')),
    }),
    'items of a parameter': (depth) => ({
        [definition]: operation(
            `"parameters":[{"name":"b","in":"query","type":"array","items":${nested(depth, '{"type":"array","items":', '{}', '}')}}]`,
        ),
    }),
    'examples, defaults and enums': (depth) => {
        const list = nested(depth, '[', '1', ']');
        return {
            [definition]: bodyOf(
                `{"type":"string","default":${list},"example":${list},"enum":[${list},${list}],"x-ms-enum-values":[{"value":${list}},{"value":${list}}]}`,
            ),
        };
    },
    'dynamic values': (depth) => {
        const inner = nested(depth, '{"a":', '1', '}');
        return {
            [definition]: operation(
                `"parameters":[{"name":"b","in":"query","type":"string","x-ms-dynamic-values":{"operationId":"A","parameters":${inner}},"x-ms-dynamic-tree":${inner}}]`,
            ),
        };
    },
    'policies and parameter sets': (depth) => {
        const inner = nested(depth, '{"a":', '"@connectionParameters(\'x\')"', '}');
        return {
            [properties]: `{"properties":{"connectionParameters":${inner},"connectionParameterSets":{"values":[{"name":"x","parameters":${inner}}]},"policyTemplateInstances":[{"templateId":"a","parameters":${inner}}]}}`,
        };
    },
    settings: (depth) => ({ 'settings.json': nested(depth, '{"a":', '1', '}') }),
    'brackets that nothing closes': (depth) => ({ [definition]: '{"a":['.repeat(depth) }),
    'what ends in a comma too many': (depth) => ({ [definition]: `${nested(depth, '{"a":', '1', '}')},` }),
    'references in a chain': (depth) => {
        const links = Array.from({ length: depth }, (_, at): [string, object] => [
            `D${at}`,
            { type: 'object', properties: { next: { $ref: `#/definitions/D${(at + 1) % depth}` } } },
        ]);
        return {
            [definition]: `{"swagger":"2.0","definitions":${JSON.stringify(Object.fromEntries(links))}}`,
        };
    },
    'definitions in a circle, each also a property': (depth) => {
        const name = (at: number) => `D${at % depth}`;
        const links = Array.from({ length: depth }, (_, at) => [
            name(at),
            { $ref: `#/definitions/${name(at + 1)}` },
        ]);
        const properties: object = Object.fromEntries(links);
        return {
            [definition]: JSON.stringify({
                swagger: '2.0',
                definitions: { ...properties, All: { type: 'object', properties } },
            }),
        };
    },
    'many objects in objects, alike but for what is innermost': (depth) => {
        const one = (at: number) =>
            nested(
                depth,
                '{"type":"object","properties":{"b":{},"c":{},"a":',
                `{"description":"${at}"}`,
                '}}',
            );
        const all = Array.from({ length: Math.ceil(60_000 / depth) }, (_, at) => `"D${at}":${one(at)}`);
        return { [definition]: `{"swagger":"2.0","definitions":{${all.join()}}}` };
    },
    'braces in the script': (depth) => ({ 'script.csx': nested(depth, '{', '"', '}') }),
    'quotes and brackets in the readme': (depth) => ({
        'Readme.md': `${'>'.repeat(depth)} x\n\n${nested(depth, '[', 'x', '](x)')}\n\n${'*a **b '.repeat(depth)}`,
    }),
};

describe('a connector nested deeply is survived:', () => {
    for (const [way, files] of Object.entries(ways)) {
        // The time limit only tells a hang from a check: all of them take a second or two.
        it(`${way}, 200 and 10,000 levels`, { timeout: 120_000 }, async () => {
            for (const depth of [200, 10_000])
                await assert.doesNotReject(survives(files(depth)), `${depth} levels`);
        });
    }
    it('a definition, with an error for it', async () => {
        const { code, findings } = await survives(ways['properties']!(10_000));
        assert.equal(code, 1);
        assert.ok(
            findings.some(({ rule }) => rule === 'SchemaTooDeep'),
            findings.map(({ rule }) => rule).join(', '),
        );
    });
});

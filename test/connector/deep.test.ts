import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import type { CheckedConnector } from '../../generators/lib/check/finding.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { allRules } from '../../generators/lib/rules/all.ts';

const levels = 10_000;
const nest = (open: string, middle: string, close: string): string =>
    open.repeat(levels) + middle + close.repeat(levels);
const objects = nest('{"a":', '1', '}');
const arrays = nest('[', '', ']');
const properties = nest('{"type":"object","properties":{"a":', '{"type":"string"}', '}}');

const inGet = (operation: string): string => `{"paths":{"/a":{"get":${operation}}}}`;
const inParameter = (parameter: string): string => inGet(`{"parameters":[${parameter}]}`);
const inResponse = (response: string): string => inGet(`{"responses":{"200":${response}}}`);

/** Places of the definition. */
const definitions: Record<string, string> = {
    'the root': arrays,
    info: `{"info":${objects}}`,
    paths: `{"paths":${objects}}`,
    'a path': `{"paths":{"/a":${objects}}}`,
    'an operation': inGet(objects),
    'the parameters': inGet(`{"parameters":${arrays}}`),
    'a parameter': inParameter(objects),
    'the items of a parameter': inParameter(
        `{"name":"a","in":"query","type":"array","items":${nest('{"type":"array","items":', '{}', '}')}}`,
    ),
    'values of a parameter': inParameter(
        `{"name":"a","in":"query","default":${objects},"enum":[${objects},${objects}],"x-ms-dynamic-values":${objects}}`,
    ),
    'the responses': inGet(`{"responses":${objects}}`),
    'values of a response': inResponse(
        `{"examples":${objects},"schema":{"default":${objects},"enum":[${objects},${objects}],"example":${objects}}}`,
    ),
    'a body': inParameter(`{"name":"b","in":"body","schema":${properties}}`),
    'a schema in properties': `{"definitions":{"A":${properties}}}`,
    'a schema in items': `{"definitions":{"A":${nest('{"items":', '{}', '}')}}}`,
    'a schema in allOf': `{"definitions":{"A":${nest('{"allOf":[', '{}', ']}')}}}`,
    'metadata and security': `{"x-ms-connector-metadata":${objects},"securityDefinitions":${objects},"security":${arrays}}`,
    'tags and extensions': `{"tags":[${objects},${objects}],"x-ms-capabilities":${objects}}`,
    'a chain of references': `{"definitions":{${Array.from(
        { length: levels },
        (_, index) => `"A${index}":{"properties":{"x":{"$ref":"#/definitions/A${index + 1}"}}}`,
    ).join(',')}}}`,
    'what a missing bracket leaves open': `{"info":${objects.slice(0, -1)}`,
    'brackets that nobody closes': '['.repeat(levels * 10),
};

/** Places of the properties. */
const propertiesFiles: Record<string, string> = {
    'the root': arrays,
    properties: `{"properties":${objects}}`,
    'connection parameters': `{"properties":{"connectionParameters":{"a":${objects}}}}`,
    'sets of them': `{"properties":{"connectionParameterSets":${objects}}}`,
    policies: `{"properties":{"policyTemplateInstances":[${objects}]}}`,
    scripts: `{"properties":{"scriptOperations":${arrays},"capabilities":${arrays}}}`,
};

async function checkTexts(
    definition: string,
    ofProperties = '{}',
    settings = '{}',
): Promise<CheckedConnector> {
    const files = new Map([
        ['apiDefinition.swagger.json', definition],
        ['apiProperties.json', ofProperties],
        ['settings.json', settings],
        ['Readme.md', `${'> '.repeat(levels)}# x\n`],
    ]);
    const connector = await readConnector('deep', memoryReader(files), 'verified');
    assert.ok(connector);
    return check(connector, allRules);
}

describe(`a file nested ${levels} levels deep is read and checked like any other`, () => {
    for (const [place, text] of Object.entries(definitions)) {
        it(`in the definition: ${place}`, async () => {
            assert.notEqual((await checkTexts(text)).findings.length, 0);
        });
    }
    for (const [place, text] of Object.entries(propertiesFiles)) {
        it(`in apiProperties.json: ${place}`, async () => {
            assert.notEqual((await checkTexts('{}', text)).findings.length, 0);
        });
    }
    it('in settings.json', async () => {
        assert.notEqual((await checkTexts('{}', '{}', objects)).findings.length, 0);
    });

    it('and a finding at its innermost value has a place', async () => {
        const connector = await readConnector(
            'deep',
            memoryReader(new Map([['apiDefinition.swagger.json', `{"x":\n${arrays}}`]])),
        );
        const [finding] = check(connector!, [
            {
                id: 'Deep',
                severity: 'error',
                demandedBy: 'platform',
                check: { connector: () => ({ at: `/x${'/0'.repeat(levels - 1)}`, message: 'Deep.' }) },
            },
        ]).findings;
        assert.deepEqual([finding?.line, finding?.column], [2, levels]);
    });

    it('and schemas count down to the thousandth level, each with a pointer that leads there', async () => {
        const connector = await readConnector(
            'deep',
            memoryReader(new Map([['apiDefinition.swagger.json', `{"definitions":{"A":${properties}}}`]])),
        );
        assert.equal(connector!.schemas.length, 1000);
        assert.equal(connector!.schemas.at(-1)!.pointer, `/definitions/A${'/properties/a'.repeat(999)}`);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { duplicateKeys } from '../../generators/lib/connector/duplicate-keys.ts';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { type Example, info, operation } from '../../generators/lib/rules/example.ts';
import { exampleConnector } from '../support.ts';

const definitionFile = 'apiDefinition.swagger.json';
const isJson = 'connector-validate-swagger-isproperjson';

/** What all rules find in the definition after a change. */
const findings = async (example: Example) =>
    check(await exampleConnector(example), allRules).findings.filter(({ file }) => file === definitionFile);
const of = async (rule: string, example: Example) =>
    (await findings(example)).filter((finding) => finding.rule === rule);
const text = (definition: string): Example => ({ files: { [definitionFile]: definition } });

const severities = async (example: Example) =>
    (await of('RequiredPropertyMissing', example)).map(({ message, severity }) => [
        /"([^"]+)";/.exec(message)?.[1],
        severity,
    ]);

describe('a definition that cannot be read', () => {
    it('is named once where it is missing', async () => {
        const found = await findings({ files: { [definitionFile]: null } });
        assert.deepEqual(
            found.map(({ rule }) => rule),
            ['policy-5000.1.1.3'],
        );
    });
    it('leads to nothing but its syntax where it is no JSON at all', async () => {
        for (const content of ['', 'swagger: 2.0', '{{{', '['.repeat(100_000)]) {
            const rules = new Set((await findings(text(content))).map(({ rule }) => rule));
            assert.deepEqual([...rules], [isJson], content.slice(0, 20));
        }
    });
    it('shows each slip of the syntax at its place, once', async () => {
        const found = await of(isJson, text('{\n    "a": [1, 2,],\n    "b": 1,\n}\n'));
        assert.deepEqual(
            found.map(({ line, column }) => [line, column]),
            [
                [2, 16],
                [4, 1],
            ],
        );
    });
    it('is not said to lack what the slip may have cut off', async () => {
        const found = await findings(text('{ "swagger": "2.0" "info": {} }'));
        const rules = new Set(found.map(({ rule }) => rule));
        for (const quiet of ['HostMissing', 'RequiredPropertyMissing', 'SecurityDefinitionsMissing']) {
            assert.ok(!rules.has(quiet), quiet);
        }
    });
    it('is named once where it is OpenAPI 3', async () => {
        const openApi3 = { swagger: null, openapi: '3.0.1', servers: [], components: {} };
        const found = await findings({ definition: openApi3 });
        assert.deepEqual(
            found.map(({ rule, pointer }) => [rule, pointer]),
            [['SpecificationVersionIncorrect', '/openapi']],
        );
    });
});

describe('RequiredPropertyMissing', () => {
    it('tells a custom connector apart what the platform needs and what certification wants', async () => {
        const change = info({ title: null, description: null, contact: null });
        assert.deepEqual(await severities({ ...change, kind: 'custom' }), [
            ['title', 'error'],
            ['description', 'info'],
            ['contact', 'info'],
        ]);
        assert.deepEqual(await severities({ ...change, kind: 'independent' }), [
            ['title', 'error'],
            ['description', 'error'],
            ['contact', 'error'],
        ]);
    });
    it('names a shared parameter once, where it is written', async () => {
        const get = { parameters: [{ $ref: '#/parameters/page' }] };
        const found = await of('RequiredPropertyMissing', {
            definition: {
                parameters: {
                    page: { name: 'page', in: 'query', type: 'integer', description: 'The page.' },
                },
                paths: { '/orders': { get: { ...get, summary: 'List', description: 'Lists orders.' } } },
            },
        });
        assert.deepEqual(
            found.map(({ pointer }) => pointer),
            ['/parameters/page'],
        );
    });
    it('asks of a shared parameter that nothing refers to what Swagger needs, not what makers see', async () => {
        const parameters = { page: { name: 'page', in: 'query' } };
        assert.deepEqual(await severities({ definition: { parameters } }), [['type', 'error']]);
        const own = { '/orders/{orderId}': { parameters: [{ ...parameters.page, type: 'integer' }] } };
        assert.equal((await severities({ definition: { paths: own } })).length, 2);
    });
    it('spares what makers do not see: internal operations, internal parameters and bodies', async () => {
        const quiet: JsonObject[] = [
            { name: 'page', in: 'query', type: 'integer', 'x-ms-visibility': 'internal' },
            { name: 'body', in: 'body', schema: { type: 'object' } },
        ];
        assert.deepEqual(await severities(operation({ parameters: quiet })), []);
        const parameters = [{ name: 'page', in: 'query', type: 'integer' }];
        assert.deepEqual(await severities(operation({ 'x-ms-visibility': 'internal', parameters })), []);
    });
    it('points at a text that is there but blank', async () => {
        const found = await of('RequiredPropertyMissing', operation({ summary: ' ' }));
        assert.deepEqual(
            found.map(({ pointer }) => pointer),
            ['/paths/~1orders~1{orderId}/get/summary'],
        );
    });
});

describe('a placeholder of a host', () => {
    const host = { definition: { host: 'localhost' } };
    const policy = { templateId: 'dynamicHostUrl', title: 'Host', parameters: {} };

    it('is reported where requests go to it', async () => {
        assert.equal((await of('HostMustBeProduction', host)).length, 1);
    });
    it('is accepted where a policy puts another host in its place', async () => {
        const properties = { properties: { policyTemplateInstances: [policy] } };
        assert.deepEqual(await of('HostMustBeProduction', { ...host, properties }), []);
    });
    it('may be an environment variable in a custom connector only', async () => {
        const variable = { definition: { host: '@environmentVariables("contoso_Host")' } };
        assert.deepEqual(await of('HostNameNotValid', { ...variable, kind: 'custom' }), []);
        assert.equal((await of('HostNameNotValid', variable)).length, 1);
    });
});

describe('duplicateKeys', () => {
    it('names both places of a key, however it is spelled', () => {
        const json = '{ "a": 1, "b": { "a": 2 }, "\\u0061": 3 }';
        assert.deepEqual(duplicateKeys(json), [{ key: 'a', first: 2, again: json.indexOf('"\\u0061"') }]);
    });
    it('is not misled by strings that look like keys', () => {
        assert.deepEqual(duplicateKeys('{ "a": "\\"a\\":", "b": ["a", "a", {"a": 1}, {"a": 2}] }'), []);
    });
});

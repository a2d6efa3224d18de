import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { isObject, type Json, type JsonObject } from '../../generators/lib/connector/json.ts';
import { encodePng } from '../../generators/lib/connector/png.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { connection, type Example, properties } from '../../generators/lib/rules/example.ts';
import { drawIcon, exampleConnector, findingsOf } from '../support.ts';

const ruleOf = (id: string) => {
    const found = allRules.find((rule) => rule.id === id);
    assert.ok(found, id);
    return found;
};
const idsOf = async (example: Example, file: string): Promise<string[]> => {
    const { findings } = check(await exampleConnector(example), allRules);
    return findings.filter((finding) => finding.file === file).map(({ rule }) => rule);
};
const hidden = (value: Json): Example =>
    connection({ host: { type: 'string', uiDefinition: { constraints: { hidden: value } } } });
/** A sign-in without client ID and resource, beside other parameters. */
const signIn = (others: JsonObject): Example =>
    connection({
        token: {
            type: 'oauthSetting',
            oAuthSettings: {
                identityProvider: 'aad',
                customParameters: {
                    loginUri: { value: 'https://login.contoso.com' },
                    tenantId: { value: 'common' },
                },
            },
        },
        ...others,
    });

describe('apiProperties.json', () => {
    it('is reported once where it is missing', async () => {
        const example = { files: { 'apiProperties.json': null } };
        assert.deepEqual(await idsOf(example, 'apiProperties.json'), ['ApiPropertiesMissing']);
    });
    it('is reported once where it is a copy of the definition or lacks the object it is about', async () => {
        for (const text of ['[]', '{ "swagger": "2.0", "info": {} }', '{ "publisher": "Contoso" }']) {
            const ids = await idsOf({ files: { 'apiProperties.json': text } }, 'apiProperties.json');
            assert.deepEqual(ids, ['ApiPropertiesNotProperties']);
        }
    });
    it('is told which item of a list is no text', async () => {
        const example = properties({ scriptOperations: ['GetOrder', 7] });
        const [finding] = await findingsOf(ruleOf('ApiPropertiesSchemaError'), example);
        assert.equal(finding?.pointer, '/properties/scriptOperations/1');
    });
    it('gets back what stands beside the object it belongs into', async () => {
        const rule = ruleOf('UnknownApiPropertiesKey');
        const [finding] = await findingsOf(rule, { properties: { publisher: 'Contoso' } });
        assert.match(finding?.message ?? '', /move it into "properties"/);
    });
    it('is not said to lack what may stand behind a syntax error', async () => {
        const text = '{ "properties": { "iconBrandColor": "#0b6a0b", "connectionParameters": { "api_key": {';
        const ids = await idsOf({ files: { 'apiProperties.json': text } }, 'apiProperties.json');
        assert.deepEqual(new Set(ids), new Set(['connector-validate-connectionparam-isproperjson']));
    });
    it('points at a syntax error where it stands', async () => {
        const example = { files: { 'apiProperties.json': '{\n  "properties": {\n    "a": 1,\n  }\n}\n' } };
        const [finding] = await findingsOf(
            ruleOf('connector-validate-connectionparam-isproperjson'),
            example,
        );
        assert.deepEqual([finding?.line, finding?.column], [4, 3]);
    });
});

describe('UiDefinitionIncomplete', () => {
    const rule = ruleOf('UiDefinitionIncomplete');
    for (const value of [true, 'true']) {
        it(`leaves parameters alone that are hidden by ${JSON.stringify(value)}`, async () => {
            assert.deepEqual(await findingsOf(rule, hidden(value)), []);
        });
    }
    it('does not take "false" for hidden', async () => {
        assert.equal((await findingsOf(rule, hidden('false'))).length, 2);
    });
    for (const uiDefinition of [null, undefined]) {
        it(`asks no sign-in for one (${String(uiDefinition)})`, async () => {
            const text = JSON.stringify({
                properties: {
                    connectionParameters: {
                        token: { type: 'oAuthSetting', oAuthSettings: {}, uiDefinition },
                    },
                },
            });
            assert.deepEqual(await findingsOf(rule, { files: { 'apiProperties.json': text } }), []);
        });
    }
    it('looks into parameter sets and points there', async () => {
        const example = properties({
            connectionParameterSets: { values: [{ parameters: { 'a/b': { type: 'string' } } }] },
        });
        const [finding] = await findingsOf(rule, example);
        assert.equal(finding?.pointer, '/properties/connectionParameterSets/values/0/parameters/a~1b');
    });
});

describe('a sign-in for which makers enter values in parameters beside it', () => {
    const form = ruleOf('ConnectionParameterForm-aad');
    const clientId = ruleOf('OAuthClientIdPlaceholder');
    it('needs them nowhere else, in whatever case they are written', async () => {
        const example = signIn({
            'token:clientId': { type: 'string' },
            'token:ResourceURI': { type: 'string' },
        });
        assert.deepEqual(await findingsOf(form, example), []);
        assert.deepEqual(await findingsOf(clientId, example), []);
    });
    it('needs them where they are entered for another sign-in', async () => {
        const example = signIn({ 'other:clientId': { type: 'string' }, resourceUri: { type: 'string' } });
        assert.equal((await findingsOf(form, example)).length, 1);
        assert.equal((await findingsOf(clientId, example)).length, 1);
    });
});

describe('the icon', () => {
    it('is not decoded where it is larger than allowed', async () => {
        assert.deepEqual(await idsOf({ icon: { width: 400, height: 400 } }, 'icon.png'), [
            'connector-validate-iconsize',
        ]);
    });
    it('gets one finding where it is damaged', async () => {
        const icon = {
            width: 100,
            height: 100,
            background: '#0b6a0b',
            mark: 0.5,
            alpha: 255,
            cornerAlpha: 255,
        };
        const bytes = encodePng(drawIcon(icon));
        const whole = await exampleConnector({});
        const files = new Map<string, string | Uint8Array>([
            ['apiDefinition.swagger.json', whole.definition?.source.text ?? ''],
            ['icon.png', bytes.subarray(0, bytes.length - 60)],
        ]);
        const connector = await readConnector('example', memoryReader(files), 'verified');
        assert.ok(connector);
        const found = check(connector, allRules).findings.filter(({ file }) => file === 'icon.png');
        assert.deepEqual(
            found.map(({ rule }) => rule),
            ['connector-validate-pngiconimage'],
        );
    });
    it('with a transparent background is not called off colour too', async () => {
        assert.deepEqual(await idsOf({ icon: { alpha: 0, cornerAlpha: 0 } }, 'icon.png'), [
            'policy-5000.2.1.5',
        ]);
    });
    it('with cut corners is reported for the corners alone', async () => {
        assert.deepEqual(await idsOf({ icon: { cornerAlpha: 0 } }, 'icon.png'), ['IconCorners']);
    });
    it('is only recommended to private connectors', async () => {
        const [finding] = await findingsOf(ruleOf('IconRequired'), { kind: 'custom', icon: null });
        assert.equal(finding?.severity, 'info');
    });
});

const inScript = async (id: string, code: string) =>
    findingsOf(ruleOf(id), { icon: null, files: { 'script.csx': code } });

describe('the script', () => {
    it('is read without comments, strings and characters', async () => {
        const code = [
            "var quote = '\"'; // new HttpClient()",
            'var path = @"C:\\"; var a = "new HttpClient() \\" new HttpClient()";',
            '/* new HttpClient()',
            '*/ var raw = """ " new HttpClient() """; var empty = ""; var text = $"{(a ?? "x")}";',
            "#region don't stop",
            'var client = new HttpClient();',
        ].join('\n');
        const findings = await inScript('ScriptHttpClient', code);
        assert.deepEqual(
            findings.map(({ line, column }) => [line, column]),
            [[6, 14]],
        );
    });
    it('takes time in proportion to its length', async () => {
        const started = performance.now();
        for (const part of [
            '"',
            "'",
            '/*',
            '@"',
            'using \t',
            'class Script',
            'new ',
            'ExecuteAsync(',
            '"""',
        ]) {
            const code = part.repeat(300_000 / part.length);
            for (const id of ['ScriptClass', 'ScriptNamespaces', 'ScriptHttpClient'])
                await inScript(id, code);
        }
        assert.ok(performance.now() - started < 5000);
    });
});

describe('every rule beside the definition', () => {
    it('survives any JSON in any place of the properties and settings', async () => {
        const odd: Json[] = [null, 7, '', 'text', [], [[null]], {}, { constructor: { value: [] } }, true];
        const whole = properties({
            connectionParameters: {
                token: {
                    type: 'oauthSetting',
                    oAuthSettings: {
                        identityProvider: 'oauth2',
                        clientId: 'contoso',
                        scopes: ['read'],
                        redirectUrl: 'https://contoso.com',
                        customParameters: { tokenUrl: { value: 'https://contoso.com' } },
                    },
                },
            },
            connectionParameterSets: {
                uiDefinition: { displayName: 'Sign in' },
                values: [{ name: 'key', uiDefinition: {}, parameters: { api_key: { type: 'string' } } }],
            },
            policyTemplateInstances: [
                { templateId: 'setheader', parameters: { 'x-ms-apimTemplate-operationName': ['GetOrder'] } },
            ],
            scriptOperations: ['GetOrder'],
        });
        const base = (await exampleConnector(whole)).properties?.value ?? {};
        for (const at of placesOf(base)) {
            for (const value of odd) {
                const text = JSON.stringify(put(base, at, value));
                const files = { 'apiProperties.json': text, 'settings.json': text };
                check(await exampleConnector({ icon: null, files }), allRules);
            }
        }
    });
});

function placesOf(value: Json, at: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [at];
    return [at, ...Object.entries(value).flatMap(([key, item]) => placesOf(item ?? null, [...at, key]))];
}

function put(value: Json, at: readonly string[], replacement: Json): Json {
    const [key, ...rest] = at;
    if (key === undefined) return replacement;
    if (Array.isArray(value))
        return value.map((item, index) => (String(index) === key ? put(item, rest, replacement) : item));
    const object: JsonObject = isObject(value) ? value : {};
    return { ...object, [key]: put(object[key] ?? null, rest, replacement) };
}

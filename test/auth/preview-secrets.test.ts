import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { preview, previewLines, previewsOf } from '../../generators/lib/auth/preview.ts';
import { diskReader } from '../../generators/lib/connector/disk.ts';
import { type Json, type JsonObject, asObject, isObject, own } from '../../generators/lib/connector/json.ts';
import type { Connector, Operation } from '../../generators/lib/connector/model.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';

const operation: Operation = {
    pointer: '/paths/~1orders/get',
    value: { operationId: 'ListOrders' },
    path: { template: '/orders', pointer: '/paths/~1orders', value: {}, operations: [], content: undefined },
    method: 'get',
    isInternal: false,
    isTrigger: false,
    parameters: [],
    responses: [],
};

const field = (value: Json): JsonObject => ({ type: 'string', defaultValue: value, value });

describe('a preview', () => {
    const key = fc.string({
        unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
        minLength: 32,
        maxLength: 40,
    });
    it('never shows a key, wherever the files hold it', () => {
        fc.assert(
            fc.property(key, fc.constantFrom('X-Any', 'Authorization', 'page'), (found, name) => {
                const set = (templateId: string, value: string): JsonObject => ({
                    templateId,
                    title: found,
                    parameters: {
                        'x-ms-apimTemplateParameter.name': name,
                        'x-ms-apimTemplateParameter.value': value,
                        'x-ms-apimTemplateParameter.existsAction': 'append',
                    },
                });
                const values = [
                    found,
                    `Bearer ${found}`,
                    `${found}@connectionParameters('host')`,
                    `@connectionParameters('none','${found}')`,
                    `@connectionParameters('host')${found}`,
                    `@concat('${found}')`,
                ];
                const lines = previewLines(
                    preview({
                        definition: {
                            host: `u:${found}@contoso.com`,
                            basePath: `/v1?code=${found}`,
                            securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'Key' } },
                        },
                        operation,
                        parameters: {
                            api_key: { ...field(found), type: 'securestring' },
                            host: field(found),
                            token: { type: 'oauthSetting', oAuthSettings: { clientSecret: found } },
                        },
                        policies: values.flatMap((value) => [
                            set('setheader', value),
                            set('setqueryparameter', value),
                        ]),
                    }),
                ).join('\n');
                assert.ok(!lines.includes(found), lines);
            }),
        );
    });
    it('takes any JSON without a crash, and prints no control characters', () => {
        const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
        const odd = fc.constantFrom(
            'a\u001b[31m',
            '\u202Eb',
            '@{c}',
            "@headers('d')",
            '__proto__',
            'constructor',
        );
        fc.assert(
            fc.property(json, json, odd, odd, (parameters, definition, first, second) => {
                const policies: Json = ['setheader', 'setqueryparameter', 'dynamichosturl', first].map(
                    (templateId) => ({
                        templateId,
                        parameters: {
                            'x-ms-apimTemplateParameter.name': first,
                            'x-ms-apimTemplateParameter.value': second,
                            'x-ms-apimTemplateParameter.urlTemplate': second,
                            'x-ms-apimTemplate-operationName': isObject(parameters) ? [] : parameters,
                        },
                    }),
                );
                const { lines, all } = everyPreview(asObject(definition), parameters, policies, first);
                assert.ok(all.length > 0);
                assert.doesNotMatch(lines, /[\p{Cc}\p{Cf}]/u);
            }),
        );
    });
});

function everyPreview(definition: JsonObject, parameters: Json, policies: Json, name: string) {
    const secured = { ...definition, securityDefinitions: { a: { type: 'apiKey', in: 'query', name } } };
    const all = [definition, secured].flatMap((swagger) =>
        [parameters, { api_key: {}, [name]: parameters }].map((given) =>
            preview({ definition: swagger, operation, parameters: given, policies, scriptOperations: [] }),
        ),
    );
    return { all, lines: all.flatMap(previewLines).join(' ') };
}

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));

/** Texts that the files of a connector hold where keys stand, for a look of its own. */
function secretsOf({ apiProperties, swagger }: Connector): string[] {
    const found: string[] = [];
    const stack: [string, Json | undefined][] = [
        ['', apiProperties['connectionParameters']],
        ['', apiProperties['connectionParameterSets']],
        ['', swagger['parameters']],
    ];
    for (const policy of Array.isArray(apiProperties['policyTemplateInstances'])
        ? apiProperties['policyTemplateInstances']
        : []) {
        const settings = own(policy, 'parameters');
        const name = String(own(settings, 'x-ms-apimTemplateParameter.name'));
        stack.push([name, own(settings, 'x-ms-apimTemplateParameter.value')]);
    }
    for (let next = stack.pop(); next; next = stack.pop()) {
        const [name, value] = next;
        if (typeof value === 'string') {
            if (/clientSecret|defaultValue|key$|token$|authorization/i.test(name) && value.length >= 8)
                found.push(value);
        } else if (Array.isArray(value)) stack.push(...value.map((item): [string, Json] => [name, item]));
        else if (isObject(value))
            for (const key of Object.keys(value)) {
                // The default of a plain text is shown to everyone who makes a connection.
                const isOpen = key === 'defaultValue' && own(value, 'type') === 'string';
                stack.push([isOpen ? '' : key, own(value, key)]);
            }
    }
    return found.filter((value) => !value.includes('@'));
}

describe('a preview of real connectors', { skip: existsSync(corpus) ? false : 'no ../shared/corpus' }, () => {
    it('works for each of them, and shows none of the keys in their files', async () => {
        let shown = 0;
        let held = 0;
        for (const kind of ['certified', 'independent', 'custom']) {
            for (const entry of readdirSync(join(corpus, kind), { withFileTypes: true })) {
                if (!entry.isDirectory()) continue;
                const connector = await readConnector(entry.name, diskReader(join(corpus, kind, entry.name)));
                if (!connector) continue;
                const lines = previewsOf(connector).flatMap(({ preview }) => previewLines(preview));
                if (connector.operations.length > 0) assert.ok(lines.length > 0, entry.name);
                shown += lines.length;
                for (const secret of secretsOf(connector)) {
                    held += 1;
                    assert.ok(
                        !lines.some((line) => line.includes(secret)),
                        `${entry.name}: ${secret.slice(0, 3)}…`,
                    );
                }
                for (const line of lines) {
                    assert.doesNotMatch(line, /[A-Za-z0-9+/]{40,}=|eyJ[\w-]{8}|[0-9a-f]{32}/, entry.name);
                }
            }
        }
        assert.ok(shown > 1000 && held > 10, `${shown} lines, ${held} keys`);
    });
});

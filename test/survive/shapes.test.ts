import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json } from '../../generators/lib/connector/json.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import type { Example } from '../../generators/lib/rules/example.ts';
import { exampleConnector } from '../support.ts';
import { places, survives, withText } from './survives.ts';

const names = {
    definition: 'apiDefinition.swagger.json',
    properties: 'apiProperties.json',
    settings: 'settings.json',
};
const roles = ['definition', 'properties', 'settings'] as const;

const noText = '{ "toString": "", "valueOf": 1, "toJSON": 1, "length": -1 }';

/** A text of every JSON type, empty and not, and names that JavaScript lends to every object. */
const values = [
    'null',
    'true',
    '-1.5e300',
    '""',
    '"x"',
    '[]',
    '{}',
    '[[null]]',
    noText,
    '{ "__proto__": { "$ref": "#/__proto__" }, "constructor": { "in": "body" } }',
    '{ "$ref": "#/definitions/constructor" }',
];

/** Every subject of the check: one bad example of the first rule of each folder, and the example connector itself. */
const examples = (): Example[] => {
    const first = new Map<string, Example>();
    for (const { check, bad } of allRules) {
        const kind = Object.keys(check).toSorted().join('+');
        const [example] = [bad].flat() as Example[];
        if (!first.has(kind) && example && !example.files) first.set(kind, example);
    }
    return [{}, ...first.values()];
};

describe('any value in any place', () => {
    it('of a connector is survived', { timeout: 300_000 }, async () => {
        const seen = new Set<string>();
        for (const example of examples()) {
            const connector = await exampleConnector(example);
            for (const role of roles) {
                const document = connector[role]?.value;
                if (document === undefined) continue;
                for (const place of places(document).filter((at) => at.length > 0)) {
                    const key = [role, ...place].join('\n');
                    if (seen.has(key)) continue;
                    seen.add(key);
                    for (const value of values) {
                        const files = { [names[role]]: withText(document, place, value) };
                        await assert.doesNotReject(survives(files), `${place.join('/')} = ${value}`);
                    }
                }
            }
        }
    });
    it('that some rule looks at is survived, an object that cannot become a text too', async () => {
        const seen = new Set<string>();
        const every = allRules.flatMap(({ bad }) => [bad].flat() as Example[]);
        for (const example of every.filter(({ files }) => !files)) {
            const connector = await exampleConnector(example);
            for (const role of roles) {
                const document = connector[role]?.value;
                for (const place of places(document)) {
                    const key = [role, ...place].join('\n');
                    if (document === undefined || seen.has(key)) continue;
                    seen.add(key);
                    const files = { [names[role]]: withText(document, place, noText) };
                    await assert.doesNotReject(survives(files), place.join('/'));
                }
            }
        }
    });
});

describe('a name that JavaScript lends to every object', () => {
    const lent = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0', ''];
    it('is survived in place of any key, and changes no object', { timeout: 300_000 }, async () => {
        const before = Object.getOwnPropertyNames(Object.prototype);
        for (const role of roles) {
            const { value, source } = (await exampleConnector({}))[role]!;
            for (const key of new Set(places(value).flatMap((place) => place.slice(-1)))) {
                for (const name of lent) {
                    const text = source.text.replaceAll(
                        `${JSON.stringify(key)}:`,
                        () => `${JSON.stringify(name)}:`,
                    );
                    await assert.doesNotReject(survives({ [names[role]]: text }), `${key} → ${name}`);
                }
            }
        }
        assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    });
    it('is no operation, parameter, definition or category just because every object has it', async () => {
        const definition = {
            swagger: '2.0',
            info: { title: 'Contoso', version: '1.0' },
            paths: {
                '/orders': {
                    get: {
                        operationId: 'constructor',
                        parameters: [{ $ref: '#/parameters/toString' }],
                        responses: {
                            '200': { description: 'OK', schema: { $ref: '#/definitions/constructor' } },
                        },
                    },
                },
            },
            definitions: {},
            parameters: {},
        };
        const { findings } = await survives({ [names.definition]: JSON.stringify(definition) });
        const missing = findings
            .filter(({ rule }) => rule.endsWith('ReferenceNotFound'))
            .map(({ pointer }) => pointer);
        assert.deepEqual(missing, [
            '/paths/~1orders/get/parameters/0/$ref',
            '/paths/~1orders/get/responses/200/schema/$ref',
        ]);
    });
});

describe('references that lead in a circle', () => {
    const circles: Record<string, Json> = {
        'to themselves': { definitions: { A: { $ref: '#/definitions/A' } } },
        'through each other': {
            definitions: { A: { $ref: '#/definitions/B' }, B: { $ref: '#/definitions/A' } },
        },
        'through allOf': { definitions: { A: { allOf: [{ $ref: '#/definitions/A' }] } } },
        'through items': { definitions: { A: { type: 'array', items: { $ref: '#/definitions/A' } } } },
        'through required properties': {
            definitions: {
                A: { type: 'object', required: ['a'], properties: { a: { $ref: '#/definitions/A' } } },
            },
        },
        'to the whole document': { definitions: { A: { $ref: '#' } } },
        'between shared parameters and responses': {
            definitions: { A: { type: 'string' } },
            parameters: { A: { $ref: '#/parameters/A' } },
            responses: { A: { $ref: '#/responses/A' } },
        },
    };
    for (const [how, parts] of Object.entries(circles)) {
        it(`${how} end`, async () => {
            const definition = {
                swagger: '2.0',
                paths: {
                    '/orders': {
                        post: {
                            operationId: 'A',
                            parameters: [
                                { $ref: '#/parameters/A' },
                                {
                                    name: 'body',
                                    in: 'body',
                                    schema: { $ref: '#/definitions/A' },
                                    'x-ms-dynamic-schema': {
                                        operationId: 'A',
                                        parameters: {},
                                        'value-path': 'a/a',
                                    },
                                },
                            ],
                            responses: {
                                '200': { description: 'OK', schema: { $ref: '#/definitions/A' } },
                                default: { $ref: '#/responses/A' },
                            },
                        },
                    },
                },
                ...(parts as object),
            };
            const { code } = await survives({ [names.definition]: JSON.stringify(definition) });
            assert.equal(code, 1);
        });
    }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../generators/lib/check/engine.ts';
import { type Facts, keysOfInterest } from '../../generators/lib/check/interest.ts';
import { asArray } from '../../generators/lib/connector/json.ts';
import type { Connector, Schema } from '../../generators/lib/connector/model.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import type { Example } from '../../generators/lib/rules/example.ts';
import type { Found } from '../../generators/lib/rules/rule.ts';
import { exampleConnector } from '../support.ts';

const keys = (
    check: (schema: Schema, connector: Connector) => Found,
    facts?: Facts,
): string[] | undefined => {
    const found = keysOfInterest(check, facts);
    return found && [...found];
};
const wrong = { message: 'Wrong.' };

describe('the keys a check is interested in', () => {
    it('are those it asks an empty object for', () => {
        assert.deepEqual(
            keys(({ value: { type, format } }) => type === 'string' && format === 'binary' && wrong),
            ['type', 'format'],
        );
        assert.deepEqual(
            keys(({ value }, { swagger }) =>
                asArray(value['enum']).map((item) => ({ message: `${item} ${swagger}` })),
            ),
            ['enum'],
        );
        assert.deepEqual(
            keys(({ value }) => Object.hasOwn(value, 'items') && 'allOf' in value && wrong),
            ['items'],
        );
    });
    it('cannot be told where a check finds something in an empty object', () => {
        assert.equal(
            keys(({ value }) => value['type'] === undefined && wrong),
            undefined,
        );
    });
    it('cannot be told where a check wants to know which keys there are, or looks at anything else', () => {
        assert.equal(
            keys(({ value }) => Object.keys(value).length > 3 && wrong),
            undefined,
        );
        assert.equal(
            keys(({ value, isRoot }) => isRoot && value['type'] === 1 && wrong),
            undefined,
        );
        assert.equal(
            keys(({ owner }) => owner && wrong),
            undefined,
        );
        assert.equal(
            keys((_, { kind }) => kind === 'custom' && wrong),
            undefined,
        );
        assert.equal(
            keys((_, { swagger }) => swagger['host'] !== undefined && wrong),
            undefined,
        );
        assert.equal(
            keys((_, { schemas }) => schemas.length > 2 && wrong),
            undefined,
        );
    });
    it('are fewer where something of the object is known beforehand', () => {
        const text = { value: { type: 'string' } };
        assert.deepEqual(
            keys(({ value: { type, items } }) => type === 'array' && items === null && wrong, text),
            ['items'],
        );
        assert.deepEqual(
            keys(
                ({ value }) => 'type' in value && Object.hasOwn(value, 'type') && 'enum' in value && wrong,
                text,
            ),
            ['enum'],
        );
        assert.equal(
            keys(({ value }) => value['type'] === 'string' && wrong, text),
            undefined,
        );
        assert.deepEqual(
            keys((subject) => !subject.isRoot && subject.owner && wrong, { subject: { isRoot: true } }),
            [],
        );
    });
    it('are there in every object of every example in which a rule finds something', async () => {
        const checks = allRules.flatMap(({ id, check }) =>
            (['path', 'operation', 'parameter', 'response', 'schema'] as const).flatMap((kind) => {
                const visitor = check[kind] as ((subject: object, connector: Connector) => Found) | undefined;
                const interest = visitor && keysOfInterest(visitor);
                return visitor && interest ? [{ id, kind, visitor, interest }] : [];
            }),
        );
        assert.ok(checks.length > 100, `${checks.length} checks`);
        const examples = allRules.flatMap(({ bad }) => [bad].flat() as Example[]);
        for (const connector of await Promise.all(examples.map(exampleConnector))) {
            const {
                paths: path,
                operations: operation,
                parameters: parameter,
                responses: response,
                schemas: schema,
            } = connector;
            const subjects = { path, operation, parameter, response, schema };
            for (const { id, kind, visitor, interest } of checks) {
                for (const subject of subjects[kind]) {
                    if (Object.keys(subject.value).some((key) => interest.has(key))) continue;
                    const found = visitor(subject, connector);
                    assert.ok(
                        !found || (Array.isArray(found) && found.length === 0),
                        `${id} at ${subject.pointer}`,
                    );
                }
            }
        }
    });
});

it('a large connector is checked the same way twice in a row', async () => {
    const paths = Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`/orders/${index}`, { get: { responses: { 200: {} } } }]),
    );
    paths['/orders/7']!.get.responses[200] = {
        schema: { type: 'string', enum: ['a', 'a'] },
        headers: {},
    } as never;
    const connector = await exampleConnector({ definition: { paths } });
    const first = check(connector, allRules);
    assert.ok(first.findings.some(({ rule }) => rule === 'EmptyProperty'));
    assert.deepEqual(check(connector, allRules), first);
});

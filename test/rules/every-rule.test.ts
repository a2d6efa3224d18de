import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from '../../generators/lib/connector/json.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import type { Example } from '../../generators/lib/rules/example.ts';
import { exampleConnector, findingsOf } from '../support.ts';

const examples = (example: Example | readonly Example[]): readonly Example[] =>
    Array.isArray(example) ? (example as readonly Example[]) : [example as Example];

const documentOf = (connector: Connector, file: string) => {
    for (const role of ['definition', 'properties', 'settings'] as const) {
        if (connector[role]?.source.name === file) return connector[role].value;
    }
    return undefined;
};

describe('every rule', () => {
    for (const rule of allRules) {
        describe(rule.id, () => {
            it('is quiet about the example connector of each publisher kind', async () => {
                for (const kind of ['verified', 'independent', 'custom'] as const) {
                    assert.deepEqual(await findingsOf(rule, { kind }), [], kind);
                }
            });
            it('accepts its good example', async () => {
                if (rule.good) assert.deepEqual(await findingsOf(rule, rule.good), []);
            });
            for (const [index, bad] of examples(rule.bad).entries()) {
                it(`reports its bad example ${index + 1} at a place that is there`, async () => {
                    const findings = await findingsOf(rule, bad);
                    assert.notEqual(findings.length, 0, 'nothing was reported');
                    const connector = await exampleConnector(bad);
                    for (const { file, pointer, message, line, column } of findings) {
                        if (pointer !== '') {
                            assert.notEqual(
                                resolve(documentOf(connector, file), pointer),
                                undefined,
                                pointer,
                            );
                        }
                        assert.match(message, /[.!?]$/, 'a message is a sentence');
                        assert.ok(line >= 1 && column >= 1);
                    }
                });
            }
        });
    }

    it('has an id of its own', () => {
        const names = allRules.map(({ id }) => id);
        assert.deepEqual(names, [...new Set(names)]);
    });
    it("shares no alias with another rule, nor another rule's id", () => {
        const names = allRules.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
        assert.deepEqual(
            names.filter((name, index) => names.indexOf(name) !== index),
            [],
        );
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../generators/lib/check/engine.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { exampleConnector } from '../support.ts';

const rules = allRules.filter(({ id }) => id === 'PartialDuplicateOperationPath');

const covers = (wide: string[], narrow: string[]): boolean =>
    wide.length === narrow.length &&
    wide.join() !== narrow.join() &&
    wide.every((part, index) => part === narrow[index] || (part === '{}' && narrow[index] !== ''));

/** Every path that has a variable where an earlier one has fixed text, or the other way round, with the first such. */
function expected(paths: readonly string[]): [path: string, earlier: string][] {
    const parts = paths.map((path) => path.replaceAll(/\{.*?\}/g, '{}').split('/'));
    return paths.flatMap((path, index): [string, string][] => {
        const other = paths
            .slice(0, index)
            .findIndex((_, at) => covers(parts[at]!, parts[index]!) || covers(parts[index]!, parts[at]!));
        return other < 0 ? [] : [[path, paths[other]!]];
    });
}

describe('PartialDuplicateOperationPath', () => {
    it('finds the first of the earlier paths that fits the same calls, whatever their order', async () => {
        const part = fc.constantFrom('a', 'b', '', '{a}', '{b}');
        const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => `/${all.join('/')}`);
        await fc.assert(
            fc.asyncProperty(fc.uniqueArray(path, { minLength: 2, maxLength: 12 }), async (paths) => {
                const get = { responses: { 200: { description: 'All went well.' } } };
                const { findings } = check(
                    await exampleConnector({
                        files: {
                            'apiDefinition.swagger.json': JSON.stringify({
                                swagger: '2.0',
                                paths: Object.fromEntries(paths.map((name) => [name, { get }])),
                            }),
                        },
                    }),
                    rules,
                );
                assert.deepEqual(
                    findings.map(({ pointer, message }) => [
                        pointer.split('/')[2]!.replaceAll('~1', '/'),
                        /"(.*?)"/.exec(message)?.[1],
                    ]),
                    expected(paths),
                );
            }),
            { numRuns: 300 },
        );
    });
    it('names the other path whole, as long paths differ at their end', async () => {
        const long = `/${'reports/'.repeat(10)}`;
        const get = { operationId: 'GetReport' };
        const paths = { [`${long}{id}`]: { get }, [`${long}latest`]: { get } };
        const [finding] = check(await exampleConnector({ definition: { paths } }), rules).findings;
        assert.ok(finding?.message.includes(`"${long}{id}"`));
    });
});

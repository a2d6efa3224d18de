import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brandColor } from '../../generators/lib/connector/limits.ts';
import { decodePng, toImage } from '../../generators/lib/connector/png.ts';
import type { Rendered } from '../../generators/lib/render/render.ts';
import { goldenAnswers } from '../tools/golden/answers.ts';
import { startGolden } from '../tools/golden/render.ts';

const text = (files: Rendered, name: string): string => {
    const content = files.get(name);
    assert.equal(typeof content, 'string', `${name} is a text`);
    return content as string;
};
const parsed = (files: Rendered, name: string): Record<string, Record<string, unknown>> =>
    JSON.parse(text(files, name)) as Record<string, Record<string, unknown>>;

const definitionKeys = [
    'swagger',
    'info',
    'host',
    'basePath',
    'schemes',
    'consumes',
    'produces',
    'paths',
    'x-ms-connector-metadata',
    'securityDefinitions',
    'security',
];

/** The indentation that every line of a JSON text should have, from the brackets before it. */
function wantedIndents(json: string): number[] {
    let depth = 0;
    return json
        .trimEnd()
        .split('\n')
        .map((line) => {
            const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
            const closesFirst = /^\s*[\]}]/.test(bare) ? 1 : 0;
            const indent = (depth - closesFirst) * 4;
            depth += (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
            return indent;
        });
}

describe('the layout of the files', () => {
    for (const { name, answers } of goldenAnswers) {
        const started = startGolden(name, answers);

        it(`${name}: the publisher kind decides which files there are`, async () => {
            const { files } = await started;
            const always = ['apiDefinition.swagger.json', 'apiProperties.json', 'Readme.md'];
            const more = answers.publisherKind === 'independent' ? [] : ['settings.json', 'icon.png'];
            assert.deepEqual([...files.keys()], [...always, ...more]);
        });

        it(`${name}: the keys of the definition stand in the order of the page`, async () => {
            const definition = parsed((await started).files, 'apiDefinition.swagger.json');
            assert.deepEqual(Object.keys(definition), definitionKeys);
            assert.deepEqual(Object.keys(definition['info']!), [
                'title',
                'description',
                'contact',
                'version',
            ]);
            assert.deepEqual(Object.keys(definition['info']!['contact'] as object), ['name', 'url', 'email']);
            assert.equal(definition['info']!['version'], '1.0');
            assert.deepEqual(definition['schemes'], ['https']);
            assert.deepEqual(definition['consumes'], ['application/json']);
            assert.deepEqual(definition['produces'], ['application/json']);
        });

        it(`${name}: the keys of apiProperties.json stand in the order of the page`, async () => {
            const { properties } = parsed((await started).files, 'apiProperties.json');
            const optional = (['publisher', 'stackOwner'] as const).filter(
                (key) => answers[key] ?? answers.publisherKind !== 'custom',
            );
            const always = ['connectionParameters', 'iconBrandColor', 'capabilities'];
            assert.deepEqual(Object.keys(properties!), [...always, ...optional]);
            assert.deepEqual(properties!['capabilities'], []);
        });

        it(`${name}: four spaces, LF, a final newline, no trailing blanks`, async () => {
            for (const [file, content] of (await started).files) {
                if (typeof content !== 'string') continue;
                assert.doesNotMatch(content, /[\r\t\uFEFF]/, file);
                assert.match(content, /[^\n]\n$/, `${file} ends in one line break`);
                assert.doesNotMatch(content, /[^\S\n]\n/, `${file} has blanks at the end of a line`);
                if (!file.endsWith('.json')) continue;
                const indents = content
                    .trimEnd()
                    .split('\n')
                    .map((line) => /^ */.exec(line)![0].length);
                assert.deepEqual(indents, wantedIndents(content), file);
            }
        });

        it(`${name}: settings name the other files and nothing that is not known yet`, async () => {
            const { files } = await started;
            if (answers.publisherKind === 'independent') return assert.ok(!files.has('settings.json'));
            return assert.deepEqual(parsed(files, 'settings.json'), {
                apiDefinition: 'apiDefinition.swagger.json',
                apiProperties: 'apiProperties.json',
                icon: 'icon.png',
            });
        });

        it(`${name}: the icon is a square of the brand colour with a mark in its middle`, async () => {
            const { files } = await started;
            const { properties } = parsed(files, 'apiProperties.json');
            if (answers.publisherKind === 'independent') {
                return assert.equal(properties!['iconBrandColor'], brandColor.independent);
            }
            assert.equal(properties!['iconBrandColor'], answers.brandColor);
            const { width, height, rgba } = toImage(
                decodePng(files.get('icon.png') as Uint8Array, 230 * 230),
            );
            assert.deepEqual([width, height], [230, 230]);
            const background = [1, 3, 5].map((at) =>
                Number.parseInt(answers.brandColor!.slice(at, at + 2), 16),
            );
            assert.ok(
                rgba.every((value, index) => index % 4 !== 3 || value === 255),
                'every pixel is opaque',
            );
            const differing: number[] = [];
            for (let at = 0; at < rgba.length; at += 4) {
                if (background.some((value, channel) => rgba[at + channel] !== value)) differing.push(at / 4);
            }
            const columns = differing.map((pixel) => pixel % 230);
            const rows = differing.map((pixel) => Math.floor(pixel / 230));
            assert.ok(differing.length > 1000, 'there is a mark');
            for (const [low, high] of [extent(columns), extent(rows)]) {
                assert.ok(high - low < 230 * 0.7, 'the mark takes less than 70 %');
                assert.ok(Math.abs(low + high - 229) <= 1, 'the mark is in the middle');
            }
        });
    }
});

const extent = (numbers: readonly number[]): [number, number] => [
    numbers.reduce((a, b) => Math.min(a, b)),
    numbers.reduce((a, b) => Math.max(a, b)),
];

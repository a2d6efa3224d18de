import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../process.ts';
import { patternsIn, slowText } from './patterns.ts';

/** Of a pattern that is shown the beginning of a line alone it does not matter; this is where that is cut off. */
const bounded: Record<string, string> = {
    'lib/readme/document.ts': '.slice(0, 300)',
    'lib/rules/readme/headings.ts': 'Math.min(end, start + 300)',
};

const generators = join(root, 'generators');
const files = readdirSync(generators, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'));

describe('every regular expression of the program', () => {
    it('takes time that grows with the length of the text, not with its square', { timeout: 300_000 }, () => {
        const tried = new Set<string>();
        const slow: string[] = [];
        for (const file of files) {
            const text = readFileSync(join(generators, file), 'utf8');
            for (const { pattern, line } of patternsIn(file, text)) {
                if (tried.has(String(pattern))) continue;
                tried.add(String(pattern));
                const hard = slowText(pattern);
                if (hard !== undefined && !text.includes(bounded[file] ?? '\0'))
                    slow.push(`${file}:${line} ${String(pattern)} at ${JSON.stringify(hard)}`);
            }
        }
        assert.ok(tried.size > 350, `only ${tried.size} were found`);
        assert.deepEqual(slow, []);
    });

    const careless = [
        /\s+$/,
        /([A-Z]+)([A-Z][a-z])/g,
        /!?\[([^\]]*)\]\([^)]*\)/g,
        /<h([1-6])\b[^>]*>/,
        /^action[\s*_]*\d*[\s*_]*:/i,
        /[^\p{L})]+$/u,
        /\/definitions\/(.+)$/,
        /(https?|ftp):(?=\/\/\S*\\)/gi,
        /(?:a|\d)+b/,
    ];
    for (const pattern of careless)
        it(`would be noticed if it were ${String(pattern)}`, () => {
            assert.notEqual(slowText(pattern), undefined);
        });

    it('is found wherever a file has one', () => {
        const text = 'const a = /x/g;\nf(`${b.replace(/[/]"/, "/no/")}`); // /neither/';
        assert.deepEqual(
            patternsIn('a.ts', text).map(({ pattern, line }) => [String(pattern), line]),
            [
                ['/x/g', 1],
                ['/[/]"/', 2],
            ],
        );
    });
});

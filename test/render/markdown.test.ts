import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { code, link, md } from '../../generators/lib/render/markdown.ts';
import { shown } from './shown.ts';
import { trickyText } from './tricky.ts';

/** Where templates put texts: the markdown around, and what a reader should see. */
const places: Record<string, [(text: string) => string, (text: string) => unknown]> = {
    'a title': [(text) => `# ${text}\n\nNext.\n`, (text) => [h(1, text), p('Next.')]],
    'a heading after a word': [(text) => `## Publisher: ${text}\n`, (text) => [h(2, `Publisher: ${text}`)]],
    'a paragraph of its own': [
        (text) => `Before.\n\n${text}\n\nAfter.\n`,
        (text) => [p('Before.'), p(text), p('After.')],
    ],
    'the middle of a line': [
        (text) => `Write to ${text} or call.\n`,
        (text) => [p(`Write to ${text} or call.`)],
    ],
    'the beginning of a longer line': [(text) => `${text} is here.\n`, (text) => [p(`${text} is here.`)]],
    'list items': [
        (text) => `- **${text}** (required): ${text}\n- **${text}**: ${text}\n`,
        (text) => [
            li(`«strong»${text}«/strong» (required): ${text}`),
            li(`«strong»${text}«/strong»: ${text}`),
        ],
    ],
    'numbered steps': [
        (text) => `1. Sign in to ${text} and open.\n2. Enter it as **${text}** there.\n`,
        (text) => [li(`Sign in to ${text} and open.`), li(`Enter it as «strong»${text}«/strong» there.`)],
    ],
};
const h = (level: number, text: string) => ({ kind: `h${level}`, text });
const p = (text: string) => ({ kind: 'p', text });
const li = (text: string) => ({ kind: 'li', text });

describe('md()', () => {
    for (const [place, [write, expected]] of Object.entries(places)) {
        it(`shows any line of text as it is: ${place}`, () => {
            fc.assert(
                fc.property(trickyText(80), (text) => {
                    assert.deepEqual(shown(write(md(text))), expected(text));
                }),
                { numRuns: 1500 },
            );
        });
    }

    const escapes: [string, string, string][] = [
        ['leaves plain words alone', 'Get an order (by number), at 5 o’clock - or so.', ''],
        ['leaves a plain URL to be made a link of', 'See https://contoso.com/a-b?c=d&e=f#g.', ''],
        ['keeps GitHub from reading escapes as a part of a URL', 'https://a.b/c_d', 'https\\://a.b/c\\_d'],
        [
            'keeps GitHub from reading escapes as a part of a bare www address',
            'www.a.b/c_d',
            'www\\.a.b/c\\_d',
        ],
        ['keeps GitHub from making a picture of a word in colons', ':smile: a:b', '\\:smile: a:b'],
        ['keeps GitHub from reading mathematics', 'from $1 to $2', 'from \\$1 to \\$2'],
        ['keeps an entity as it is written', '&amp; & &#35; &x', '\\&amp; & \\&#35; &x'],
    ];
    for (const [behaviour, text, written] of escapes) {
        it(behaviour, () => assert.equal(md(text), written || text));
    }
});

describe('code()', () => {
    it('shows any word as code', () => {
        fc.assert(
            fc.property(trickyText(60), (text) => {
                const word = text.replaceAll(/\s/g, '');
                fc.pre(word !== '');
                assert.deepEqual(shown(`Send ${code(word)}.\n`), [p(`Send «code»${word}«/code».`)]);
            }),
            { numRuns: 1000 },
        );
    });
});

describe('link()', () => {
    for (const url of ['https://contoso.com', 'https://a.b/c_d_e*f*?x=~y~&z=[1]#`', 'HTTP://x.y/(a)_b_']) {
        it(`shows ${url} as a link to itself`, () => {
            const [block] = shown(`See ${link(url)}.\n`);
            assert.equal(block?.text, `See «a»${url}«/a».`);
        });
    }
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertRefused, at, example } from './refusal.ts';

describe('an answers file that power-connector new cannot use is named:', () => {
    const contents: [string, string | Buffer, RegExp[]][] = [
        [
            'one that is not JSON',
            '{"title": "A",\n "host": "B"\n "basePath": "/"}',
            [/^a\.json:3:2 is not JSON: A comma is missing before this\. It has to hold one object/],
        ],
        [
            'one that gives an answer twice',
            '{"title": "A", "t\\u0069tle": "B"}',
            [/^a\.json:1:16 gives "title" twice; leave one of them out\./],
        ],
        [
            'one in another encoding',
            Buffer.from('{"contactName": "André"}', 'latin1'),
            [/^--answers a\.json is not in UTF-8; save it as UTF-8\./],
        ],
        ['an empty one', '', [/^a\.json:1:1 is not JSON: /]],
        ['one that holds no object', '["title"]', [/^a\.json has to hold one JSON object/]],
        [
            'one with unknown keys, each with the nearest known one',
            '{"titel": "A", "apiKey": "x", "__proto__": "y"}',
            [
                /^a\.json cannot be used:$/m,
                /^  "titel" is not an answer; did you mean "title"\?$/m,
                /^  "apiKey" is not an answer; did you mean "apiKeyIn"\?$/m,
                /^  "__proto__" is not an answer/m,
            ],
        ],
        [
            'one with values of the wrong shape',
            '{"title": 1, "categories": "Data", "onBehalfOf": "no", "scopes": [1], "responseFields": [{"title": "A"}]}',
            [
                /^  "title": it has to be a text/m,
                /^  "categories": it has to be a list/m,
                /^  "onBehalfOf": it has to be true or false/m,
                /^  "scopes": each of its items has to be a text/m,
                /^  "responseFields": each of its items needs a "name"/m,
            ],
        ],
        [
            'one with wrong answers',
            '{"title": "My API"}',
            [/^  "title" in a\.json: The title may not contain "API"/m],
        ],
        ['one with a secret', '{"clientSecret": "x"}', [/"clientSecret" is not an answer/]],
    ];
    for (const [what, content, sentences] of contents) {
        it(what, async () => {
            writeFileSync(at('a.json'), content);
            await assertRefused([...example, '--answers', 'a.json'], sentences);
        });
    }

    it('one that is not there', () =>
        assertRefused(
            [...example, '--answers', 'b.json'],
            [/^--answers b\.json cannot be read: there is no such file\./],
        ));

    it('one that is a folder', async () => {
        mkdirSync(at('a.json'));
        await assertRefused(
            [...example, '--answers', 'a.json'],
            [/^--answers a\.json cannot be read: it is a folder\./],
        );
    });

    it('standard input that is not JSON', () =>
        assertRefused([...example, '--answers', '-'], [/^standard input:1:1 is not JSON/], {
            input: 'title: A',
        }));

    it('standard input that is closed', () =>
        assertRefused([...example, '--answers', '-'], [/^standard input:1:1 is not JSON/], { input: null }));

    it('two of them', () =>
        assertRefused(
            [...example, '--answers', 'a.json', '--answers', 'b.json'],
            [/^--answers is given more than once/],
        ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { trickyText } from '../render/tricky.ts';
import { connectorOf, operation } from './support.ts';
import { levelled, ownLines } from './workshop.ts';

const page = new MarkdownIt({ html: true });

const hostile = [
    'Get | pipe',
    'Get <b>bold</b>',
    'Get <script>alert(1)</script>',
    'Get `code',
    'Get ```',
    'Get [link](https://evil.example)',
    'Get ![image](x.png)',
    'Get <!-- comment',
    'Get --> comment',
    '<!-- power-connector:operation Get -->',
    '<!-- /power-connector:operation 12345678 -->',
    '<!-- power-connector:moved -->',
    '# Get',
    '- Get',
    '1. Get',
    '> Get',
    'Get **bold** _and_ ~~more~~',
    'Get &lt; &amp;',
    'Get \\ backslash \\',
    'Get | - | <td>',
    '=== ---',
];

const named = (text: string): JsonObject =>
    operation('Get', text, {
        description: `${text} in the shop`,
        parameters: [{ name: 'a', in: 'query', type: 'string', 'x-ms-summary': text, description: text }],
    });

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const shown = (text: string): string =>
    page
        .render(text)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(
            /&(lt|gt|amp|quot);/g,
            (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name]!,
        );

const readmes = [
    '# Contoso\n\nOurs.\n',
    '# Contoso\n\n## Operations\n\n- List orders: mine\n\n## FAQ\n\nMine.\n',
    '# Contoso\n\n| a | b |\n| - | - |\n| c | d |\n',
];

async function survives(text: string): Promise<void> {
    const operations = {
        'GET /a': named(text),
        'GET /b': operation('ListOrders', 'List orders', { description: text }),
    };
    const connector = await connectorOf({ operations, properties: { publisher: text } });
    for (const readme of readmes) {
        const { text: after } = await levelled(readme, connector);
        assert.deepEqual(
            ownLines(after).filter((line) => !line.startsWith('## ')),
            ownLines(readme).filter((line) => !line.startsWith('## ')),
        );
        const html = page.render(after);
        assert.doesNotMatch(html, /<script|<b>|evil\.example"|<img/);
        assert.ok(letters(shown(after)).includes(letters(text)), `${text} is shown`);
    }
}

describe('what a connector calls its operations', () => {
    for (const text of hostile) {
        it(`cannot break the page: ${text}`, () => survives(text));
    }

    it('cannot break the page, whatever it is', async () => {
        await fc.assert(
            fc.asyncProperty(trickyText(60), async (text) => {
                const connector = await connectorOf({ operations: { 'GET /a': named(text) } });
                for (const readme of readmes.slice(0, 2)) {
                    const { text: after } = await levelled(readme, connector);
                    assert.deepEqual(
                        ownLines(after).filter((line) => /Ours|mine/i.test(line)),
                        ownLines(readme).filter((line) => /Ours|mine/i.test(line)),
                    );
                }
            }),
            { numRuns: 60 },
        );
    });
});

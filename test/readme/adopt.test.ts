import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { newReadme } from '../../generators/lib/update-readme.ts';
import { connectorOf } from './support.ts';
import { levelled, ownLines, shop } from './workshop.ts';

const credentials =
    '## Obtaining Credentials\n\nYour API key stands in the settings of your account there.\n';

/** Readmes as people write them; each names both actions and says something of its own. */
const foreign: Record<string, string> = {
    'headings of the template':
        '# Contoso\n\nOurs.\n\n## Publisher: Us\n\n## Prerequisites\n\nTea.\n\n## Supported Operations\n\n### List orders\nMine.\n\n### Create an order\nMine too.\n',
    'Pre-requisites and bullets':
        '## Contoso\n## Pre-requisites\n* Tea\n\n## Supported Operations\n* `List orders`: Mine.\n* `Create an order` - Mine too.\n\n## How to get credentials\nAsk.\n',
    'numbers and operation IDs': '# Contoso\n## Actions\n1. ListOrders: mine\n2. CreateOrder: mine too\n',
    'a table':
        '# Contoso\n## Supported actions\n|Name|What|\n|-|-|\n|List orders|Mine|\n|Create an order|Mine|\n',
    'underlined headings':
        'Contoso\n=======\n\nActions\n-------\n\n### 1. List orders\n\nMine.\n\n### 2. Create an order\n\nMine.\n',
    'headings without a blank':
        '#Contoso\n##Supported Operations\n###List orders\nMine.\n###Create an order\nMine.\n',
    'bold lines':
        '**Contoso**\n\n**Supported Operations**\n\n**List orders**\n\nMine.\n\n**Create an order:**\n\nMine.\n',
    'HTML headings':
        '<h1>Contoso</h1>\n<h2>Operations</h2>\n\n<h3>List orders</h3>\n\nMine.\n\n<h3>Create an order</h3>\n\nMine.\n',
    'lines with dashes':
        '# Contoso\n## Supported Operations\nList orders - mine\n\nCreate an order - mine too\n',
    'names in words of their own':
        '# Contoso\n## Supported Operations\n### Action: Lists orders\nMine.\n### Operation 2: Create order\nMine.\n',
    'zero-width spaces of the template':
        '# \u200BContoso\n## \u200BSupported Operations\n### \u200BList orders\nMine.\n',
    'no heading at all': 'Contoso knows orders.\n\nIt lists orders and creates an order.',
    'nothing but blanks': '\n\n   \n',
    'YAML for some other tool': '---\ntitle: Contoso\n---\n\n# Contoso\n\nOurs.\n',
    'a table of contents':
        '# Contoso\n- [List orders](#list-orders)\n- [End](#end)\n\n## Operations\n### List orders\nMine.\n## End\n',
    'examples, pictures and headings below an operation':
        '# Contoso\n## Operations\n### List orders\n#### Example\n```json\n{ "### Create an order": 1 }\n```\n![Form](a.png)\n##### Remarks\n- One\n\n  two\n### Create an order\n> Quoted.\n',
    'blanks at the ends of lines': '# Contoso  \n\nOurs.  \n## Actions\t\n* List orders  \n  mine\t\n',
};

describe('a readme that somebody wrote by hand', () => {
    let connector: Connector;
    before(async () => {
        connector = await connectorOf({ operations: shop });
    });

    for (const [what, text] of Object.entries(foreign)) {
        for (const [name, lineBreak] of [
            ['LF', '\n'],
            ['CRLF', '\r\n'],
        ] as const) {
            it(`keeps every line: ${what}, ${name}`, async () => {
                const old = text.replaceAll('\n', lineBreak);
                const { text: after } = await levelled(old, connector);
                const kept = ownLines(after);
                let at = 0;
                for (const line of ownLines(old)) {
                    at = kept.indexOf(line, at) + 1;
                    assert.ok(at > 0, `${JSON.stringify(line)} is lost or elsewhere:\n${after}`);
                }
                for (const summary of ['List orders', 'Create an order', 'When an order is placed'])
                    assert.match(after, new RegExp(summary.replace(/^\w/, '.'), 'i'));
                if (/[\r\n]/.test(old)) assert.doesNotMatch(after.replaceAll(lineBreak, ''), /[\r\n]/);
            });
        }
    }

    it('gets what is missing below its own words, and nothing twice', async () => {
        const { text } = await levelled(foreign['headings of the template']!, connector);
        assert.match(text, /### List orders\nMine\.\n\n<!-- power-connector:details ListOrders -->/);
        assert.equal(text.match(/^#+ List orders$/gm)?.length, 1);
        assert.equal(text.match(/^#+ Prerequisites$/gm)?.length, 1);
        assert.equal(text.match(/^#+ .*ublisher/gm)?.length, 1);
    });

    it('is not told again what it says in its own words', async () => {
        const old = `# Contoso\n\nOurs.\n\n## Operations\n\n### List orders\n\nIt lists what was ordered.\n\nReturns:\n\n- **ID**\n\n${credentials}`;
        const { text } = await levelled(old, connector);
        assert.doesNotMatch(text, /List orders of the shop/);
        const entry = /### List orders[^#]*/.exec(text)![0];
        assert.equal(entry.match(/\*\*ID\*\*/g)?.length, 1);
        assert.equal(text.match(/Obtaining Credentials/g)?.length, 1);
        assert.doesNotMatch(text, /power-connector:credentials/);
    });

    it('gets what follows the operations behind all of them, where its actions stand before its triggers', async () => {
        const old =
            '# Contoso\n\n## Supported Actions\n\n### List orders\nMine.\n\n## Supported Triggers\n\n### When an order is placed\nMine.\n\n## Support\n\nNone.\n';
        const { text } = await levelled(old, connector);
        const headings = [...text.matchAll(/^## (?!Publisher|Prerequisites)(.*)$/gm)].map(
            ([, heading]) => heading,
        );
        assert.deepEqual(headings, [
            'Supported Actions',
            'Supported Triggers',
            'Obtaining Credentials',
            'Known Issues and Limitations',
            'Deployment Instructions',
            'Support',
        ]);
    });

    it('is not told what the connector is for where a section says so, behind others too', async () => {
        const old = '# Contoso\n\n## Publisher: Us\n\n## Overview\n\nOurs.\n';
        assert.doesNotMatch((await levelled(old, connector)).text, /power-connector:summary/);
        const entry = '# Contoso\n\n## Publisher: Us\n\n### Description\n\nOf us.\n';
        assert.match((await levelled(entry, connector)).text, /power-connector:summary/);
    });

    it('gets no section for a publisher that nobody knows', async () => {
        const unknown = await connectorOf({
            operations: shop,
            definition: { info: { title: 'Contoso' } },
            properties: { publisher: '' },
        });
        const { text } = await levelled('# Contoso\n\nOurs.\n', unknown);
        assert.doesNotMatch(text, /publisher/i);
        const known = await levelled('# Contoso\n\nOurs.\n', connector);
        assert.match(known.text, /Ours\.\n\n<!-- power-connector:publisher -->/);
        assert.match((await levelled(known.text, unknown)).text, /Ours\.\n\n## Prerequisites/);
        assert.doesNotMatch(await newReadme(unknown), /publisher/i);
    });

    it('gets no part that its author has switched off', async () => {
        const old =
            '# Contoso\n\n<!-- power-connector:deployment off -->\n<!-- power-connector:limitations off -->\n';
        const { text } = await levelled(old, connector);
        assert.doesNotMatch(text, /Deployment|Limitations/);
        assert.match(text, /Prerequisites/);
    });

    it('keeps words that somebody wrote between the markers, and says so', async () => {
        const first = await levelled('# Contoso\n', connector);
        const edited = first.text.replace('List orders of the shop.', 'Lists them, but not on Mondays.');
        const { text, notes } = await levelled(edited, connector);
        assert.match(text, /Lists them, but not on Mondays\./);
        assert.equal(notes.length, 1);
        assert.match(notes[0]!, /edited between its markers/);
    });

    it('is refused, with the line, where a block is never closed', async () => {
        await assert.rejects(
            levelled('# Contoso\n\n```json\n{\n', connector),
            /^UserError: The block that begins in line 3 is never closed/,
        );
        await assert.rejects(levelled('# Contoso\n\n<!-- to do\n', connector), /line 3 is never closed/);
    });

    it('never shows an operation that makers do not see, but keeps what it says of one', async () => {
        const hidden = await connectorOf({
            operations: {
                ...shop,
                'DELETE /hooks': {
                    ...shop['POST /hooks'],
                    operationId: 'Stop',
                    summary: 'Stop it',
                    'x-ms-visibility': 'internal',
                },
            },
        });
        assert.doesNotMatch((await levelled('# Contoso\n', hidden)).text, /Stop it/);
        const { text, drifts } = await levelled(
            '# Contoso\n## Operations\n### List orders\n### Stop it\nMine.\n',
            hidden,
        );
        assert.match(text, /### Stop it\nMine\.\n/);
        assert.deepEqual(
            drifts.filter(({ kind }) => kind === 'extra'),
            [],
        );
    });
});

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { updateReadme } from '../../generators/lib/update-readme.ts';
import { apiKey, basic, connectorOf, oauth, operation, set } from './support.ts';
import { levelled, ownLines, shop } from './workshop.ts';

const own =
    '# Contoso\n\nOurs.\n\n## Operations\n\n### List orders\n\nMine.\n\n### Create an order\n\nMine too.\n\n#### Example\n\nLike this.\n';

/** What is said after a change of the operations, and the readme that comes of it. */
async function after(text: string, operations: Record<string, JsonObject>, properties: JsonObject = {}) {
    const result = await levelled(text, await connectorOf({ operations, properties }));
    return { ...result, said: result.drifts.map(({ kind, about }) => `${kind} ${about}`) };
}

describe('a readme and its connector that have drifted apart', () => {
    let level: string;
    let generated: string;
    before(async () => {
        level = (await levelled(own, await connectorOf({ operations: shop }))).text;
        generated = (await levelled('# Contoso\n', await connectorOf({ operations: shop }))).text;
    });

    it('say nothing where they have not', async () => {
        assert.deepEqual((await after(level, shop)).said, []);
        assert.deepEqual((await after(generated, shop)).said, []);
    });

    it('say which operation is missing, and get it', async () => {
        const more = { ...shop, 'GET /orders/{id}': operation('GetOrder', 'Get an order') };
        for (const text of [level, generated]) {
            const { said, text: now } = await after(text, more);
            assert.deepEqual(said, ['missing GetOrder']);
            assert.match(now, /<!-- power-connector:operation GetOrder -->\n\n#+ Get an order\n/);
            assert.deepEqual(ownLines(now), ownLines(text));
        }
    });

    it('say which one has another name, wherever it stands', async () => {
        const renamed = { ...shop, 'GET /orders': operation('ListOrders', 'Browse the shop') };
        for (const text of [level, generated]) {
            const { drifts, text: now } = await after(text, renamed);
            const [drift] = drifts;
            assert.equal(drifts.length, 1);
            assert.equal(drift!.kind, 'renamed');
            assert.equal(drift!.message, '"List orders" is called "Browse the shop" now.');
            assert.ok(text.split('\n')[drift!.line! - 1] !== undefined);
            assert.match(now, /Browse the shop/);
        }
        assert.match(
            (await after(level, renamed)).text,
            /### List orders\n\nMine\.\n\n<!-- .* -->\n\nThe designer shows it as \*\*Browse the shop\*\*/,
        );
    });

    it('say which one has another ID, and keep what was written about it', async () => {
        const renamed = { ...shop, 'GET /orders': operation('BrowseOrders', 'List orders') };
        for (const text of [level, generated]) {
            const { said, text: now } = await after(text, renamed);
            assert.deepEqual(said, ['renamed BrowseOrders']);
            assert.doesNotMatch(now, /ListOrders/);
            assert.deepEqual(ownLines(now), ownLines(text));
        }
    });

    it('say which one says something else now', async () => {
        const changed = {
            ...shop,
            'GET /orders': operation('ListOrders', 'List orders', { deprecated: true }),
        };
        for (const text of [level, generated]) {
            const { said, text: now } = await after(text, changed);
            assert.deepEqual(said, ['changed ListOrders']);
            assert.match(now, /^Deprecated\.$/m);
        }
    });

    it('say which one is gone; what people wrote about it moves to the end, whole, and is never reported again', async () => {
        const { 'POST /orders': _, ...less } = shop;
        const { said, text: now } = await after(level, less);
        assert.deepEqual(said, ['extra Create an order']);
        const [kept, moved = ''] = now.split('<!-- power-connector:moved -->');
        assert.doesNotMatch(kept!, /Create an order|Like this/);
        assert.match(moved, /### Create an order\n\nMine too\.\n\n#### Example\n\nLike this\.\n/);
        assert.deepEqual((await after(generated, less)).said, ['extra Create an order']);
        assert.doesNotMatch((await after(generated, less)).text, /Create an order/);
    });

    it('say that the credentials are for another way to sign in', async () => {
        const ways: [JsonObject, RegExp][] = [
            [{ connectionParameters: oauth() }, /OAuth 2\.0/],
            [{ connectionParameters: basic }, /user name/],
            [
                {
                    connectionParameters: apiKey,
                    connectionParameterSets: { values: [set('a', 'Key', apiKey), set('b', 'User', basic)] },
                },
                /There are 2 ways to sign in/,
            ],
        ];
        for (const [properties, words] of ways) {
            const { said, text } = await after(level, shop, properties);
            assert.deepEqual(
                said.filter((kind) => !kind.startsWith('outdated')),
                ['credentials credentials'],
            );
            assert.match(text, words);
        }
    });

    it("say that the author's own words on credentials are for another way to sign in", async () => {
        const words = `${own}\n## How to get credentials\n\nYour API key stands in the settings of your account there.\n`;
        const said = async (properties: JsonObject) => (await after(words, shop, properties)).said;
        assert.deepEqual(
            (await said({})).filter((kind) => kind.startsWith('credentials')),
            [],
        );
        assert.ok((await said({ connectionParameters: basic })).includes('credentials credentials'));
    });

    it('say so of the title and the publisher', async () => {
        const connector = await connectorOf({
            operations: shop,
            properties: { publisher: 'Fabrikam', stackOwner: 'Fabrikam' },
        });
        const { drifts } = await updateReadme(generated, connector);
        assert.ok(drifts.some(({ kind, about }) => kind === 'outdated' && about === 'publisher'));
    });

    it('are brought back level after many changes at once', async () => {
        let text = own;
        const rounds: Record<string, JsonObject>[] = [
            shop,
            { 'GET /orders': shop['GET /orders'] },
            { ...shop, 'GET /a': operation('A', 'Act'), 'GET /b': operation('B', 'Build | test') },
            { 'GET /b': operation('B2', 'Build | test'), 'POST /hooks': shop['POST /hooks'] },
            {},
            shop,
        ];
        for (const operations of rounds) {
            const { text: now } = await after(text, operations);
            for (const line of ['Ours.', 'Mine.', 'Mine too.', 'Like this.'])
                assert.ok(now.includes(line), line);
            text = now;
        }
    });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { emptyFolder, run } from '../commands/cli.ts';
import { keys, pty, Terminal } from './terminal.ts';

let folder = emptyFolder();
folder.remove();
let terminal: Terminal | undefined;
beforeEach(() => void (folder = emptyFolder()));
afterEach(() => {
    terminal?.close();
    folder.remove();
});
after(() => folder.remove());

const at = (...parts: string[]): string => join(folder.path, ...parts);
const start = (args: readonly string[], env?: Record<string, string>, cols?: number): Terminal =>
    (terminal = new Terminal(['new', ...args], folder.path, env, cols));
const definition = (name: string): Record<string, Record<string, unknown>> =>
    JSON.parse(readFileSync(at(name, 'apiDefinition.swagger.json'), 'utf8')) as never;

/** What is asked for the example connector, in order; a bar stands between two. */
const questions = [
    'Who publishes|Title|Description|Host|Base path|Publisher|Stack owner|Contact name|Contact URL|Contact e-mail',
    'Website|Privacy policy|Categories|Brand colour|How do people sign in|Label of the API key',
    'Where does the key go|Name of that header|First operation: method|First operation: path',
    'Path parameter "orderId": type|Path parameter "orderId": title|Path parameter "orderId": description',
    'Query parameter 1: name|Query parameter "currency": type|Query parameter "currency": title',
    'Query parameter "currency": description|Query parameter 2: name',
    'Summary of the operation|Description of the operation|Operation ID',
    ...['id', 'total', 'paid'].map(
        (name, index) =>
            `Field of the response ${index + 1}: name|Field of the response "${name}": type|` +
            `Field of the response "${name}": title|Field of the response "${name}": description`,
    ),
    'Field of the response 4: name|Does it return a list',
].flatMap((line) => line.split('|'));

/** Goes through everything with Enter: the example is pre-filled. */
async function acceptExample(screen: Terminal): Promise<void> {
    for (const question of questions) await screen.answer(`? ${question}`);
}

describe('on a terminal power-connector new', { skip: typeof pty === 'string' ? pty : false }, () => {
    it('asks from the first question to the files, and says what is wrong while it is typed', async () => {
        const screen = start([]);
        await screen.sees('Who publishes the connector?');
        screen.type(keys.down);
        await screen.sees('❯ An independent publisher');
        screen.type(keys.enter);

        await screen.sees('? Title');
        screen.type('Shop API');
        await screen.sees('The title may not contain "API"');
        screen.type(keys.enter);
        screen.type(keys.backspace.repeat(3));
        await screen.sees("The product's name in English");
        await screen.answer('', 'Orders');
        await screen.answer('? Description', 'Look up the orders of a shop, one by one.');
        await screen.sees('? Host');
        screen.type('test.contoso.com');
        await screen.sees('looks like a test host');
        screen.type(keys.backspace.repeat(16));
        await screen.answer('', 'orders.contoso.com');
        await screen.sees('? Base path (/)');
        screen.type(keys.tab);
        await screen.answer('? Base path /', 'v1');
        await screen.answer('? Publisher', 'Adele Vance');
        await screen.answer('? Stack owner', 'Contoso');
        await screen.answer('? Contact name', 'Adele');
        await screen.answer('? Contact URL', 'https://adele.example');
        await screen.answer('? Contact e-mail', 'adele@adele.example');
        await screen.answer('? Website', 'https://contoso.com');
        await screen.answer('? Privacy policy', 'https://contoso.com/privacy');

        await screen.sees('? Categories');
        screen.type(keys.enter);
        await screen.sees('Choose one or two categories, not 0.');
        screen.type(keys.space);
        await screen.sees('◉ AI');
        screen.type(keys.down + keys.down + keys.space);
        await screen.sees('◉ Business Intelligence');
        screen.type(keys.enter);

        await screen.sees('How do people sign in');
        screen.type(keys.down);
        await screen.sees('❯ Basic');
        screen.type(keys.enter);
        await screen.answer('? Label of the user name (Username)');
        await screen.answer('? Label of the password (Password)', 'Access phrase');

        await screen.answer('? First operation: method');
        await screen.answer('? First operation: path', '/orders/{id}');
        await screen.sees('? Path parameter "id": type');
        screen.type(keys.down);
        await screen.sees('❯ integer (a whole number)');
        screen.type(keys.enter);
        await screen.answer('? Path parameter "id": title (ID)', 'Order number');
        await screen.answer('? Path parameter "id": description', 'The number of the order.');
        await screen.answer('? Query parameter 1: name', 'expand');
        await screen.answer('? Query parameter "expand": type');
        await screen.answer('? Query parameter "expand": title (Expand)');
        await screen.answer('? Query parameter "expand": description', 'What to add.');
        await screen.answer('? Query parameter 2: name');
        await screen.answer('? Summary of the operation', 'Get an order');
        await screen.answer('? Description of the operation', 'Looks up one order.');
        await screen.answer('? Operation ID (GetAnOrder)');
        await screen.sees('? Field of the response 1: name');
        screen.type(keys.enter);
        await screen.sees('Name at least one field.');
        await screen.answer('', 'total');
        await screen.answer('? Field of the response "total": type');
        await screen.answer('? Field of the response "total": title (Total)');
        await screen.answer('? Field of the response "total": description', 'What it costs.');
        await screen.sees('? Field of the response 2: name');
        screen.type('total');
        await screen.sees('"total" is there already.');
        screen.type(keys.backspace.repeat(5));
        await screen.sees('Enter alone goes on.');
        screen.type(keys.enter);
        await screen.answer('? Does it return a list', 'y');

        assert.equal(await screen.ended, 0, screen.text);
        assert.match(screen.text, /create +shop-orders.apiDefinition\.swagger\.json/);
        assert.match(screen.text, /^Next:$/m);
        const { info, host, basePath, paths } = definition('shop-orders');
        assert.equal(info!['title'], 'Shop Orders');
        assert.deepEqual([host, basePath], ['orders.contoso.com', '/v1']);
        const operation = paths!['/orders/{id}'] as { get: { parameters: object[]; responses: object } };
        assert.deepEqual(
            operation.get.parameters.map((parameter) => Object.values(parameter).slice(0, 5)),
            [
                ['id', 'path', true, 'integer', 'Order number'],
                ['expand', 'query', false, 'string', 'Expand'],
            ],
        );
        assert.match(
            JSON.stringify(operation.get.responses),
            /"type":"array","items".*"total":\{"type":"string"/,
        );
        const check = await run(['check', 'shop-orders', '--strict'], { cwd: folder.path, input: null });
        assert.equal(check.code, 0, check.out);
    });

    it('lets Enter go through everything with --example, to the same files as without a terminal', async () => {
        const screen = start(['--example']);
        await acceptExample(screen);
        assert.equal(await screen.ended, 0, screen.text);
        const again = await run(['new', '--example'], { cwd: folder.path, input: null });
        assert.equal(again.code, 0, again.err);
        assert.equal(again.err.match(/^ {2}identical /gm)?.length, 5);
    });

    it('leaves at Ctrl+C with a sentence, without a stack trace, and writes nothing', async () => {
        for (const [question, move] of [
            ['Who publishes', ''],
            ['? Title', keys.enter],
        ] as const) {
            const screen = start([]);
            await screen.sees('Who publishes');
            if (move !== '') screen.type(move);
            if (move !== '') await screen.sees(question);
            screen.type(keys.ctrlC);
            assert.equal(await screen.ended, 130);
            assert.match(screen.text, /You left before the last question; nothing was written\./);
            assert.doesNotMatch(screen.text, /\n\s+at |Error/);
            assert.deepEqual(folder.entries(), []);
        }
    });

    it('paints, but not with NO_COLOR', async () => {
        const colored = start([]);
        await colored.sees('select');
        colored.type(keys.ctrlC);
        await colored.ended;
        assert.match(colored.raw, paint);
        const plain = start([], { NO_COLOR: '1' });
        await plain.sees('select');
        plain.type(keys.enter);
        await plain.sees('? Title');
        plain.type('API');
        await plain.sees('may not contain');
        plain.type(keys.ctrlC);
        await plain.ended;
        assert.doesNotMatch(plain.raw, paint);
    });

    it('breaks what it says between words where the terminal is narrow', async () => {
        const screen = start([], {}, 40);
        await screen.sees('select');
        screen.type(keys.enter);
        await screen.sees('? Title');
        screen.type('x'.repeat(28) + ' API');
        await screen.sees('allowed.');
        screen.type(keys.ctrlC);
        await screen.ended;
        const lines = new Set(screen.text.split('\n').map((line) => line.trim()));
        for (const line of [
            'Tab puts it in to be changed, Backspace',
            'Verified: you own the service.',
            'Independent: somebody else does.',
            "The product's name in English, 30",
        ])
            assert.ok(lines.has(line), `${line}\n\n${screen.text}`);
    });

    it('refuses wrong flags before the first question', async () => {
        const screen = start(['--host', 'https://contoso.com']);
        assert.equal(await screen.ended, 2);
        assert.match(screen.text, /--host: Leave the scheme out/);
        assert.doesNotMatch(screen.text, /Who publishes/);
    });

    it('refuses flags that are wrong for a publisher kind as soon as that is known', async () => {
        const screen = start(['--title', 'My API', '--operation-summary', 'Get/put']);
        await screen.answer('Who publishes');
        assert.equal(await screen.ended, 2);
        assert.match(screen.text, /--title: The title may not contain "API"/);
        assert.match(screen.text, /--operation-summary: "\/" may not stand in a summary/);
        assert.doesNotMatch(screen.text, /\? Title/);
    });

    it('asks nothing with --yes', async () => {
        const screen = start(['--example', '--yes']);
        assert.equal(await screen.ended, 0);
        assert.doesNotMatch(screen.text, /\? /);
    });
});

/** Colours and weights; the codes that move the cursor are none. */
// oxlint-disable-next-line no-control-regex
const paint = /\u001B\[(?:1|2|3\d)m/;

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkCommand } from '../../generators/lib/commands/check.ts';
import { type Example, exampleFiles, info, operation, schema } from '../../generators/lib/rules/example.ts';
import { type Dictionary, howToInstall, loadDictionary } from '../../generators/lib/spelling/dictionary.ts';
import { spellingFindings } from '../../generators/lib/spelling/spelling.ts';
import { exampleConnector } from '../support.ts';

/** Knows every word but those that are wrong in these tests. */
const wrong = new Set(['seperated', 'orderid', 'shiped', 'gadgetron']);
const dictionary: Dictionary = {
    has: (word) => !wrong.has(word.toLowerCase()),
    suggest: (word) => (word === 'seperated' ? ['separated'] : []),
};
const slips = async (example: Example, words: string[] = []) =>
    spellingFindings(await exampleConnector(example), dictionary, words);

const missing = await loadDictionary(process.cwd()).then(
    () => false as const,
    () => 'cspell-lib is not installed',
);

describe('--spelling', () => {
    it('finds nothing in the example connector', async () => {
        assert.deepEqual(await slips({}), []);
    });
    it('reports a word once, at the first place it stands at, with a better one', async () => {
        const description = 'A list, seperated by commas, and seperated again.';
        const [first, ...rest] = await slips({
            ...operation({ description }),
            files: { 'Readme.md': '# Contoso\n\nseperated' },
        });
        assert.deepEqual(rest, []);
        assert.equal(first?.rule, 'SpellingWord');
        assert.equal(first?.severity, 'info');
        assert.equal(first?.pointer, '/paths/~1orders~1{orderId}/get/description');
        assert.equal(
            first?.message,
            '"seperated" is not in the dictionary; did you mean "separated"? It stands in 3 places.',
        );
    });
    it('takes a slip in another case for the same one, but not a name from code', async () => {
        const found = await slips(
            info({ description: 'Seperated by commas. All is seperated. OrderId, orderId.' }),
        );
        assert.deepEqual(
            found.map(({ message }) => message.split(' ')[0]),
            ['"Seperated"', '"OrderId"', '"orderId"'],
        );
    });
    it('points at the line and column in the readme, and passes over code, addresses and comments there', async () => {
        const readme =
            '# Contoso\n\n```\nseperated\n```\n`seperated` <!-- seperated --> \n[see](https://x.com/seperated) seperated.html\n\nIt is shiped.';
        const found = await slips({ files: { 'Readme.md': readme } });
        assert.deepEqual(
            found.map(({ line, column, message }) => [line, column, message.split(' ')[0]]),
            [[9, 7, '"shiped"']],
        );
    });
    it('tells names from code and shouting apart from slips', async () => {
        const found = await slips(
            schema({ type: 'string', title: 'orderId', description: 'This is IMPORTANT, as JSON or a SKU.' }),
        );
        assert.deepEqual(
            found.map(({ rule, message }) => [rule, message.split(' ')[0]]),
            [
                ['SpellingCodeWord', '"orderId"'],
                ['SpellingShouting', '"IMPORTANT"'],
            ],
        );
    });
    it('leaves names from code to the rule that reports them in operations', async () => {
        assert.deepEqual(await slips(operation({ description: 'Looks up an order by its orderId.' })), []);
    });
    it('takes the names of connector and publisher for words, and those of the project', async () => {
        assert.deepEqual(await slips(info({ title: 'Gadgetron', description: 'Orders of Gadgetron.' })), []);
        const description = 'Orders of the Gadge-Tron and GadgeTron.';
        assert.deepEqual(await slips(info({ title: 'Gadge Tron', description })), []);
        const text = operation({ description: 'Asks the gadgetron for an order.' });
        assert.equal((await slips(text)).length, 1);
        assert.deepEqual(await slips(text, ['Gadgetron']), []);
    });
    it(
        'says how to install the library where it is not installed',
        { skip: missing ? false : 'cspell-lib is installed' },
        () => assert.rejects(loadDictionary(tmpdir()), { message: howToInstall }),
    );
});

describe('--spelling with its library', { skip: missing }, () => {
    it('finds a slip through the command, and none once the configuration knows the word', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'power-connector-spelling-'));
        const files = exampleFiles(
            { kind: 'independent', ...operation({ description: 'Looks up one seperated order.' }) },
            () => new Uint8Array(),
        );
        let out = '';
        const run = () =>
            checkCommand([folder, '--spelling', '--kind', 'independent'], {
                out: (text) => void (out += text),
                say: (text) => void (out += text),
                err: () => {},
                cwd: process.cwd(),
                isInteractive: false,
                colors: { out: false, err: false },
                readStdin: async () => '',
            });
        try {
            for (const [name, content] of files) await writeFile(join(folder, name), content);
            assert.equal(await run(), 0);
            assert.match(
                out,
                /SpellingWord[^\n]*\n\s+"seperated" is not in the dictionary; did you mean "separated"\?/,
            );
            out = '';
            await writeFile(join(folder, 'power-connector.config.json'), '{ "words": ["seperated"] }');
            await run();
            assert.doesNotMatch(out, /Spelling/);
            out = '';
            await writeFile(
                join(folder, 'power-connector.config.json'),
                '{ "severity": { "SpellingWord": { "severity": "off", "reason": "Names." } } }',
            );
            await run();
            assert.doesNotMatch(out, /Spelling/);
            assert.match(out, /\(1 switched off by the configuration\)/);
        } finally {
            await rm(folder, { recursive: true, force: true });
        }
    });
});

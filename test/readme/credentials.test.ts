import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { updateCredentials } from '../../generators/lib/update-readme.ts';
import { apiKey, basic, connectorOf, oauth, set } from './support.ts';

const single = (parameters: object) =>
    connectorOf({ properties: { connectionParameters: parameters as never } });
const multi = (...values: object[]) =>
    connectorOf({
        properties: { connectionParameters: apiKey, connectionParameterSets: { values: values as never } },
    });

/** The text without everything between markers, and without the markers. */
const outside = (text: string): string =>
    text.replace(/<!-- power-connector:[\s\S]*?<!-- \/power-connector:[^>]*-->/g, '');

describe('the credentials of a readme', () => {
    it("go, marked, to the end of the author's own section", async () => {
        const before = '# Contoso\n\n## How to get credentials?\n\nAsk Ms Contoso.\n\n## Support\n\nNone.\n';
        const after = await updateCredentials(before, await single(apiKey));
        assert.match(
            after,
            /## How to get credentials\?\n\nAsk Ms Contoso\.\n\n<!-- power-connector:credentials -->\n\nThe connector signs in with an API key/,
        );
        assert.match(after, /<!-- \/power-connector:credentials [0-9a-f]{8} -->\n\n## Support\n\nNone\.\n$/);
    });

    const spellings = [
        '## Obtaining Credentials',
        '##Obtaining credentials:',
        'Obtaining Credentials\n---------------------',
        '**Credentials**',
        '<h2 id="auth">Authentication</h2>',
        '### How do I obtain an API key?',
        '# 4. Getting your \u200Bcredentials',
    ];
    for (const heading of spellings) {
        it(`find their section below ${JSON.stringify(heading)}`, async () => {
            const before = `# Contoso\n\nWords.\n\n${heading}\n\nMine.\n`;
            const after = await updateCredentials(before, await single(apiKey));
            assert.ok(after.startsWith(`${before}\n<!-- power-connector:credentials -->\n`), after);
        });
    }

    it('get a section of their own where there is none, before what the template has after it', async () => {
        const before = '# Contoso\n\n## Supported Operations\n\n- None\n\n## Known issues\n\nNone.\n';
        const after = await updateCredentials(before, await single(apiKey));
        assert.match(after, /- None\n\n## Obtaining Credentials\n\n<!-- power-connector:credentials -->/);
        assert.match(after, /-->\n\n## Known issues\n\nNone\.\n$/);
    });

    it('are not looked for in code, quotes or the texts of operations', async () => {
        const before =
            '# Contoso\n\n```\n## Credentials\n```\n\n> ## Credentials\n\n## Actions\n\n### Get credentials\n\nGives them.\n\n## FAQ\n';
        const after = await updateCredentials(before, await single(apiKey));
        assert.match(after, /Gives them\.\n\n## Obtaining Credentials\n\n<!--[\s\S]*-->\n\n## FAQ\n$/);
    });

    it('name every way to sign in, each under a heading of its own', async () => {
        const after = await updateCredentials(
            '# Contoso\n',
            await multi(
                set('key', 'Use a key', apiKey),
                set('user', 'Use a | password', basic),
                set('oauth', 'Sign in', oauth()),
            ),
        );
        assert.match(after, /There are 3 ways to sign in/);
        assert.match(after, /### Use a key\n\nThe connector signs in with an API key/);
        assert.match(after, /### Use a \\\| password\n\nThe connector signs in with a user name/);
        assert.match(after, /### Sign in\n\nThe connector signs in with OAuth 2\.0/);
    });

    it('stay the same in a second run, whatever the line breaks', async () => {
        for (const lineBreak of ['\n', '\r\n', '\r']) {
            const before = ['# Contoso', '', '## Credentials', '', 'Mine.  ', ''].join(lineBreak);
            const connector = await multi(set('a', 'A', apiKey), set('b', 'B', oauth()));
            const after = await updateCredentials(before, connector);
            assert.equal(await updateCredentials(after, connector), after);
            assert.ok(after.startsWith(before));
            const others = after.replaceAll(lineBreak, '');
            assert.doesNotMatch(others, /[\r\n]/);
        }
    });

    it('change between their markers alone when the auth changes', async () => {
        const before = '\u200B# Contoso \t\r\n\nWords.  \n\n## Credentials\r\n\r\nMine.\n\n\n\n## End';
        const first = await updateCredentials(before, await single(apiKey));
        const second = await updateCredentials(first, await single(oauth()));
        assert.match(second, /signs in with OAuth 2\.0/);
        assert.doesNotMatch(second, /signs in with an API key/);
        assert.equal(outside(second), outside(first));
    });

    it('that somebody edited between the markers stay, and the steps come anew', async () => {
        const first = await updateCredentials('# Contoso\n', await single(apiKey));
        const edited = first.replace('Sign in to Contoso and', 'Sign in to Contoso with your badge and');
        const second = await updateCredentials(edited, await single(oauth()));
        assert.match(second, /with your badge/);
        assert.match(second, /signs in with OAuth 2\.0/);
        assert.equal(second.match(/<!-- power-connector:credentials -->/g)?.length, 1);
        assert.equal(await updateCredentials(second, await single(oauth())), second);
    });

    it('are not asked for where the connector needs none and says nothing', async () => {
        assert.equal(await updateCredentials('# Contoso\n', await single({})), '# Contoso\n');
    });

    it('say that none are needed once the last auth is gone', async () => {
        const first = await updateCredentials('# Contoso\n', await single(apiKey));
        assert.match(await updateCredentials(first, await single({})), /No credentials are needed/);
    });

    it('are put before what a table or a list at the end of the section would swallow', async () => {
        for (const end of [
            '| a | b |\n| - | - |\n| 1 | 2 |',
            '- one\n  - two',
            '> quote',
            '    code',
            'no line break',
        ]) {
            const before = `# Contoso\n\n## Credentials\n\n${end}`;
            const after = await updateCredentials(before, await single(apiKey));
            assert.ok(after.startsWith(`${before}\n\n<!-- power-connector:credentials -->\n\n`), end);
            assert.equal(await updateCredentials(after, await single(apiKey)), after, end);
        }
    });
});

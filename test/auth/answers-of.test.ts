import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, type SignIn } from '../../generators/lib/auth/answers-of.ts';
import { authTypeOf } from '../../generators/lib/auth/forms.ts';
import type { JsonObject } from '../../generators/lib/connector/json.ts';
import { authState } from '../../generators/lib/auth/state.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { newFiles } from '../../generators/lib/start.ts';
import { answersOf as joiningAnswers } from './joining-answers.ts';

const field = (displayName: string, more: JsonObject = {}): JsonObject => ({
    type: 'securestring',
    uiDefinition: { displayName, ...more },
});
const signIn = (oAuthSettings: JsonObject, more: JsonObject = {}): JsonObject => ({
    token: { type: 'oAuthSetting', oAuthSettings },
    ...more,
});

function read(parameters: JsonObject, securityDefinitions: JsonObject = {}): SignIn {
    const provider = (parameters as { token?: { oAuthSettings?: { identityProvider?: string } } }).token;
    const set = {
        parameters,
        pointer: '',
        kind: authTypeOf(parameters),
        provider: provider?.oAuthSettings?.identityProvider ?? '',
    };
    return answersOf(set, { swagger: { securityDefinitions } });
}

describe('answersOf', () => {
    for (const answers of Object.values(joiningAnswers)) {
        it(`reads back what ${answers.auth} was written from`, async () => {
            const files = await newFiles({ ...exampleAnswers, ...answers });
            const connector = await readConnector('x', memoryReader(files), 'verified');
            const [set] = authState(connector!).sets;
            const found = answersOf(set!, connector!);
            assert.equal(found.template, answers.auth);
            const known = Object.entries(found.answers);
            assert.ok(known.length > 0);
            for (const [name, value] of known)
                assert.deepEqual(value, { scopes: [], ...answers }[name as 'scopes'], name);
            assert.deepEqual(found.asked, []);
        });
    }

    it('tells where an API key goes', () => {
        const { answers } = read(
            { api_key: field('Key') },
            { k: { type: 'apiKey', in: 'query', name: 'key' } },
        );
        assert.deepEqual(answers, { apiKeyLabel: 'Key', apiKeyIn: 'query', apiKeyName: 'key' });
    });
    it('does not tell where a key goes that two definitions may stand for', () => {
        const key = { type: 'apiKey', in: 'header', name: 'a' };
        assert.deepEqual(read({ api_key: field('Key') }, { a: key, b: key }).answers, { apiKeyLabel: 'Key' });
    });
    it('does not tell where a key goes that a policy puts somewhere', () => {
        const key = { type: 'apiKey', in: 'header', name: 'a' };
        assert.deepEqual(read({ secret: field('Key') }, { a: key }).answers, { apiKeyLabel: 'Key' });
    });
    it('lists what is asked for besides, but nothing hidden', () => {
        const { asked } = read({
            username: field('User'),
            password: field('Password'),
            site: field('Site', { tooltip: 'Your\r\n  site.' }),
            gone: field('Gone', { constraints: { hidden: 'TRUE' } }),
        });
        assert.deepEqual(asked, [{ name: 'site', title: 'Site', description: 'Your site.' }]);
    });
    it('takes the name of a parameter that has no label', () => {
        assert.deepEqual(read({ api_key: field('Key'), region: { type: 'string' } }).asked, [
            { name: 'region', title: 'region', description: '' },
        ]);
    });
    it('lists all there is where no auth type looks like that', () => {
        const { template, asked } = read({ one: field('One'), two: field('Two') });
        assert.equal(template, 'other');
        assert.deepEqual(
            asked.map(({ title }) => title),
            ['One', 'Two'],
        );
    });
    it('takes scopes as a list or as one text', () => {
        assert.deepEqual(read(signIn({ identityProvider: 'oauth2', scopes: 'a b,c' })).answers.scopes, [
            'a',
            'b',
            'c',
        ]);
        assert.deepEqual(
            read(signIn({ identityProvider: 'oauth2', scopes: ['a b', 7, ''] })).answers.scopes,
            ['a b'],
        );
    });

    const urls: [string, JsonObject, string[]][] = [
        [
            'the platform’s own',
            { redirectMode: 'Global' },
            ['https://global.consent.azure-apim.net/redirect'],
        ],
        [
            'the ones it gives',
            { redirectUrl: ['https://a/x', 'https://b/y'] },
            ['https://a/x', 'https://b/y'],
        ],
        [
            'the connector’s own, where the old one is left over',
            {
                redirectMode: 'GlobalPerConnector',
                redirectUrl: 'https://global.consent.azure-apim.net/redirect',
            },
            [
                'https://global.consent.azure-apim.net/redirect/{apiname}',
                'https://global-test.consent.azure-apim.net/redirect/{apiname}',
            ],
        ],
    ];
    for (const [what, settings, expected] of urls) {
        it(`finds the redirect URLs: ${what}`, () => {
            assert.deepEqual(
                read(signIn({ identityProvider: 'oauth2', ...settings })).redirectUrls,
                expected,
            );
        });
    }
    it('sees who brings an app of their own', () => {
        const more = { 'token:clientId': field('Client ID') };
        assert.equal(read(signIn({ identityProvider: 'oauth2' }, more)).ownApp, true);
        assert.equal(read(signIn({ identityProvider: 'oauth2' })).ownApp, false);
    });
});

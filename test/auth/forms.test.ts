import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authTypeOf, isOAuth, oauthSettings } from '../../generators/lib/auth/forms.ts';

const token = (settings: object, type = 'oauthSetting', key = 'oAuthSettings') => ({
    token: { type, [key]: settings },
});
const secret = { type: 'securestring' };

const cases: [string, unknown, string][] = [
    ['nothing where there are no parameters', {}, 'none'],
    ['nothing where there is no object', null, 'none'],
    ['basic by its pair of names', { username: { type: 'string' }, password: secret }, 'basic'],
    ['basic in any case, beside a host', { host: {}, userName: secret, Password: secret }, 'basic'],
    ['an API key by its name', { api_key: secret, host: { type: 'string' } }, 'api-key'],
    ['an API key under another name', { private_key: { type: 'SecureString' } }, 'api-key'],
    ['a lone user name as something else', { username: { type: 'string' } }, 'other'],
    ['generic OAuth', token({ identityProvider: 'oauth2' }), 'oauth2'],
    [
        'the page’s spelling',
        { ...token({ identityProvider: 'OAuth2' }, 'oAuthSetting', 'oauthSettings'), api_key: secret },
        'oauth2',
    ],
    ['OAuth with templates', token({ identityProvider: 'oauth2generic' }), 'oauth2-generic'],
    ['Entra ID', token({ identityProvider: 'AAD' }), 'aad'],
    ['GitHub', token({ identityProvider: 'GitHub' }), 'github'],
    ['another provider', token({ identityProvider: 'DocuSign' }), 'oauth'],
    ['a sign-in without settings', { token: { type: 'oauthSetting' } }, 'oauth'],
    ['values that are no objects', { token: 'oauth2', key: null }, 'other'],
];

describe('authTypeOf', () => {
    for (const [name, parameters, expected] of cases) {
        it(`recognises ${name}`, () => assert.equal(authTypeOf(parameters), expected));
    }
});

describe('oauthSettings', () => {
    it('keeps the key as it is spelled', () => {
        assert.deepEqual(oauthSettings({ oauthsettings: {} }), { key: 'oauthsettings', value: {} });
    });
    it('gives nothing for settings that are no object', () => {
        assert.equal(oauthSettings({ oAuthSettings: [] }), undefined);
        assert.equal(isOAuth({ type: 'string', oAuthSettings: null }), false);
    });
});

import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { emptyFolder, run, type Run } from './cli.ts';

const folder = emptyFolder();
const at = (...names: string[]): string => join(folder.path, ...names);
const power = (...args: string[]): Promise<Run> => run(args, { cwd: folder.path, input: null });
const auth = (...args: string[]): Promise<Run> => power('auth', ...args);
const filesOf = (name: string): Record<string, string> =>
    Object.fromEntries(
        readdirSync(at(name))
            .toSorted()
            .map((file) => [file, readFileSync(at(name, file), 'latin1')]),
    );
const change = (file: string, edit: (text: string) => string): void =>
    writeFileSync(at('shop', file), edit(readFileSync(at('shop', file), 'utf8')));
const templates = [
    '--auth=oauth2-generic',
    '--authorization-url-template=https://{CustomHost}/authorize',
    '--token-url-template=https://{CustomHost}/token',
    '--yes',
];
const otherOAuth = [
    '--auth=oauth2',
    '--authorization-url=https://eu.contoso.com/authorize',
    '--token-url=https://eu.contoso.com/token',
    '--yes',
];

before(async () => {
    for (const kind of ['none', 'api-key', 'oauth2'])
        assert.equal((await power('new', kind, '--example', '--yes', '--auth', kind)).code, 0);
});
after(() => folder.remove());

/** A fresh connector `shop` that signs in with one of the types. */
const shop = (kind: 'none' | 'api-key' | 'oauth2'): void =>
    cpSync(at(kind), at('shop'), { recursive: true, force: true });
beforeEach(() => shop('api-key'));

/** Refused in a sentence, with exit code 2 and every byte as it was. */
async function assertRefused(args: readonly string[], sentence: RegExp): Promise<void> {
    const files = filesOf('shop');
    const { code, out, err } = await auth(...args);
    assert.equal(code, 2, out + err);
    assert.match(err, sentence);
    assert.doesNotMatch(err, /should not have happened|\n\s+at /);
    assert.deepEqual(filesOf('shop'), files);
}

const names = (): string[] => {
    const { properties } = JSON.parse(filesOf('shop')['apiProperties.json']!);
    return properties.connectionParameterSets.values.map(({ name }: { name: string }) => name);
};

const listOf = async (properties: object): Promise<string> => {
    change('apiProperties.json', () => JSON.stringify({ properties }));
    const { code, out, err } = await auth('shop', '--list');
    assert.equal(code, 0, err);
    return out;
};

const policy = (templateId: string, parameters: object): object => ({ templateId, parameters });

const toHeader = (name: string): object =>
    policy('setheader', {
        'x-ms-apimTemplateParameter.name': `X-${name}`,
        'x-ms-apimTemplateParameter.value': `@connectionParameters('${name}')`,
    });

const token = (customParameters: object): object => ({
    type: 'oauthSetting',
    oauthSettings: { identityProvider: 'aad', redirectUrl: ['a', 'b'], customParameters },
});

describe('power-connector auth of a file that is not in UTF-8', () => {
    it('says where its first letter beyond ASCII is', async () => {
        const file = at('shop', 'apiProperties.json');
        const text = readFileSync(file, 'utf8').replace(
            '"publisher": "Contoso"',
            '"publisher": "Contos\u00F6"',
        );
        writeFileSync(file, text, 'latin1');
        const before = text.slice(0, text.indexOf('\u00F6')).split('\n');
        const place = `${before.length}:${before.at(-1)!.length + 1}`;
        await assertRefused(
            ['shop', '--auth', 'basic', '--yes'],
            new RegExp(`^apiProperties\\.json:${place}: the file is not in UTF-8; save it`),
        );
    });
});

describe('power-connector auth --rename', () => {
    beforeEach(async () => void (await auth('shop', '--auth', 'github', '--yes')));
    it('takes two names, before or behind the folder', async () => {
        assert.equal((await auth('shop', '--rename', 'github-auth', 'hub')).code, 0);
        assert.deepEqual(names(), ['api-key-auth', 'hub']);
        assert.equal((await auth('--rename', 'hub', 'git', 'shop')).code, 0);
        assert.deepEqual(names(), ['api-key-auth', 'git']);
    });

    it('says what becomes of the connections that were made with the old name', async () => {
        const { err } = await auth('shop', '--rename', 'github-auth', 'hub');
        assert.match(err, /those made with "github-auth" have to be created anew\./);
        assert.doesNotMatch((await auth('shop', '--rename', 'hub', 'hub')).err, /created anew/);
    });

    it('does not take the folder for a name that was left out', () =>
        assertRefused(['shop', '--rename', 'github-auth'], /--rename needs two names/));

    it('gives no name that --set-name would not', async () => {
        await assertRefused(['shop', '--rename', 'github-auth', ''], /--rename: This may not be empty/);
        await assertRefused(
            ['shop', '--rename', 'github-auth', 'a b'],
            /--rename: A set's name begins with a letter/,
        );
        await assertRefused(
            ['shop', '--rename', 'github-auth', 'API-key-auth'],
            /Another parameter set is called/,
        );
    });
});

describe('power-connector auth refuses', () => {
    for (const flags of [
        ['--list', '--remove', 'x'],
        ['--remove', 'x', '--rename', 'a', 'b'],
        ['--remove', 'api-key', '--auth', 'github'],
        ['--list', '--answers', 'x.json'],
    ]) {
        it(`${flags.join(' ')}, of which it would do one half`, () =>
            assertRefused(['shop', ...flags, '--force'], /do not go together/));
    }

    for (const text of ['[]', '{}', '{"properties":[]}', 'null']) {
        it(`an apiProperties.json that holds ${text}`, async () => {
            change('apiProperties.json', () => text);
            await assertRefused(
                ['shop', '--auth', 'github', '--yes'],
                /apiProperties.json has to hold one object "properties"/,
            );
        });
    }

    it('a definition that is no object', async () => {
        change('apiDefinition.swagger.json', () => '[]');
        await assertRefused(
            ['shop', '--auth', 'github', '--yes'],
            /apiDefinition.swagger.json has to hold one JSON object/,
        );
    });

    it('only for what is missing itself, not for what follows from it', async () => {
        const { code, err } = await auth('shop', '--yes');
        assert.equal(code, 2);
        assert.match(err, /^One answer is missing or wrong:\n  --auth is missing/);
    });
});

describe('adding and taking out gives every byte back', () => {
    for (const kind of ['none', 'api-key', 'oauth2'] as const) {
        it(`of ${kind} with URL templates for a host of the customer`, async () => {
            shop(kind);
            const files = filesOf('shop');
            assert.equal((await auth('shop', ...templates)).code, 0);
            assert.notDeepEqual(filesOf('shop'), files);
            const name = kind === 'none' ? 'oauth2-generic' : 'oauth2-generic-auth';
            assert.equal((await auth('shop', '--remove', name, '--force')).code, 0);
            assert.deepEqual(filesOf('shop'), files);
        });
    }

    for (const type of ['aad-client-credentials', 'aad-certificate', 'api-key-host']) {
        it(`of ${type} by the name it was added with`, async () => {
            shop('none');
            const files = filesOf('shop');
            const more = type.startsWith('aad') ? ['--resource-uri', 'https://orders.contoso.com'] : [];
            assert.equal((await auth('shop', '--auth', type, ...more, '--yes')).code, 0);
            assert.equal((await auth('shop', '--remove', type, '--force')).code, 0);
            assert.deepEqual(filesOf('shop'), files);
        });
    }
});

it('tells two ways to sign in of one kind apart, and leaves the plain name to the first', async () => {
    shop('oauth2');
    const { code, err } = await auth('shop', ...otherOAuth);
    assert.equal(code, 0, err);
    assert.match(err, /- oauth2-auth: OAuth 2\.0 \("OAuth 2\.0"\)/);
    assert.match(err, /- oauth2-auth-2: OAuth 2\.0 \("OAuth 2\.0 \(2\)"\)/);
    assert.match(err, /equal "oauth2-auth"/);
});

it('says in good English that the present sign-in is at a gateway', async () => {
    change('apiProperties.json', () =>
        JSON.stringify({ properties: { connectionParameters: { gateway: { type: 'gatewaySetting' } } } }),
    );
    assert.equal((await auth('shop', '--auth', 'github', '--yes')).code, 0);
    assert.match(filesOf('shop')['apiProperties.json']!, /"Sign in at an on-premises data gateway\."/);
});

describe('power-connector auth --list', () => {
    it('says what policies do with the parameters', async () => {
        const out = await listOf({
            connectionParameters: { subscriptionKey: { type: 'securestring' }, region: { type: 'string' } },
            policyTemplateInstances: [
                policy('setheader', {
                    'x-ms-apimTemplateParameter.name': 'X-Subscription',
                    'x-ms-apimTemplateParameter.value': "@connectionParameters('SubscriptionKey')",
                }),
                policy('dynamichosturl', {
                    'x-ms-apimTemplateParameter.urlTemplate':
                        "https://@connectionParameters('region','eu').a.com",
                }),
            ],
        });
        assert.match(out, /a policy puts subscriptionKey into the header X-Subscription/);
        assert.match(out, /a policy makes the host from region/);
        assert.doesNotMatch(out, /X-API-Key/, 'the scheme is for api_key alone');
    });

    it('names the place that policies give what they read, and no other', async () => {
        const connectionParameters = {
            username: { type: 'string' },
            password: { type: 'securestring' },
        };
        const policyTemplateInstances = [toHeader('username'), toHeader('password'), toHeader('api_key')];
        const basic = await listOf({ connectionParameters, policyTemplateInstances });
        assert.match(basic, /a policy puts password into the header X-password/);
        assert.doesNotMatch(basic, /Authorization: Basic/);
        assert.match(await listOf({ connectionParameters }), /Authorization: Basic/);
        change('apiDefinition.swagger.json', (text) => text.replaceAll('"apiKey"', '"basic"'));
        const key = await listOf({
            connectionParameters: { api_key: { type: 'securestring' } },
            policyTemplateInstances,
        });
        assert.match(key, /a policy puts api_key into the header X-api_key/);
        assert.doesNotMatch(key, /does not say where the key goes/);
    });

    it('knows a gateway, service principals and shared connections', async () => {
        assert.match(
            await listOf({ connectionParameters: { gateway: { type: 'gatewaySetting' } } }),
            /sign-in at an on-premises data gateway/,
        );
        const out = await listOf({
            connectionParameterSets: {
                values: [
                    {
                        name: 'app',
                        uiDefinition: { displayname: 'App\u001b[2J' },
                        metadata: { allowSharing: true },
                        parameters: {
                            token: token({ grantType: { value: 'client_credentials' }, TenantId: '' }),
                        },
                    },
                ],
            },
        });
        assert.match(out, /app: Microsoft Entra ID, service principal with a client secret \("App/);
        assert.match(out, /connections may be shared/);
        assert.match(out, /label in "displayname"/);
        assert.match(out, /"token" has "oauthSettings"/);
        assert.match(out, /redirectUrl of "token" is no text/);
        assert.match(out, /custom parameter "TenantId" of "token" has no "value"/);
        assert.ok(!out.includes('\u001B'), 'nothing that moves the cursor');
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOperations } from '../../generators/lib/import-connector.ts';
import { Ledger } from '../../generators/lib/openapi/ledger.ts';
import { loseSchemes, signIns } from '../../generators/lib/openapi/security.ts';
import { serverOf } from '../../generators/lib/openapi/servers.ts';
import { apiOf, documentWith } from './support.ts';

const three = { openapi: '3.0.3', info: { title: 'A', version: '1' }, paths: {} };

const server = async (servers: object[]) =>
    serverOf(await apiOf({ 'a.json': { ...three, servers } }), new Ledger());

const ids = async (scheme: object) =>
    signIns(
        await apiOf({ 'a.json': { ...three, components: { securitySchemes: { one: scheme } } } }),
        [],
    ).map(({ id }) => id);

const asks = async (security: object[], ...kinds: object[]) => {
    const document = documentWith(
        '3.1.0',
        { security },
        { securitySchemes: Object.fromEntries(kinds.map((kind, index) => [`s${index}`, kind])) },
    );
    const api = await apiOf({ 'api.json': document });
    return importOperations(api, api.entries);
};
const digest = { type: 'http', scheme: 'digest' };
const key = (name: string) => ({ type: 'apiKey', in: 'header', name });

const schemeKinds = async (security: object[]) => {
    const { api, signIns, converted } = await asks(security, key('X-App'), key('X-User'));
    loseSchemes(api, signIns[0], converted.ledger);
    return converted.ledger.losses.filter(({ kind }) => kind.startsWith('scheme')).map(({ kind }) => kind);
};

describe('servers and ways to sign in', () => {
    it('takes the first server with https, and splits its path off', async () => {
        assert.deepEqual(
            await server([{ url: 'http://a.contoso.com' }, { url: 'https://b.contoso.com/v1/' }]),
            {
                host: 'b.contoso.com',
                basePath: '/v1',
                hostTemplate: undefined,
                variables: [],
            },
        );
    });

    it('makes a variable in the host a connection parameter', async () => {
        const found = await server([
            {
                url: 'https://{tenant}.contoso.com/{version}',
                variables: { tenant: { default: 'eu' }, version: { default: 'v2' } },
            },
        ]);
        assert.deepEqual(
            [found.host, found.basePath, found.hostTemplate],
            ['eu.contoso.com', '/v2', 'https://{tenant}.contoso.com'],
        );
        assert.deepEqual(
            found.variables.map(({ name }) => name),
            ['tenant'],
        );
    });

    it('gives a variable of the host a name of its own, whatever the document calls it', async () => {
        const found = await server([
            {
                url: 'https://{username}.{tenant-id}.{zone}.contoso.com/{version}',
                variables: {
                    username: { default: 'me' },
                    'tenant-id': { default: 'eu' },
                    version: { default: 'v2' },
                },
            },
        ]);
        assert.equal(found.hostTemplate, 'https://{host_username}.{tenant_id}.{zone}.contoso.com');
        assert.deepEqual(
            found.variables.map(({ name, title }) => [name, title]),
            [
                ['host_username', 'Host Username'],
                ['tenant_id', 'Tenant ID'],
                ['zone', 'Zone'],
            ],
        );
        assert.equal(found.host, undefined);
    });

    it('finds the auth type of each kind of scheme', async () => {
        assert.deepEqual(await ids({ type: 'http', scheme: 'basic' }), ['basic']);
        assert.deepEqual(await ids({ type: 'http', scheme: 'bearer' }), ['api-key']);
        assert.deepEqual(await ids({ type: 'apiKey', in: 'query', name: 'key' }), ['api-key']);
        assert.deepEqual(await ids({ type: 'apiKey', in: 'cookie', name: 'key' }), []);
        assert.deepEqual(await ids({ type: 'openIdConnect', openIdConnectUrl: 'https://contoso.com' }), [
            'oauth2',
        ]);
        assert.deepEqual(
            await ids({
                type: 'oauth2',
                flows: {
                    authorizationCode: {
                        authorizationUrl: 'https://github.com/login/oauth/authorize',
                        tokenUrl: 'https://github.com/x',
                        scopes: {},
                    },
                },
            }),
            ['github'],
        );
        assert.deepEqual(
            await ids({
                type: 'oauth2',
                flows: {
                    authorizationCode: {
                        authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/authorize',
                        tokenUrl: 'https://x.com/x',
                        scopes: {},
                    },
                },
            }),
            ['aad'],
        );
    });

    it('leaves open how people sign in where connectors do not know what the document demands', async () => {
        const closed = await asks([{ s0: [] }], digest);
        assert.deepEqual([closed.offered.auth, closed.foreign], [undefined, ['s0']]);
        for (const security of [[], [{}, { s0: [] }]])
            assert.equal((await asks(security, digest)).offered.auth, 'none');
    });

    it('tells of a scheme that the service wants together with the one that is kept', async () => {
        assert.deepEqual(await schemeKinds([{ s0: [], s1: [] }]), ['scheme-changed', 'scheme-beside']);
        assert.deepEqual(await schemeKinds([{ s0: [], s1: [] }, { s0: [] }]), [
            'scheme-changed',
            'scheme-dropped',
        ]);
        assert.deepEqual(await schemeKinds([{ s0: [] }, { s1: [] }]), ['scheme-changed', 'scheme-dropped']);
    });
});

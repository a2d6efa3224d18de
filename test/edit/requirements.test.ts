import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { addAuth, type EditedTexts } from '../../generators/lib/edit/add-auth.ts';
import { removeAuth } from '../../generators/lib/edit/remove-auth.ts';
import { authType } from '../../generators/lib/auth/types.ts';

const basic = { username: { type: 'securestring' }, password: { type: 'securestring' } };
const key = { api_key: { type: 'securestring' } };
const schemes = {
    pair: { type: 'basic' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
};

const connector = async (properties: object, definition: object): Promise<Connector> =>
    (await readConnector(
        '',
        memoryReader(
            new Map([
                ['apiProperties.json', JSON.stringify({ properties })],
                ['apiDefinition.swagger.json', JSON.stringify(definition)],
            ]),
        ),
    ))!;

const both = {
    connectionParameterSets: {
        values: [
            { name: 'basic', parameters: basic },
            { name: 'key', parameters: key },
        ],
    },
};

/** A definition with one operation that has requirements of its own. */
const definitionWith = (security: object[], own: object[]): object => ({
    paths: { '/a~b/{id}': { get: { operationId: 'A', security: own } } },
    securityDefinitions: schemes,
    security,
});

function securityOf({ definition }: EditedTexts): unknown {
    const { paths, security } = JSON.parse(definition!);
    return [security, paths['/a~b/{id}'].get.security];
}

describe('taking out a way to sign in', () => {
    const cases: [string, object[], object[], unknown][] = [
        [
            'leaves the other half of a requirement of two schemes',
            [{ pair: [], key: [] }],
            [{ pair: [], key: [] }],
            [[{ key: [] }], [{ key: [] }]],
        ],
        [
            'leaves no requirement twice',
            [{ key: [] }, { pair: [], key: [] }],
            [{ key: [] }, { pair: [] }],
            [[{ key: [] }], [{ key: [] }]],
        ],
        [
            'has an operation that required it alone follow the definition',
            [{ pair: [] }, { key: [] }],
            [{ pair: [] }],
            [[{ key: [] }], undefined],
        ],
        ['leaves an operation without sign-in as it is', [{ key: [] }], [], [[{ key: [] }], []]],
    ];
    for (const [what, security, own, wanted] of cases) {
        it(what, async () => {
            const edited = removeAuth(await connector(both, definitionWith(security, own)), 'basic');
            assert.deepEqual(securityOf(edited), wanted);
            assert.deepEqual(edited.notes, []);
        });
    }

    it('says which schemes are left where nothing is left that uses them', async () => {
        const edited = removeAuth(
            await connector({ connectionParameters: key }, definitionWith([{ key: [] }], [])),
            'api-key',
        );
        assert.deepEqual(edited.notes, [
            'No way to sign in is left, and securityDefinitions still has "pair"; take out there and in "security" what the service does not ask for.',
        ]);
    });
});

const add = async (own: object[], name = 'hub'): Promise<EditedTexts> =>
    addAuth(await connector({ connectionParameters: key }, definitionWith([{ key: [] }], own)), {
        type: authType('github'),
        parameters: { token: { type: 'oAuthSetting', oAuthSettings: { identityProvider: 'github' } } },
        scheme: { name, definition: { type: 'oauth2', flow: 'accessCode' }, scopes: [] },
        policies: [],
        set: { name: 'github', displayName: 'GitHub', description: '' },
        existing: { name: 'key', displayName: 'Key', description: '' },
        setsOnly: false,
    });

describe('adding a way to sign in', () => {
    it('says that the requirements of operations stay as they are', async () => {
        assert.deepEqual((await add([{ key: [] }])).notes, [
            'One operation has a "security" of its own, which goes before the definition\'s; it stays as it is.',
        ]);
    });

    it('says nothing of operations that need no sign-in', async () => {
        assert.deepEqual((await add([])).notes, []);
    });

    it('takes no name that an operation uses without a definition', async () => {
        const { securityDefinitions } = JSON.parse((await add([{ lost: [] }], 'lost')).definition!);
        assert.deepEqual(Object.keys(securityDefinitions), ['pair', 'key', 'lost_2']);
    });
});

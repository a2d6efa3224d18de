import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthAnswers, AuthId, Draft } from '../../generators/lib/answers.ts';
import { authType, authTypes } from '../../generators/lib/auth/types.ts';
import { check } from '../../generators/lib/check/engine.ts';
import { memoryReader } from '../../generators/lib/connector/memory.ts';
import { readConnector } from '../../generators/lib/connector/read.ts';
import { collect } from '../../generators/lib/prompts/collect.ts';
import { exampleAnswers } from '../../generators/lib/prompts/example.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';
import { connectionParameters } from '../../generators/lib/render/render.ts';
import { newFiles } from '../../generators/lib/start.ts';
import { renderCredentials } from '../../generators/lib/render/credentials.ts';
import { question } from '../../generators/lib/question.ts';
import { allRules } from '../../generators/lib/rules/all.ts';
import { answersOf, ownHost } from './joining-answers.ts';

const joining = authTypes.filter(({ starts }) => !starts);
const given = (id: AuthId): AuthAnswers => answersOf[id as keyof typeof answersOf];

const authQuestion = question({ name: 'auth', kind: 'choice', message: 'Auth', hint: 'Auth' });

/** The names of the prompts, in order, where every default is taken and `said` fills in what has none. */
async function asked(auth: AuthId, said: Draft): Promise<string[]> {
    const names: string[] = [];
    await collect({
        questions: [authQuestion, ...authType(auth).questions],
        given: { answers: { auth }, labels: new Map([['auth', '--auth']]) },
        ask: async (prompt) => {
            names.push(prompt.name);
            return said[prompt.name as keyof Draft] ?? prompt.default ?? '';
        },
    });
    return names;
}

const belongs = (name: string, auth: AuthId): unknown =>
    questions.find((candidate) => candidate.name === name)!.belongs!({ auth });

describe('the questions of the types that join a connector', () => {
    const generic = [
        'authorizationUrlTemplate',
        'authorizationUrlQueryStringTemplate',
        'tokenUrlTemplate',
        'tokenUrlQueryStringTemplate',
        'tokenBodyTemplate',
        'refreshUrlTemplate',
        'refreshUrlQueryStringTemplate',
        'refreshBodyTemplate',
        'scopeListDelimiter',
    ];
    it('are asked in order for OAuth with templates, the label of the host only with {CustomHost}', async () => {
        const said = answersOf['oauth2-generic'];
        assert.deepEqual(await asked('oauth2-generic', said), [...generic, 'scopes', 'clientId']);
        assert.deepEqual(await asked('oauth2-generic', ownHost), [
            ...generic,
            'hostLabel',
            'scopes',
            'clientId',
        ]);
    });
    it('are asked in order for service principals and for a host and a key', async () => {
        const said = { resourceUri: 'https://orders.contoso.com' };
        assert.deepEqual(await asked('aad-client-credentials', said), ['loginUri', 'resourceUri']);
        assert.deepEqual(await asked('aad-certificate', said), ['loginUri', 'resourceUri']);
        assert.deepEqual(await asked('api-key-host', {}), [
            'hostLabel',
            'apiKeyLabel',
            'apiKeyIn',
            'apiKeyName',
        ]);
    });
    it('have defaults that fit their own checks, up to what only the author knows', async () => {
        const known = new Set(['auth', 'resourceUri', 'authorizationUrlTemplate', 'tokenUrlTemplate']);
        for (const { id, questions: own } of joining) {
            const said = Object.entries(given(id)).filter(([name]) => known.has(name));
            const { answers } = await collect({
                questions: [authQuestion, ...own],
                given: {
                    answers: Object.fromEntries(said),
                    labels: new Map(said.map(([name]) => [name as keyof Draft, `--${name}`])),
                },
            });
            const names = new Set([...Object.keys(given(id)), 'title']);
            const form = connectionParameters({ ...answers, title: 'Contoso Orders' });
            assert.equal(typeof form, 'object');
            assert.deepEqual(Object.keys({ ...answers, title: '' }).toSorted(), [...names].toSorted(), id);
        }
    });
    it('are none that a new connector asks', () => {
        const offered = questions.find(({ name }) => name === 'auth')!.choices!.map(({ value }) => value);
        assert.deepEqual(offered, ['none', 'basic', 'api-key', 'oauth2', 'github', 'aad']);
        const names = questions.map(({ name }) => name);
        assert.deepEqual(
            names.filter((name) => /Template$|^hostLabel$|^scopeListDelimiter$/.test(name)),
            [],
        );
    });
    it('leave the sentence about answers that do not belong as it was', () => {
        assert.equal(belongs('apiKeyName', 'basic'), 'it belongs to auth api-key, not to basic');
        assert.equal(belongs('resourceUri', 'basic'), 'it belongs to auth aad, not to basic');
        assert.equal(belongs('scopes', 'basic'), 'it belongs to auth oauth2 or github or aad, not to basic');
    });
    it('never ask for a secret', () => {
        for (const { id, questions: own } of joining) {
            for (const { name, message } of own) assert.doesNotMatch(`${name} ${message}`, /secret/i, id);
        }
    });
});

describe('a connector with a type that joins others', () => {
    for (const { id } of joining) {
        it(`passes the check with ${id}`, async () => {
            const files = await newFiles({ ...exampleAnswers, ...given(id) });
            const connector = await readConnector('contoso-orders', memoryReader(files), 'verified');
            assert.deepEqual(check(connector!, allRules).findings, []);
        });
    }
});

/** As the readme of a connector with that type alone says them. */
async function steps(answers: AuthAnswers): Promise<string> {
    const files = await newFiles({ ...exampleAnswers, ...answers });
    const connector = await readConnector('contoso-orders', memoryReader(files), 'verified');
    return renderCredentials(connector!, 3);
}

describe('the readme steps of the types that join a connector', () => {
    it('are numbered without a gap', async () => {
        for (const answers of [...Object.values(answersOf), ownHost]) {
            const text = await steps(answers);
            const numbers = [...text.matchAll(/^(\d)\. /gm)].map(([, number]) => Number(number));
            assert.deepEqual(
                numbers,
                numbers.map((_, index) => index + 1),
            );
            assert.ok(numbers.length >= 3, answers.auth);
            assert.doesNotMatch(text, /undefined|<%/);
        }
    });
    it('name what people enter', async () => {
        assert.match(
            await steps(answersOf['aad-client-credentials']),
            /\*\*Client ID\*\*, \*\*Client secret\*\*/,
        );
        assert.match(await steps(answersOf['aad-certificate']), /\.pfx` file as \*\*Client certificate\*\*/);
        assert.match(
            await steps(answersOf['api-key-host']),
            /\*\*Instance\*\* and \*\*Access token\*\*.* as the query parameter `key`/,
        );
        assert.match(await steps(ownHost), /their \*\*Instance\*\*/);
        assert.doesNotMatch(await steps(answersOf['oauth2-generic']), /https:\/\/`/);
    });
});

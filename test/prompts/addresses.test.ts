import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerName, Draft } from '../../generators/lib/answers.ts';
import { questions } from '../../generators/lib/prompts/questions.ts';

const problemOf = (name: AnswerName, value: string, answers: Draft): string | undefined =>
    questions.find((question) => question.name === name)?.problem?.(value as never, answers);

describe('an address is refused with what to change:', () => {
    const cases: readonly [AnswerName, string, RegExp][] = [
        ['host', 'bücher.example', /: xn--bcher-kva\.example\.$/],
        ['host', 'api.bücher.example:8443', /: api\.xn--bcher-kva\.example:8443\.$/],
        ['host', 'contoso.com:99999', /not a host name/],
        ['website', 'http://contoso.com', /^Write the address with https:\/\/, not with http:\/\/\.$/],
        ['website', 'contoso.com', /complete web address/],
        ['contactUrl', 'https://contoso.com/get help', /^A blank cannot stand/],
        ['contactUrl', 'https://adele:4711@contoso.com', /^Leave the part before the @ out/],
        ['tokenUrl', 'http://login.contoso.com', /not with http:/],
        ['tokenUrl', 'https://login.contoso.com/{tenant}/token', /^The character \{ cannot stand/],
        ['tokenUrl', 'https://login.contoso.com/token#top', /^Leave # and what follows out\.$/],
        ['tokenUrl', 'login.contoso.com', /complete https address/],
        ['loginUri', 'https://login.microsoftonline.com/', /slash at the end/],
        ['loginUri', 'https://login.microsoftonline.com/common', /the tenant is asked for on its own/],
        ['loginUri', 'https://login.microsoftonline.com?a=b', /the tenant is asked for on its own/],
    ];
    for (const [name, value, wanted] of cases)
        it(`${name} ${value}`, () => {
            const answers: Draft = {
                publisherKind: 'verified',
                auth: name === 'loginUri' ? 'aad' : 'oauth2',
            };
            assert.match(problemOf(name, value, answers) ?? '', wanted);
        });

    it('but not where it is right', () => {
        for (const [name, value] of [
            ['host', 'xn--bcher-kva.example:8443'],
            ['contactUrl', 'https://contoso.com:8443/@support?a=b@c#top'],
            ['tokenUrl', 'https://login.contoso.com/token?api-version=1'],
            ['loginUri', 'https://login.partner.microsoftonline.cn'],
        ] as const)
            assert.equal(problemOf(name, value, { publisherKind: 'verified' }), undefined, value);
    });
});

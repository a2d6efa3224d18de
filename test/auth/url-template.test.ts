import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerName, Draft } from '../../generators/lib/answers.ts';
import { authType } from '../../generators/lib/auth/types.ts';

const problem = (name: AnswerName, value: string, answers: Draft = {}): string | undefined => {
    const question = authType('oauth2-generic').questions.find((candidate) => candidate.name === name)!;
    return question.problem!(value as never, answers);
};

const url = 'authorizationUrlTemplate';
const query = 'authorizationUrlQueryStringTemplate';
const body = 'tokenBodyTemplate';
const again = 'refreshBodyTemplate';

const right: [AnswerName, string][] = [
    [url, 'https://login.contoso.com/oauth2/authorize'],
    [url, 'https://{CustomHost}/authorize'],
    ['tokenUrlTemplate', 'https://{customhost}.contoso.com:8443/token'],
    ['refreshUrlTemplate', 'https://login.{CustomHost}'],
    [query, '?client_id={clientid}&state={STATE}'],
    [query, '?client_id={ClientId}&state={State}&audience=https://orders.contoso.com&prompt=log%20in'],
    [query, '?client_id={ClientId}&state={State}&code_challenge={CodeChallenge}'],
    ['tokenUrlQueryStringTemplate', '?tenant={CustomHost}'],
    [body, 'code={Code}&client_id={ClientId}&client_secret={ClientSecret}'],
    [body, 'code={Code}&client_secret='],
    [again, 'grant_type=refresh_token&refresh_token={RefreshToken}&refresh_token_type=dummy'],
];

const wrong: [AnswerName, string, RegExp][] = [
    [url, '', /may not be empty/],
    [url, 'http://login.contoso.com/authorize', /https:\/\/, not with http:\/\//],
    [url, 'login.contoso.com', /complete https address/],
    [url, 'https://login.contoso.com/authorize?client_id={ClientId}', /Leave \? and # out/],
    [url, 'https://login.contoso.com/authorize#top', /Leave \? and # out/],
    [url, 'https://login.contoso.com/{ClientId}', /\{ClientId\} is not filled in here/],
    [url, 'https://login.contoso.com/{CustomHost}', /in the host only/],
    [url, 'https://{CustomHost}/{CustomHost}', /in the host only/],
    [url, 'https://{CustomHost}@contoso.com/authorize', /part before the @ out/],
    [
        url,
        'https://{Customhots}/authorize',
        /\{Customhots\} is not filled in here; did you mean \{CustomHost\}/,
    ],
    [url, 'https://{CustomHost/authorize', /A brace stands alone/],
    [query, 'client_id={ClientId}&state={State}', /begins with the only question mark/],
    [query, '?client_id={ClientId}&state={State}?x', /begins with the only question mark/],
    [query, '?client_id={ClientId}', /\{State\} is missing/],
    [query, '?state={State}', /\{ClientId\} is missing/],
    [query, '?client_id={ClientId}&state={State}&secret={ClientSecret}', /\{ClientSecret\} is not filled in/],
    [query, '?client_id={ClientId}&state={State}&x=a b', /plain characters of a URL/],
    [query, '?client_id={ClientId}&state={State}&x="', /plain characters of a URL/],
    ['tokenUrlQueryStringTemplate', '?code={State}', /\{State\} is not filled in/],
    [body, 'client_id={ClientId}', /\{Code\} is missing/],
    [body, '?code={Code}', /pairs of name=value/],
    [body, '{Code}', /pairs of name=value/],
    [body, 'code={Code}&client_secret=s3cr3t', /A secret never stands in a file/],
    [body, 'code={Code}&client%5Fsecret=s3cr3t', /A secret never stands in a file/],
    [body, 'code={Code}&Password={ClientSecret}1', /A secret never stands in a file/],
    [again, 'refresh_token=abc&x={RefreshToken}', /A secret never stands in a file/],
    [again, 'code={Code}', /\{Code\} is not filled in/],
    [again, `refresh_token={RefreshToken}&x=${'a'.repeat(1000)}`, /characters are too many/],
];

describe('the templates of OAuth', () => {
    for (const [name, value] of right) {
        it(`take ${value} as ${name}`, () => assert.equal(problem(name, value), undefined));
    }
    for (const [name, value, message] of wrong) {
        it(`refuse ${value.slice(0, 80) || 'nothing'} as ${name}`, () =>
            assert.match(problem(name, value) ?? 'no problem', message));
    }
});

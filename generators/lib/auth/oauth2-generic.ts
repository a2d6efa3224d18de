import type { AnswerName } from '../answers.ts';
import { type Question, question } from '../question.ts';
import { hostLabelQuestion } from './host-label.ts';
import { clientIdQuestion, scopeMap, scopesQuestion } from './oauth.ts';
import { type AuthType, onlyWith } from './type.ts';
import { bodyTemplate, queryTemplate, urlTemplate, withHost } from './url-template.ts';

const belongs = onlyWith('oauth2-generic');

/**
 * What the platform can fill in at each step. The secret is none of the things that go through people's browsers;
 * the two of PKCE are known from reports of authors only.
 */
const always = ['ClientId', 'RedirectUrl', 'Scopes', 'CustomHost'];
const atSignIn = [...always, 'State', 'CodeChallenge'];
const atToken = [...always, 'ClientSecret', 'Code', 'CodeVerifier'];
const atRefresh = [...always, 'ClientSecret', 'RefreshToken'];

type TemplateName = AnswerName & `${string}Template`;

/** A question for one template. Without a default the request has no such part, and it stays optional. */
const template = (
    name: TemplateName,
    message: string,
    hint: string,
    problem: ReturnType<typeof queryTemplate>,
    preset?: Question['default'],
): Question =>
    question({
        name,
        kind: 'text',
        message,
        hint,
        belongs,
        problem: (value, answers) => problem(value, answers),
        ...(preset ? { default: preset } : { optional: () => !name.endsWith('UrlTemplate') }),
    });

const questions: readonly Question[] = [
    template(
        'authorizationUrlTemplate',
        'Authorization URL',
        'Where people sign in; {CustomHost} stands for a host that each customer has: https://{CustomHost}/authorize.',
        urlTemplate,
    ),
    template(
        'authorizationUrlQueryStringTemplate',
        'Query string of the authorization URL',
        'Begins with ?; names in braces are filled in. Add what your service wants besides, as in &prompt=login.',
        queryTemplate(atSignIn, ['ClientId', 'State']),
        () =>
            '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}',
    ),
    template(
        'tokenUrlTemplate',
        'Token URL',
        'Where a code is exchanged for a token, as in https://login.contoso.com/oauth2/token.',
        urlTemplate,
    ),
    template(
        'tokenUrlQueryStringTemplate',
        'Query string of the token URL',
        'Nearly always empty: a token is asked for in the body.',
        queryTemplate(atToken, []),
    ),
    template(
        'tokenBodyTemplate',
        'Body of the token request',
        'Pairs of name=value with & between two; names in braces are filled in.',
        bodyTemplate(atToken, ['Code']),
        () =>
            'code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}',
    ),
    template(
        'refreshUrlTemplate',
        'Refresh URL',
        'Where an old token is exchanged for a new one; nearly always the token URL.',
        urlTemplate,
        ({ tokenUrlTemplate }) => tokenUrlTemplate,
    ),
    template(
        'refreshUrlQueryStringTemplate',
        'Query string of the refresh URL',
        'Nearly always empty: a token is asked for in the body.',
        queryTemplate(atRefresh, []),
    ),
    template(
        'refreshBodyTemplate',
        'Body of the refresh request',
        'Pairs of name=value with & between two; names in braces are filled in.',
        bodyTemplate(atRefresh, ['RefreshToken']),
        () =>
            'refresh_token={RefreshToken}&redirect_uri={RedirectUrl}&grant_type=refresh_token&client_id={ClientId}&client_secret={ClientSecret}',
    ),
    question({
        name: 'scopeListDelimiter',
        kind: 'choice',
        message: 'What stands between two scopes?',
        hint: 'OAuth 2.0 wants a blank; some services want a comma.',
        choices: [
            { value: 'space', name: 'A blank' },
            { value: 'comma', name: 'A comma' },
        ],
        belongs,
        default: () => 'space',
    }),
    hostLabelQuestion,
    scopesQuestion,
    clientIdQuestion,
];

export const oauth2Generic: AuthType = {
    id: 'oauth2-generic',
    name: 'OAuth 2.0 with URL templates',
    usesOAuth: true,
    starts: false,
    questions,
    security: ({ authorizationUrlTemplate = '', tokenUrlTemplate = '', scopes = [] }) => ({
        name: 'oauth2_auth',
        definition: {
            type: 'oauth2',
            flow: 'accessCode',
            authorizationUrl: withHost(authorizationUrlTemplate),
            tokenUrl: withHost(tokenUrlTemplate),
            scopes: scopeMap(scopes),
        },
        scopes,
    }),
};

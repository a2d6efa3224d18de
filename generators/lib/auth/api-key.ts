import { line } from '../problems.ts';
import { type Question, question } from '../question.ts';
import type { AuthAnswers } from '../answers.ts';
import { type AuthType, onlyWith, orWith, type SecurityScheme } from './type.ts';

const belongs = orWith(onlyWith('api-key'), 'api-key-host');

export const apiKeyQuestions: readonly Question[] = [
    question({
        name: 'apiKeyLabel',
        kind: 'text',
        message: 'Label of the API key',
        hint: 'What your service calls it, as in "API key" or "Access token".',
        belongs,
        default: () => 'API key',
        problem: line(80),
    }),
    question({
        name: 'apiKeyIn',
        kind: 'choice',
        message: 'Where does the key go?',
        hint: 'A header is safer: query strings end up in logs.',
        choices: [
            { value: 'header', name: 'In a header' },
            { value: 'query', name: 'In the query string' },
        ],
        belongs,
        default: () => 'header',
    }),
    question({
        name: 'apiKeyName',
        kind: 'text',
        message: 'Name of that header or query parameter',
        hint: 'Exactly as your API documents it, as in X-API-Key or Authorization.',
        belongs,
        default: ({ apiKeyIn }) => (apiKeyIn === 'query' ? 'api_key' : 'X-API-Key'),
        problem: (value, { apiKeyIn }) => line(100)(value, {}) ?? notAKeyName(value, apiKeyIn === 'query'),
    }),
];

export const apiKeySecurity = ({
    apiKeyIn = 'header',
    apiKeyName = 'X-API-Key',
}: AuthAnswers): SecurityScheme => ({
    name: 'api_key',
    definition: { type: 'apiKey', in: apiKeyIn, name: apiKeyName },
    scopes: [],
});

export const apiKey: AuthType = {
    id: 'api-key',
    name: 'API key',
    usesOAuth: false,
    starts: true,
    questions: apiKeyQuestions,
    security: apiKeySecurity,
};

/** Header names are tokens (RFC 9110, 5.6.2); query names may hold what a URL carries without escapes. */
function notAKeyName(name: string, inQuery: boolean): string | undefined {
    const allowed = inQuery ? /^[A-Za-z0-9._~$[\]:@!*'()-]+$/ : /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
    return allowed.test(name)
        ? undefined
        : `This is not the name of a ${inQuery ? 'query parameter' : 'header'}; letters, digits, hyphens and underscores are safe.`;
}

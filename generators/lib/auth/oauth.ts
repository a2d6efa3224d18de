import type { AuthId } from '../answers.ts';
import type { JsonObject } from '../connector/json.ts';
import { line } from '../problems.ts';
import { question } from '../question.ts';
import { onlyWith, orWith } from './type.ts';

/** The client ids that Microsoft's certification page shows, each with its form. */
const placeholders: Partial<Record<AuthId, string>> = {
    oauth2: 'YourClientID',
    github: 'YourClientId',
    aad: 'AzureActiveDirectoryClientId',
    'oauth2-generic': 'YourClientID',
};

/** True for what stands there until the author has registered an app. */
export const isPlaceholder = (clientId: string | undefined): boolean =>
    Object.values(placeholders).some((placeholder) => placeholder === clientId);

const belongs = orWith(onlyWith('oauth2', 'github', 'aad'), 'oauth2-generic');

export const scopesQuestion = question({
    name: 'scopes',
    kind: 'texts',
    message: 'Scopes',
    hint: 'The rights to ask for, with a comma between two, as in orders.read, orders.write. Empty for none.',
    belongs,
    default: () => [],
    problem: (scopes) => {
        const odd = scopes.find((scope) => !isScope(scope));
        if (odd !== undefined)
            return `"${odd}" is not a scope: one word without blanks, quotes or backslashes.`;
        const twice = scopes.find((scope, index) => scopes.indexOf(scope) !== index);
        return twice === undefined ? undefined : `The scope "${twice}" stands twice; name it once.`;
    },
});

/** A scope token (RFC 6749, 3.3). */
const isScope = (scope: string): boolean => /^[!#-[\]-~]{1,500}$/.test(scope);

export const clientIdQuestion = question({
    name: 'clientId',
    kind: 'text',
    message: 'Client ID',
    hint: 'The public ID of the app you registered; leave the placeholder until you have one. Never the secret.',
    belongs,
    default: ({ auth }) => auth && placeholders[auth],
    problem: line(200),
});

/** The scopes of a Swagger oauth2 definition: name → what it allows. */
export const scopeMap = (scopes: readonly string[]): JsonObject =>
    Object.fromEntries(scopes.map((scope) => [scope, `Allows what the scope ${scope} stands for.`]));

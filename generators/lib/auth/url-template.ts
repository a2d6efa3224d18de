import type { Draft } from '../answers.ts';
import { nearest } from '../connector/names.ts';
import { all, line, secureUrl, type TextCheck } from '../problems.ts';

/** The host that a connection brings along: its parameter is called `token:CustomHost`. */
const customHost = /\{CustomHost\}/gi;

/** True where one of the addresses is for each customer to complete. */
export const usesCustomHost = ({
    authorizationUrlTemplate = '',
    tokenUrlTemplate = '',
    refreshUrlTemplate = '',
}: Draft): boolean =>
    [authorizationUrlTemplate, tokenUrlTemplate, refreshUrlTemplate].some((url) => withHost(url) !== url);

/** An address with a word in place of the host that a connection brings along. */
export const withHost = (template: string): string => template.replace(customHost, 'your-host');

/** An https address that may leave its host, or a part of it, to the connection. */
export const urlTemplate: TextCheck = all(
    line(),
    (value) =>
        /[?#]/.test(value) ? 'Leave ? and # out: the query string is asked for on its own.' : undefined,
    placeholders(['CustomHost']),
    (value, answers) => secureUrl(withHost(value), answers),
    (value) =>
        /^https:\/\/[^/]*\/.*\{/i.test(value)
            ? '{CustomHost} can stand in the host only, as in https://{CustomHost}/oauth2/token.'
            : undefined,
);

/** The query string of an address, with its question mark. */
export const queryTemplate = (allowed: readonly string[], needed: readonly string[]): TextCheck =>
    all(
        line(),
        (value) =>
            /^\?[^?#]*$/.test(value)
                ? undefined
                : 'A query string begins with the only question mark in it, as in ?client_id={ClientId}.',
        form(allowed, needed),
    );

/** The body of a request, as a form sends it. */
export const bodyTemplate = (allowed: readonly string[], needed: readonly string[]): TextCheck =>
    all(
        line(),
        (value) =>
            /^[^?#=&]+=/.test(value) && !/[?#]/.test(value)
                ? undefined
                : 'A body is pairs of name=value with & between two, as in code={Code}&client_id={ClientId}.',
        form(allowed, needed),
    );

const form = (allowed: readonly string[], needed: readonly string[]): TextCheck =>
    all(
        placeholders(allowed),
        (value) =>
            /^[A-Za-z0-9._~!$'()*+,;:@%/?&={}-]*$/.test(value)
                ? undefined
                : 'Only the plain characters of a URL can stand here; write others as %20 and so on.',
        (value) => {
            const names = new Set(namesIn(value).map((name) => name.toLowerCase()));
            const missing = needed.find((name) => !names.has(name.toLowerCase()));
            return missing && `{${missing}} is missing; without it nobody can sign in.`;
        },
        writtenSecret,
    );

const namesIn = (value: string): string[] =>
    [...value.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** What stands in braces has to be one of the names the platform fills in, in any case. */
function placeholders(allowed: readonly string[]): TextCheck {
    const known = new Set(allowed.map((name) => name.toLowerCase()));
    const list = allowed.map((name) => `{${name}}`).join(', ');
    return (value) => {
        const odd = namesIn(value).find((name) => !known.has(name.toLowerCase()));
        if (odd !== undefined) {
            const meant = nearest(odd, allowed);
            return `{${odd}} is not filled in here; ${meant ? `did you mean {${meant}}?` : `take ${list}.`}`;
        }
        return /[{}]/.test(value.replace(/\{[^{}]*\}/g, ''))
            ? 'A brace stands alone; braces go around a name.'
            : undefined;
    };
}

/** A secret stands in a template as the name of the place it comes from, never as itself. */
function writtenSecret(value: string): string | undefined {
    for (const pair of value.split(/[?&]/)) {
        const [name = '', text = ''] = pair.split(/=(.*)/s);
        if (/secret|passw|assertion|api_?key|token$/i.test(decoded(name)) && !/^(\{[^{}]+\})?$/.test(text)) {
            return `A secret never stands in a file: write ${name}={ClientSecret}, or leave "${name}" out.`;
        }
    }
    return undefined;
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

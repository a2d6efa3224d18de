import type { JsonObject } from '../connector/json.ts';
import { UserError } from '../errors.ts';
import type { ApiEntry } from './api.ts';
import type { Ledger } from './ledger.ts';

/** A path as the platform takes it. */
export interface PlatformPath {
    template: string;
    variables: string[];
    /** The variables as the document names them, in the same order. */
    said: string[];
    /** Parameters with a fixed value, from a query that stood in the path. */
    fixed: JsonObject[];
}

/** Brings a path into the form the platform takes. Throws a UserError for one that has no such form. */
export function platformPath(entry: ApiEntry, ledger: Ledger): PlatformPath {
    const [withoutFragment = '', fragment] = split(entry.path, '#');
    const [plain = '', query] = split(withoutFragment, '?');
    let template = plain.startsWith('/') ? plain : `/${plain}`;
    template = template.replace(
        /\{([^{}]*)\}/g,
        (_, name: string) => `{${name.replace(/(?<![*+?])[*+?]+$|[:=][\s\S]*$/, '')}}`,
    );
    template = template.replace(/\{connectionId\}/gi, '{theConnectionId}');
    if (/[{}]/.test(template.replace(/\{[^{}]+\}/g, '')) || template.includes('*'))
        throw new UserError(
            `The platform cannot take the path ${entry.path} (${entry.method.toUpperCase()}). Leave it out: --exclude "${entry.path.replaceAll('*', '**')}".`,
        );
    const pointer = `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (template !== entry.path || fragment !== undefined) {
        const what = `${entry.path} → ${template}`;
        ledger.lost(query === undefined ? 'path-changed' : 'query-from-path', entry.item, pointer, what);
    }
    const fixed = [...new URLSearchParams(query ?? '')].map(([name, value]): JsonObject => ({
        name,
        in: 'query',
        required: true,
        type: 'string',
        default: value,
        'x-ms-visibility': 'internal',
    }));
    return { template, variables: variablesOf(template), said: variablesOf(plain), fixed };
}

/** The names in braces, each once. */
export const variablesOf = (template: string): string[] => [
    ...new Set([...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name)),
];

const split = (text: string, mark: string): [string, string | undefined] => {
    const at = text.indexOf(mark);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
};

/** Throws a UserError where two operations would be one: the platform knows neither case nor the names of variables. */
export function refuseTwins(chosen: readonly { entry: ApiEntry; path: PlatformPath }[]): void {
    const first = new Map<string, ApiEntry>();
    for (const { entry, path } of chosen) {
        const key = `${entry.method} ${path.template.replace(/\{[^{}]*\}/g, '{}').toLowerCase()}`;
        const earlier = first.get(key);
        if (earlier)
            throw new UserError(
                `${entry.method.toUpperCase()} ${earlier.path} and ${entry.path} become one path on the platform. Leave one out: --exclude "${entry.method} ${entry.path}".`,
            );
        first.set(key, entry);
    }
}

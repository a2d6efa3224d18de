import { nearest } from '../connector/names.ts';
import { UserError } from '../errors.ts';
import type { Api, ApiEntry } from './api.ts';

/** What to take of a document. Nothing in all three lists means everything. */
export interface Choice {
    /** Path patterns (`/orders/*`, `GET /orders`) or operationIds. */
    include: string[];
    exclude: string[];
    tags: string[];
}

/** The operations a choice takes, in the order of the document. Throws a UserError for a word that fits nothing. */
export function choose(api: Api, { include, exclude, tags }: Choice): ApiEntry[] {
    const all = api.entries.filter(({ method }) => method !== 'trace');
    for (const [flag, words] of [
        ['include', include],
        ['exclude', exclude],
    ] as const)
        for (const word of words) refuseUnknown(flag, word, all);
    for (const tag of tags) refuseUnknownTag(tag, all);
    return all.filter(
        (entry) =>
            (include.length === 0 && tags.length === 0
                ? true
                : include.some((word) => fits(entry, word)) ||
                  entry.tags.some((tag) => isOneOf(tag, tags))) && !exclude.some((word) => fits(entry, word)),
    );
}

const isOneOf = (tag: string, tags: readonly string[]): boolean =>
    tags.some((wanted) => wanted.toLowerCase() === tag.toLowerCase());

/**
 * In a path `*` is any text within one part, `**` across parts, and a method may stand before it. In an operationId `*`
 * is any text; without a `*` it has to be the whole of it, to the letter.
 */
export function fits(entry: ApiEntry, word: string): boolean {
    const parts = /^(?:([a-z]+)\s+)?(\/.*)$/i.exec(word.trim());
    if (!parts) return fitsId(entry.operationId ?? '', word.trim());
    const [, method, pattern = ''] = parts;
    if (method !== undefined && method.toLowerCase() !== entry.method) return false;
    return matches(entry.path, pattern, '[^/]*');
}

const fitsId = (id: string, word: string): boolean =>
    word.includes('*') ? matches(id, word, '.*') : id !== '' && id === word;

function matches(text: string, pattern: string, star: string): boolean {
    const source = pattern
        .split(/(\*+)/)
        .map((part) =>
            part === '*' ? star : part.startsWith('*') ? '.*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'),
        )
        .join('');
    return new RegExp(`^${source}$`, 'is').test(text);
}

function refuseUnknown(flag: string, word: string, all: readonly ApiEntry[]): void {
    if (all.some((entry) => fits(entry, word))) return;
    const ids = all.flatMap(({ operationId, path }) => [path, ...(operationId ? [operationId] : [])]);
    const near = nearest(word, ids);
    throw new UserError(
        `--${flag} ${word} fits no operation of the document${near ? `; did you mean ${near}?` : '. Give an operationId or a path, * for any part of it.'}`,
    );
}

function refuseUnknownTag(tag: string, all: readonly ApiEntry[]): void {
    const known = [...new Set(all.flatMap(({ tags }) => tags))];
    if (isOneOf(tag, known)) return;
    const some = known.slice(0, 12).join(', ') + (known.length > 12 ? ', …' : '');
    throw new UserError(
        `--tag ${tag}: no operation has this tag${known.length > 0 ? `; the document has ${some}.` : '; the document has no tags, so choose by path with --include.'}`,
    );
}

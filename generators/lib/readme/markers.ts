import { createHash } from 'node:crypto';

/**
 * Generated parts of a readme stand between two HTML comments, which no renderer shows:
 *
 *     <!-- power-connector:operation GetOrder -->
 *     …
 *     <!-- /power-connector:operation 1f3870be -->
 *
 * The first names the part and, for what exists once per operation, whose it is. The second carries a fingerprint of what
 * was generated, so that words somebody wrote between the two are noticed and kept.
 */
export type PartName =
    | 'title'
    | 'summary'
    | 'publisher'
    | 'prerequisites'
    /** A whole entry for an operation, with its heading. */
    | 'operation'
    /** What the author's own entry for an operation leaves out. */
    | 'details'
    /** The headings above triggers and above actions, where there are both. */
    | 'triggers'
    | 'actions'
    | 'credentials'
    | 'started'
    | 'limitations'
    | 'errors'
    | 'faq'
    | 'deployment'
    /** What the author wrote about operations that are gone. */
    | 'moved';

/** One marker as it stands in a text. */
export interface Marker {
    name: string;
    isEnd: boolean;
    /** The key of an operation, or `off`; of an end marker the fingerprint. */
    word: string;
    start: number;
    end: number;
}

const pattern = /<!--[ \t]*(\/?)power-connector:([a-z]+)(?:[ \t]+([^\s>]+))?[ \t]*-->/g;

/** The markers in a piece of HTML; `offset` is where it begins. */
export function markersIn(html: string, offset: number): Marker[] {
    return [...html.matchAll(pattern)].map(({ 0: whole, 1: slash, 2: name = '', 3: word = '', index }) => ({
        name,
        isEnd: slash === '/',
        word,
        start: offset + index,
        end: offset + index + whole.length,
    }));
}

/** What a part says, whatever a formatter does to its blanks and escapes. */
export const essence = (content: string): string => content.replace(/[\s\\]+/g, '');

const printOf = (content: string): string =>
    createHash('sha256').update(essence(content)).digest('hex').slice(0, 8);

/** True where nobody has changed a part since it was written. */
export const isUntouched = (content: string, print: string): boolean =>
    essence(content) === '' || printOf(content) === print;

/** A part with its markers, without a line break at the end. `tight`: no blank lines, for parts inside a list. */
export function markedPart(name: PartName, key: string | undefined, content: string, tight = false): string {
    const gap = tight || content === '' ? '\n' : '\n\n';
    const inner = content === '' ? '' : `${content}${gap}`;
    const print = name === 'moved' ? '' : ` ${printOf(content)}`;
    return `<!-- power-connector:${name}${key === undefined ? '' : ` ${key}`} -->${gap}${inner}<!-- /power-connector:${name}${print} -->`;
}

/** A text as the key of a part: one word that cannot end the comment. */
export const markerKey = (text: string): string =>
    encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/--+|[!'()*]/g, (found) =>
        [...found].map((character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
    );

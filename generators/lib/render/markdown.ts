/**
 * Escapes a text so that markdown (CommonMark with GitHub's extensions) shows exactly it, in the middle of a line as
 * at its beginning. Takes one line.
 */
export const md = (text: string): string =>
    text
        .replace(/[\\`*_[\]<>|~]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/:(?=[\w+-]+:)/g, '\\:')
        .replace(/\$/g, '\\$')
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2');

/** A text as code, in a fence of backticks longer than any in it. */
export function code(text: string): string {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
    const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${text}${pad}${fence}`;
}

/** A web address that shows itself. */
export const link = (url: string): string =>
    `<${url.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))}>`;

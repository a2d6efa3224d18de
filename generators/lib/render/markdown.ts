/**
 * Escapes a text so that markdown (CommonMark with GitHub's extensions) shows exactly it: at the beginning of a line, in
 * the middle, and at the end of a heading, whose last hash signs would vanish. Takes one line.
 */
export const md = (text: string): string =>
    text
        .replace(/[\\`*_[\]<>|~]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/:(?=[\w+-]+:)/g, '\\:')
        .replace(/\$/g, '\\$')
        .replace(/(^|\s)#/g, '$1\\#')
        .replace(/^([+=-])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        // GitHub makes a link of a bare URL and takes the backslashes of escapes for a part of it: no link then.
        .replace(/(?<!\S)\S*\\/g, (part) =>
            part.replace(
                /(?:https?|ftp):(?=\/\/)|www\./gi,
                (match) => `${match.slice(0, -1)}\\${match.at(-1)}`,
            ),
        );

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

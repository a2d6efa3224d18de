import { productNames, restrictedInSummary, summary } from '../connector/limits.ts';
import { titleCase } from '../connector/names.ts';
import { endsAlphanumeric, findWord, lengthOf } from '../connector/text.ts';

/** Cuts a text after a word so that it has at most `max` characters; a sentence that is whole before that ends it. */
export function shorten(text: string, max: number): string {
    if (lengthOf(text) <= max) return text;
    const cut = [...text].slice(0, max).join('');
    const sentence = /^[\s\S]*[.!?](?=\s)/.exec(cut)?.[0];
    if (sentence !== undefined && sentence.length > cut.length / 2) return sentence.trimEnd();
    const word = cut
        .slice(0, -1)
        .replace(/(?<!\s)\s+\S*$/, '')
        .trimEnd();
    return (word === '' ? [...cut].slice(0, max - 1).join('') : word).replace(
        /(?<![\s,;:([{-])[\s,;:([{-]+$/,
        '',
    );
}

/** White space as one blank, without Markdown's and HTML's marks of emphasis: what a label can show. */
export const oneLine = (text: string): string =>
    text
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/[\p{Cc}\u2028\u2029\p{Cs}\s]+/gu, ' ')
        .trim();

const replacements: Record<string, string> = {
    '/': ' or ',
    '\\': ' ',
    '<': ' ',
    '>': ' ',
    '*': '',
    '%': ' percent ',
    '&': ' and ',
    '?': '',
};

/** A summary as certification takes it: no restricted characters, no sign at the end, at most `max` characters. */
export function summaryFrom(text: string, max: number): string {
    let result = oneLine(text);
    for (const character of restrictedInSummary)
        result = result.replaceAll(character, replacements[character] ?? ' ');
    result = shorten(withoutProductNames(result).replace(/\s+/g, ' ').trim(), max);
    while (result !== '' && !endsAlphanumeric(result) && !result.endsWith(')'))
        result = result.slice(0, -1).trimEnd();
    return result;
}

export function withoutProductNames(text: string): string {
    let result = text;
    for (let name = findWord(result, productNames); name; name = findWord(result, productNames)) {
        const at = result.toLowerCase().indexOf(name.toLowerCase());
        result = `${result.slice(0, at)}the platform${result.slice(at + name.length)}`;
    }
    return result;
}

/** A description of an operation or parameter: no links, no emoji, no product names. */
export function descriptionFrom(text: string, max: number): string {
    const plain = text
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
        .replace(/<?\b(https?:\/\/|www\.)[^\s<>)"'\]]*>?/gi, '')
        .replace(/[\p{Emoji_Presentation}\uFE0F]/gu, '')
        .replace(/[\p{Cc}\u2028\u2029\p{Cs}\s]+/gu, ' ')
        .trim();
    return shorten(withoutProductNames(plain), max);
}

/** What a value is called where the document does not say: its technical name in words. */
export const mechanicalTitle = (name: string): string =>
    summaryFrom(titleCase(name) || name, summary.max) || 'Value';

/** The same for a description: it says no more than the title does. */
export const mechanicalDescription = (title: string): string => `The ${title}.`;

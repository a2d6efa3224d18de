import { byText } from './pattern.ts';

const underscore = byText(/[\p{L}\p{N}]_[\p{L}\p{N}]/u);
const hump = byText(/\p{Ll}{2}\p{Lu}\p{Ll}/u);
const camel = byText(/(?<![^\s(])\p{Ll}{2,40}\p{Lu}\p{Ll}[\p{L}\p{N}]{0,40}(?=[\s.,;:!?)]|$)/u);

/** True for one word in camel case, Pascal case or with underscores: a name from code, not a name for people. */
export const isCodeName = (text: string): boolean =>
    !/\s/.test(text) && (underscore(text).test(text) || hump(text).test(text));

/** The first word of a text in camel case, such as `orderId`; parts of addresses and code do not count. */
export const camelCaseWord = (text: string): string | undefined =>
    // Hardly any text has such a word, and this is quicker than to look for one.
    /[a-z][A-Z][a-z]|[^\0-\x7F]/.test(text) ? camel(text).exec(text)?.[0] : undefined;

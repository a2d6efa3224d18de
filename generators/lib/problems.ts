import type { Draft } from './answers.ts';
import * as limits from './connector/limits.ts';
import * as text from './connector/text.ts';

/** A check of one text: the problem as a sentence, or undefined. */
export type TextCheck = (value: string, answers: Draft) => string | undefined;

/** The first problem that one of the checks finds. */
export const all =
    (...checks: TextCheck[]): TextCheck =>
    (value, answers) => {
        for (const check of checks) {
            const problem = check(value, answers);
            if (problem !== undefined) return problem;
        }
        return undefined;
    };

/** Certification's demands, which a private connector does not have to meet. */
export const certified =
    (...checks: TextCheck[]): TextCheck =>
    (value, answers) =>
        answers.publisherKind === 'custom' ? undefined : all(...checks)(value, answers);

/** What every single-line text has to be: there, without control characters, without blanks at its ends, not endless. */
export const line = (max: number = limits.longText.max): TextCheck => {
    return (value) => {
        if (value.trim() === '') return 'This may not be empty.';
        const control = text.controlCharacter(value);
        if (control !== undefined) {
            return `Line breaks, tabs and other control characters cannot stand here (U+${hex(control)}).`;
        }
        if (value !== value.trim()) return 'Remove the blanks at the beginning or end.';
        const length = text.lengthOf(value);
        return length > max ? `${length} characters are too many; ${max} are allowed.` : undefined;
    };
};

const hex = (character: string): string =>
    character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

export const atLeast =
    (min: number): TextCheck =>
    (value) => {
        const length = text.lengthOf(value);
        const count = length === 1 ? '1 character is' : `${length} characters are`;
        return length < min ? `${count} too few; write at least ${min}.` : undefined;
    };

export const english: TextCheck = (value) => {
    const letter = text.foreignLetter(value);
    return letter === undefined
        ? undefined
        : `"${letter}" is not a letter of the Latin alphabet; certification wants English texts.`;
};

export const noWords =
    (words: readonly string[], of: string): TextCheck =>
    (value) => {
        const word = text.findWord(value, words);
        return word === undefined ? undefined : `${of} may not contain "${word}"; leave the word out.`;
    };

export const noProductName = (of: string): TextCheck => noWords(limits.productNames, of);

export const noLinkOrEmoji: TextCheck = (value) => {
    if (/https?:\/\/|www\./i.test(value)) return 'A description may not contain a URL; leave it out.';
    const found = text.emoji(value);
    return found === undefined ? undefined : `A description may not contain emoji; leave "${found}" out.`;
};

export const ascii: TextCheck = (value) => {
    const odd = /[^ -~]/u.exec(value)?.[0];
    return odd === undefined
        ? undefined
        : `"${odd}" is not a plain (ASCII) character; certification allows only those here.`;
};

export const webUrl: TextCheck = (value) =>
    text.isUrl(value)
        ? undefined
        : (brokenUrl(value) ??
          'This is not a complete web address; write it with https://, as in https://contoso.com.');

export const secureUrl: TextCheck = (value) => {
    if (text.isUrl(value, ['https'])) return undefined;
    if (text.isUrl(value)) return 'Write the address with https://, not with http://.';
    return (
        brokenUrl(value) ??
        'This is not a complete https address; write it as in https://login.contoso.com/authorize.'
    );
};

/** What keeps a text that begins like a web address from being one, where that can be named. */
function brokenUrl(value: string): string | undefined {
    if (!/^https?:\/\/./i.test(value)) return undefined;
    const odd = /[\s<>"\\^`{|}]/.exec(value)?.[0];
    if (odd !== undefined) {
        const what = /\s/.test(odd) ? 'A blank' : `The character ${odd}`;
        return `${what} cannot stand in a web address; leave it out.`;
    }
    return /^https?:\/\/[^/?#]*@/i.test(value)
        ? 'Leave the part before the @ out: nobody signs in by an address.'
        : undefined;
}

export const email: TextCheck = (value) =>
    text.isEmail(value) ? undefined : 'This is not an e-mail address; write it as in support@contoso.com.';

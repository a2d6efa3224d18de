import * as limits from './limits.ts';

/**
 * What certification says of single strings, each as a question with a yes or a problem in it.
 * Prompts refuse with these sentences, rules report with them: one truth for both.
 */

/** The first of `words` that stands in `text` as a whole word, in any case; a hyphen ends a word. */
export function findWord(text: string, words: readonly string[]): string | undefined {
    let search = searches.get(words);
    if (!search) searches.set(words, (search = searchFor(words)));
    if (!search.mayHold.test(text)) return undefined;
    const lower = text.toLowerCase();
    return words.find((_, index) => holdsWord(lower, search.small[index]!));
}

/** The lists are few and fixed, the texts are many. */
const searches = new WeakMap<readonly string[], ReturnType<typeof searchFor>>();

const searchFor = (words: readonly string[]) => ({
    small: words.map((word) => word.toLowerCase()),
    /** Holds for every text with the beginning of such a word in it; letters beyond ASCII may become others in lower case. */
    mayHold: new RegExp(
        ['[^\\0-\\x7F]', ...new Set(words.map((word) => word.slice(0, 5).replace(/\W/g, '.')))].join('|'),
        'is',
    ),
});

function holdsWord(text: string, word: string): boolean {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + word.length])) return true;
    }
    return false;
}

const isWordCharacter = (character: string | undefined): boolean =>
    character !== undefined && (character < '\u0080' ? /\w/ : /[\p{L}\p{N}]/u).test(character);

/** Most texts are, and Unicode's own classes are slow to set up. */
// oxlint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

/**
 * The first letter of a script other than Latin: what Microsoft's validator calls "not English". A Greek letter on its
 * own is a sign of science, not a word.
 */
export const foreignLetter = (text: string): string | undefined =>
    isAscii(text)
        ? undefined
        : /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}])\p{L}|\p{Script=Greek}{2}/u.exec(
              text,
          )?.[0];

/** The first control character (line breaks and tabs included), line or paragraph separator, or lone surrogate. */
export const controlCharacter = (text: string): string | undefined =>
    /[\p{Cc}\u2028\u2029\p{Cs}]/u.exec(text)?.[0];

/** An emoji or pictograph; plain digits and symbols such as © do not count. */
export const emoji = (text: string): string | undefined =>
    isAscii(text) ? undefined : /\p{Emoji_Presentation}|.?\uFE0F/u.exec(text)?.[0];

export const endsAlphanumeric = (text: string): boolean =>
    /[A-Za-z0-9]$/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]$/u.test(text));

export const endsSentence = (text: string): boolean =>
    text.endsWith('.') || /[.!?]["')\]]*$/.test(text.trimEnd());

/** The first character a summary may not hold: certification allows letters, digits, blanks and parentheses. */
export const oddSummaryCharacter = (text: string): string | undefined =>
    /^[A-Za-z0-9 ()]*$/.test(text)
        ? undefined
        : isAscii(text)
          ? /[^A-Za-z0-9 ()]/.exec(text)?.[0]
          : /[^\p{Script=Latin}\p{N} ()]/u.exec(text)?.[0];

export const restrictedCharacter = (text: string): string | undefined =>
    /^[A-Za-z0-9 ()]*$/.test(text)
        ? undefined
        : limits.restrictedInSummary.find((character) => text.includes(character));

/** Equal but for case, white space at the ends and a final period. */
export const saysTheSame = (a: string, b: string): boolean => isSameBeginning(a, b) && plain(a) === plain(b);

/** Most texts differ in their first letter. Letters beyond ASCII may become others in lower case. */
function isSameBeginning(a: string, b: string): boolean {
    const first = a.charCodeAt(0);
    const second = b.charCodeAt(0);
    return !isLetter(first) || !isLetter(second) || (first | 32) === (second | 32);
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const plain = (text: string): string => text.trim().replace(/\.$/, '').trimEnd().toLowerCase();

/** Length as people count it: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => {
    if (isAscii(text)) return text.length;
    let count = 0;
    for (const _ of text) count += 1;
    return count;
};

/** `#rrggbb` in any case. */
export const isHexColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** An ASCII address with one @, a dotted domain and no blanks: what the Swagger Validator accepts. */
export const isEmail = (text: string): boolean =>
    text.length <= 254 &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(
        text,
    );

/** An absolute URL with one of the schemes and a host, without blanks or credentials. */
export function isUrl(text: string, schemes: readonly string[] = ['https', 'http']): boolean {
    if (/\s|[<>"\\^`{|}]/.test(text)) return false;
    try {
        const url = new URL(text);
        return (
            schemes.includes(url.protocol.slice(0, -1)) &&
            url.hostname !== '' &&
            url.username === '' &&
            url.password === '' &&
            text.toLowerCase().startsWith(`${url.protocol}//`)
        );
    } catch {
        return false;
    }
}

/** `host` or `host:port` as the Swagger Validator takes it: no scheme, path, blank or brace. */
export const isHost = (text: string): boolean => /^[^{}/ :\\\s@?#]+(?::\d{1,5})?$/.test(text);

/** Why a host is not the public production one, or undefined. Takes `host` or `host:port`. */
export function notProduction(host: string): string | undefined {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    const labels = name.split('.');
    // No domain ends in a number: what does is read as an address, in short (127.1) and hexadecimal forms too.
    if (/^(\d+|0x[\da-f]*)$/.test(labels.at(-1)!) || /^\[.*\]?$/.test(host)) return 'is an IP address';
    const domain = limits.privateDomains.find((each) => labels.length > 1 && labels.at(-1) === each);
    if (domain) return `is not on the public internet (".${domain}")`;
    if (limits.hostsLikeTestHosts.some((each) => `.${name}`.endsWith(`.${each}`))) return undefined;
    const isDomain = limits.domainsLikeTestHosts.some((each) => labels.length > 1 && labels.at(-1) === each);
    const found = (isDomain ? labels.slice(0, -1) : labels)
        .flatMap((label) => label.split('-'))
        .find((part) => testLabel(part));
    if (found) return `looks like a test host ("${found}")`;
    return labels.length < 2 ? 'is not a public host name' : undefined;
}

const testLabel = (part: string): boolean =>
    (limits.testHostLabels as readonly string[]).includes(part.replace(/(?<!\d)\d+$/, ''));

/** A text on one line: line breaks and tabs become blanks; what cannot be shown goes. */
export const oneLine = (text: string): string =>
    text
        .replace(/(?<![ \t])[ \t]*[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .replace(/\p{Cs}/gu, '\uFFFD')
        .trim();

import type { Finding } from '../check/finding.ts';
import type { spellingHints } from '../check/rule-names.ts';
import { asText, own } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { quote } from '../connector/quote.ts';
import type { SourceFile } from '../connector/source.ts';
import type { Dictionary } from './dictionary.ts';
import { visibleTexts, type VisibleText } from './texts.ts';
import { tokens } from './tokens.ts';
import { knownWords } from './words.ts';

/** Looking for better words takes long; who has more slips than this knows what to do about the rest. */
const mostSuggestions = 30;

type Kind = (typeof spellingHints)[number]['id'];

/** A word with the first place it stands at, and how often it is there. */
interface Slip {
    kind: Kind;
    word: string;
    where: VisibleText;
    at: number;
    times: number;
}

/**
 * Findings about the language of what makers read, one for each word; all of them hints, because a dictionary knows
 * neither names nor what a word should be. `words` are the project's own.
 */
export function spellingFindings(
    connector: Connector,
    dictionary: Dictionary,
    words: readonly string[] = [],
): Finding[] {
    const slips = slipsOf(connector, judge(dictionary, ownWords(connector, words)));
    const sources = { definition: connector.definition?.source, properties: connector.properties?.source };
    const spans = new Map(
        (['definition', 'properties'] as const).map((file) => {
            const pointers = slips
                .filter(({ where }) => where.file === file)
                .map(({ where }) => where.pointer);
            return [file as string, sources[file]?.nearestSpans(new Set(pointers))];
        }),
    );
    return slips.map((slip, index) => {
        const { file, pointer, offset } = slip.where;
        const source = (file === 'readme' ? connector.readme : sources[file as 'definition']) as SourceFile;
        const start = offset === undefined ? (spans.get(file)?.get(pointer)?.start ?? 0) : offset + slip.at;
        return {
            rule: slip.kind,
            severity: 'info',
            file: source.name,
            pointer,
            ...source.place(start),
            message: messageOf(slip, index < mostSuggestions ? dictionary : undefined),
        };
    });
}

type Judge = (word: string, isCode: boolean, isLoud: boolean) => Kind | undefined;

function judge(dictionary: Dictionary, own: ReadonlySet<string>): Judge {
    const has = (word: string): boolean => dictionary.has(word) || dictionary.has(word.toLowerCase());
    return (word, isCode, isLoud) => {
        const plain = word.toLowerCase();
        if (own.has(plain) || knownWords.has(plain)) return undefined;
        // What is in capitals and no word is an abbreviation.
        if (isLoud) return word.length > 4 && has(plain) ? 'SpellingShouting' : undefined;
        if (has(word)) return undefined;
        return isCode ? 'SpellingCodeWord' : 'SpellingWord';
    };
}

function slipsOf(connector: Connector, judge: Judge): Slip[] {
    const judged = new Map<string, Kind | undefined>();
    const slips = new Map<string, Slip>();
    for (const where of visibleTexts(connector)) {
        for (const { word, at, isCode, isLoud } of tokens(where.text)) {
            if (!judged.has(word)) judged.set(word, judge(word, isCode, isLoud));
            const kind = judged.get(word);
            if (!kind || (kind === 'SpellingCodeWord' && where.isRuled)) continue;
            // At the beginning of a sentence a slip is the same slip; in code `orderID` and `orderId` are two names.
            const key = kind === 'SpellingWord' ? word.toLowerCase() : word;
            const known = slips.get(key);
            if (known) known.times += 1;
            else slips.set(key, { kind, word, where, at, times: 1 });
        }
    }
    return [...slips.values()];
}

/** What the connector and its publisher are called is no slip. */
function ownWords(connector: Connector, words: readonly string[]): Set<string> {
    const { swagger, apiProperties } = connector;
    const info = own(swagger, 'info');
    const names = [
        own(info, 'title'),
        own(own(info, 'contact'), 'name'),
        own(swagger, 'host'),
        apiProperties['publisher'],
        apiProperties['stackOwner'],
    ];
    const parts = names.map((name) => (asText(name) ?? '').toLowerCase().match(/\p{L}+/gu) ?? []);
    // Of a name in several words people leave the blanks out: GMO Sign, GMOSign.
    const joined = parts.map((ofName) => ofName.join(''));
    return new Set([...parts.flat(), ...joined, ...words.map((word) => word.toLowerCase())]);
}

function messageOf({ kind, word, times }: Slip, dictionary: Dictionary | undefined): string {
    const shown = quote(word);
    const more = times > 1 ? ` It stands in ${times} places.` : '';
    if (kind === 'SpellingShouting')
        return `${shown} is written in capitals; write it like other words.${more}`;
    if (kind === 'SpellingCodeWord')
        return `${shown} looks like a name from code; write what is meant in plain words.${more}`;
    const [better] = (word.length < 40 && dictionary?.suggest(word)) || [];
    const advice =
        better === undefined
            ? 'mend it, or add it to "words" of the configuration'
            : `did you mean ${quote(better)}`;
    return `${shown} is not in the dictionary; ${advice}${better === undefined ? '.' : '?'}${more}`;
}

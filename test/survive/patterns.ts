import { parseSync } from 'oxc-parser';

/** A regular expression as a source file has it. */
export interface Written {
    pattern: RegExp;
    /** The text of the file around it. */
    line: number;
}

/** Every regular expression that stands in a source file. */
export function patternsIn(name: string, text: string): Written[] {
    const found: Written[] = [];
    const walk = (node: unknown): void => {
        if (Array.isArray(node)) for (const each of node) walk(each);
        else if (typeof node === 'object' && node !== null) {
            const { type, regex, start } = node as {
                type?: string;
                regex?: { pattern: string; flags: string };
                start: number;
            };
            if (type === 'Literal' && regex)
                found.push({
                    pattern: new RegExp(regex.pattern, regex.flags),
                    line: text.slice(0, start).split('\n').length,
                });
            for (const value of Object.values(node)) walk(value);
        }
    };
    walk(parseSync(name, text).program);
    return found;
}

/** Characters that many patterns repeat, and one that hardly any takes. */
const common = [
    'a',
    'A',
    '1',
    ' ',
    '\t',
    '\n',
    '-',
    '_',
    '*',
    '.',
    ',',
    ':',
    ';',
    '"',
    '(',
    '[',
    '{',
    '<',
    '/',
    '<h1',
];
const stranger = '\0';

/** The words and single characters that a pattern itself has, and pairs of those. */
function unitsOf({ source }: RegExp): string[] {
    const plain = source.replace(/\\[bBdDsSwWpPu](?:\{[^}]*\})?|\(\?<?[:=!]/g, ' ');
    const words = plain.match(/[a-z]{2,}/gi) ?? [];
    const signs = new Set(plain.replace(/[\sa-z]/gi, ''));
    const openings = [...signs].filter((sign) => '([{</!'.includes(sign));
    const pairs = openings.flatMap((one) => [...signs].map((other) => one + other));
    const tags = words.flatMap((word) => [`<${word}`, `${word}/`, `/${word}/`, ` ${word}`, `${word}://`]);
    return [...new Set([...common, ...signs, ...words, ...pairs, ...tags, 'aA', 'a ', ' (', '](', '[]('])];
}

/** Texts that make a careless pattern try again from every character, at any length. */
export function* hardTexts(pattern: RegExp): Generator<(length: number) => string> {
    const words = (pattern.source.match(/[a-z]{3,}/gi) ?? []).slice(0, 3);
    for (const unit of unitsOf(pattern)) {
        for (const before of ['', stranger, ...words]) {
            for (const after of ['', stranger, `)${stranger}`, `\n${stranger}${unit}`])
                yield (length) => before + unit.repeat(length / unit.length) + after;
        }
    }
}

/** Milliseconds, the least of a few tries: what else the machine does only adds. */
export function cost(pattern: RegExp, text: string, tries: number): number {
    let least = Infinity;
    for (let count = 0; count < tries; count += 1) {
        const before = performance.now();
        if (pattern.global) for (const _ of text.matchAll(pattern));
        else pattern.exec(text);
        least = Math.min(least, performance.now() - before);
    }
    return least;
}

/** A text for which the time a pattern takes grows faster than the text does, or undefined. */
export function slowText(pattern: RegExp): string | undefined {
    for (const text of hardTexts(pattern)) {
        if (cost(pattern, text(8_000), 1) < 1.5) continue;
        const [short, long] = [4_000, 16_000].map((length) => cost(pattern, text(length), 3));
        if (long! > 5 && long! > 8 * short!) return text(24);
    }
    return undefined;
}

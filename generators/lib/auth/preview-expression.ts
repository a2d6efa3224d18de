/** A part of a policy's text: written out, or an expression that the platform evaluates for each request. */
export type Piece = { literal: string } | { expression: Expression };

export interface Expression {
    /** What it reads, in lower case: `connectionparameters`, `headers`; '' where it is more than one such call. */
    reads: string;
    /** The name in the parentheses. */
    name: string;
    /** What it gives where there is no such value. */
    fallback?: string;
    text: string;
}

/** Takes a text such as `Bearer @connectionParameters('key','')` apart. Understands single calls, bare or in `@{…}`. */
export function piecesOf(text: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(from, at + 1))) {
        const end = endOfExpression(text, at);
        if (end === undefined) continue;
        if (at > from) pieces.push({ literal: text.slice(from, at) });
        pieces.push({ expression: parse(text.slice(at + 1, end)) });
        from = end;
    }
    if (from < text.length) pieces.push({ literal: text.slice(from) });
    return pieces;
}

/** Where the expression that `@` begins is over; undefined where it begins none. */
function endOfExpression(text: string, at: number): number | undefined {
    const rest = text.slice(at + 1, at + 40);
    if (rest.startsWith('{')) return endOfBrackets(text, at + 1);
    const property = /^Request\.\w+/i.exec(rest);
    if (property) return at + 1 + property[0].length;
    const call = /^[A-Za-z_]\w*\(/.exec(rest);
    if (!call) return undefined;
    let end = endOfBrackets(text, at + call[0].length);
    if (isText.test(call[0])) return end;
    // What follows a call reads a part of its value: `@body().orders[0].id`.
    const part = /\.\w+|\?|\[/y;
    for (part.lastIndex = end; part.test(text); part.lastIndex = end) {
        end = text[part.lastIndex - 1] === '[' ? endOfBrackets(text, part.lastIndex - 1) : part.lastIndex;
        if (text[end - 1] === '?' && !/[.[]/.test(text[end] ?? '')) return end - 1;
    }
    return end;
}

/** Calls that give a text: a period behind one is a period, as in `@connectionParameters('team').contoso.com`. */
const isText = /^(?:connectionParameters|headers?|queryParameters?|environmentVariables)\(/i;

/** The index behind the bracket that closes the one at `open`; brackets in quotes do not count. */
function endOfBrackets(text: string, open: number): number {
    let depth = 0;
    let quote = '';
    for (let at = open; at < text.length; at += 1) {
        const character = text[at]!;
        if (quote !== '') {
            if (character === quote) quote = '';
        } else if (character === "'" || character === '"') quote = character;
        else if ('([{'.includes(character)) depth += 1;
        else if (')]}'.includes(character)) {
            depth -= 1;
            if (depth === 0) return at + 1;
        }
    }
    return text.length;
}

const call =
    /^(connectionParameters|headers?|queryParameters?|environmentVariables)\(\s{0,9}(?:'([^']*)'|"([^"]*)")\s{0,9}(?:,\s{0,9}(?:'([^']*)'|"([^"]*)")\s{0,9})?\)$/i;

function parse(text: string): Expression {
    const inner = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1).trim() : text;
    const [, reads, single, double, fallback, fallbackDouble] = call.exec(inner) ?? [];
    if (reads === undefined) return { reads: '', name: '', text };
    const given = fallback ?? fallbackDouble;
    return {
        reads: reads.toLowerCase().replace(/([^s])$/, '$1s'),
        name: (single ?? double ?? '').trim(),
        ...(given === undefined ? {} : { fallback: given }),
        text,
    };
}

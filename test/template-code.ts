/** What templates call to put a value in; `part` gives markdown that is rendered already. */
const helpers = new Set(['json', 'md', 'code', 'link', 'comma', 'part']);

/**
 * True where whatever an expression of a template puts in is a constant or has gone through a helper. Understands what
 * templates are made of: constants, template literals, choices, lists that are joined, and `known` expressions.
 */
export function isSafe(expression: string, known: ReadonlySet<string>): boolean {
    const code = expression.trim();
    if (known.has(code) || /^'(?:[^'\\]|\\.)*'$/.test(code)) return true;
    const outer = outerParts(code);
    const question = outer.findIndex(
        ({ text }, index) =>
            text === '?' &&
            ![outer[index - 1]?.text, outer[index + 1]?.text].includes('?') &&
            outer[index + 1]?.text !== '.',
    );
    if (question >= 0) {
        const colon = outer.findIndex(({ text }, index) => index > question && text === ':');
        if (colon < 0) return false;
        const [from, to] = [outer[question]!.at, outer[colon]!.at];
        return isSafe(code.slice(from + 1, to), known) && isSafe(code.slice(to + 1), known);
    }
    if (code.startsWith('`'))
        return outer.length === 1 && insertions(code).every((inner) => isSafe(inner, known));
    const list = /^[\w.]+\.map\(\(?[\w, ]+\)? => ([^]*)\)\.join\('[^']*'\)$/.exec(code);
    if (list) return isSafe(list[1]!, known);
    const call = /^(\w+)\(/.exec(code);
    // A helper's name, its brackets, and nothing behind them.
    return call !== null && helpers.has(call[1]!) && outer.length === call[1]!.length + 1;
}

/** The characters of an expression outside of brackets and strings; a bracket or string counts as one, where it begins. */
function outerParts(code: string): { text: string; at: number }[] {
    const parts: { text: string; at: number }[] = [];
    for (let at = 0; at < code.length; at += 1) {
        parts.push({ text: code[at]!, at });
        if ('([{'.includes(code[at]!) || '\'"`'.includes(code[at]!)) at = endOf(code, at);
    }
    return parts;
}

/** Where the bracket or string ends that begins at `start`. */
function endOf(code: string, start: number): number {
    const opening = code[start]!;
    const isString = '\'"`'.includes(opening);
    const closing = isString ? opening : { '(': ')', '[': ']', '{': '}' }[opening]!;
    for (let at = start + 1; at < code.length; at += 1) {
        if (code[at] === closing) return at;
        if (isString && code[at] === '\\') at += 1;
        else if (isString) {
            if (opening === '`' && code.startsWith('${', at)) at = endOf(code, at + 1);
        } else if ('([{'.includes(code[at]!) || '\'"`'.includes(code[at]!)) at = endOf(code, at);
    }
    return code.length;
}

/** The expressions in `${}` of a template literal. */
function insertions(literal: string): string[] {
    const found: string[] = [];
    for (let at = 1; at < literal.length; at += 1) {
        if (literal[at] === '\\') at += 1;
        else if (literal.startsWith('${', at)) {
            const end = endOf(literal, at + 1);
            found.push(literal.slice(at + 2, end));
            at = end;
        }
    }
    return found;
}

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Json, segments } from './json.ts';
import type { Span, Spans } from './positions.ts';
import type { SyntaxProblem } from './source.ts';

const sentences: Record<string, string> = {
    InvalidSymbol:
        'This is not JSON: a word that is neither a string in quotes, a number, true, false nor null.',
    InvalidNumberFormat: 'This is not a JSON number.',
    PropertyNameExpected:
        'A property name in double quotes is missing here; often the comma before it is one too many.',
    ValueExpected: 'A value is missing here; often the comma before it is one too many.',
    ColonExpected: 'A colon is missing between a property name and its value.',
    CommaExpected: 'A comma is missing before this.',
    CloseBraceExpected: 'A closing brace } is missing.',
    CloseBracketExpected: 'A closing bracket ] is missing.',
    EndOfFileExpected:
        'The JSON document ended before this; remove what follows or the bracket that closed it too early.',
    InvalidCommentToken: 'JSON has no comments; remove this one.',
    UnexpectedEndOfComment: 'JSON has no comments; remove this one.',
    UnexpectedEndOfString: 'The string that begins here is never closed.',
    UnexpectedEndOfNumber: 'This number is not complete.',
    InvalidUnicode: 'This \\u escape needs four hexadecimal digits.',
    InvalidEscapeCharacter: 'JSON has no such escape sequence; a backslash itself is written \\\\.',
    InvalidCharacter: 'A control character stands inside a string; write it as an escape such as \\t or \\n.',
};

interface Parsed {
    value: Json | undefined;
    problems: SyntaxProblem[];
    spans: Spans;
}

/** Reads as much as can be read of a text that is not strict JSON; says what is wrong and where. */
export function parseTolerant(text: string): Parsed {
    try {
        return parse(text);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const message = 'This is not JSON, and it is nested too deep to say where it goes wrong.';
        return { value: undefined, problems: [{ offset: 0, message }], spans: { get: () => undefined } };
    }
}

function parse(text: string): Parsed {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const value = root ? build(root) : undefined;
    const problems = errors.map(({ error, offset }) => {
        const code = printParseErrorCode(error);
        return { offset: placeOf(code, text, offset), message: sentences[code] ?? 'This is not JSON.' };
    });
    if (problems.length === 0) problems.push({ offset: 0, message: 'This is not JSON.' });
    return { value, problems, spans: new Nodes(root) };
}

/** What is wrong inside of a string may be hard to see, and the parser names only where the string begins. */
function placeOf(code: string, text: string, start: number): number {
    const wrong = wrongInString[code];
    if (!wrong) return start;
    for (const { 0: part, index } of text.slice(start, start + mostOfString).matchAll(partOfString))
        if (wrong.test(part)) return start + index;
    return start;
}

const mostOfString = 100_000;
/** A control character, or an escape sequence as far as it is one. */
// oxlint-disable-next-line no-control-regex
const partOfString = /[\0-\x1F]|\\(?:u[\da-fA-F]{0,4}|[^])/g;
const wrongInString: Record<string, RegExp | undefined> = {
    // oxlint-disable-next-line no-control-regex
    InvalidCharacter: /^[\0-\x1F]/,
    InvalidEscapeCharacter: /^\\[^"\\/bfnrtu]/,
    InvalidUnicode: /^\\u[\da-fA-F]{0,3}$/,
};

function build(node: Node): Json {
    if (node.type === 'array') return (node.children ?? []).map(build);
    if (node.type !== 'object') return (node.value ?? null) as Json;
    const entries: [string, Json][] = [];
    for (const property of node.children ?? []) {
        const [name, value] = property.children ?? [];
        if (name && value) entries.push([String(name.value), build(value)]);
    }
    return Object.fromEntries(entries);
}

/** Finds places in the tree of a parsed text when somebody asks: few of its values ever have findings. */
class Nodes implements Spans {
    readonly #root: Node | undefined;
    readonly #below = new Map<Node, Map<string, Node>>();

    constructor(root: Node | undefined) {
        this.#root = root;
    }

    get(pointer: string): Span | undefined {
        let node = this.#root;
        let property: Node | undefined;
        for (const key of segments(pointer)) {
            const next: Node | undefined = node && this.#children(node).get(key);
            property = next?.type === 'property' ? next : undefined;
            node = property ? property.children![1] : next;
        }
        if (!node) return undefined;
        const { offset: start, length } = node;
        const end = start + length;
        return property ? { start, end, key: property.offset } : { start, end };
    }

    /** Items by their index, properties by their name: of a name that stands twice the last one counts. */
    #children(node: Node): Map<string, Node> {
        let children = this.#below.get(node);
        if (!children) this.#below.set(node, (children = new Map<string, Node>()));
        else return children;
        for (const [index, inner] of (node.children ?? []).entries()) {
            const [name, value] = inner.type === 'property' ? (inner.children ?? []) : [];
            if (node.type === 'array') children.set(String(index), inner);
            else if (name && value) children.set(String(name.value), inner);
        }
        return children;
    }
}

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { child, type Json } from './json.ts';
import type { Span } from './positions.ts';
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
    spans: Map<string, Span>;
}

/** Reads as much as can be read of a text that is not strict JSON; says what is wrong and where. */
export function parseTolerant(text: string): Parsed {
    try {
        return parse(text);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const message = 'This is not JSON, and it is nested too deep to say where it goes wrong.';
        return { value: undefined, problems: [{ offset: 0, message }], spans: new Map() };
    }
}

function parse(text: string): Parsed {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const spans = new Map<string, Span>();
    const value = root ? build(root, '', spans, undefined) : undefined;
    const problems = errors.map(({ error, offset }) => ({
        offset,
        message: sentences[printParseErrorCode(error)] ?? 'This is not JSON.',
    }));
    if (problems.length === 0) problems.push({ offset: 0, message: 'This is not JSON.' });
    return { value, problems, spans };
}

function build(node: Node, pointer: string, spans: Map<string, Span>, key: number | undefined): Json {
    const span: Span = { start: node.offset, end: node.offset + node.length };
    spans.set(pointer, key === undefined ? span : { ...span, key });
    if (node.type === 'array') {
        return (node.children ?? []).map((item, index) =>
            build(item, child(pointer, index), spans, undefined),
        );
    }
    if (node.type !== 'object') return (node.value ?? null) as Json;
    const entries: [string, Json][] = [];
    for (const property of node.children ?? []) {
        const [name, value] = property.children ?? [];
        if (!name || !value) continue;
        entries.push([
            String(name.value),
            build(value, child(pointer, String(name.value)), spans, name.offset),
        ]);
    }
    return Object.fromEntries(entries);
}

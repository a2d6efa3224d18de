import type { SourceFile } from '../../connector/source.ts';
import { rule } from '../rule.ts';

/** Full steps of four blanks, then what is not a full step, then text. */
const oddIndentation = /^(?: {4})*(?: {1,3}|\t)(?=\S)/m;

const isBlank = (code: number): boolean => code === 32 || code === 9;
const isBreak = (code: number): boolean => code === 10 || code === 13;

/** The first line that ends in blanks or tabs: their offset, and how many such lines there are. */
function trailingBlanks({ text, lineStarts }: SourceFile): { offset: number; lines: number } | undefined {
    let found: { offset: number; lines: number } | undefined;
    for (let line = 1; line <= lineStarts.length; line += 1) {
        const start = lineStarts[line - 1]!;
        let end = lineStarts[line] ?? text.length;
        while (end > start && isBreak(text.charCodeAt(end - 1))) end -= 1;
        let last = end;
        while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
        if (last < end) found = { offset: found?.offset ?? last, lines: (found?.lines ?? 0) + 1 };
    }
    return found;
}

const rules = [
    rule({
        id: 'CodingIndentation',
        from: 'coding standards',
        severity: 'info',
        demandedBy: 'certification',
        why: 'The coding standards ask for four blanks a level. Nothing checks it, and 97 of 100 accepted connectors are indented otherwise.',
        check: {
            connector: ({ definition }) => {
                const odd = oddIndentation.exec(definition?.source.text ?? '');
                return (
                    odd !== null && {
                        offset: odd.index,
                        message:
                            'The definition is not indented by four blanks a level, first in this line; format it anew.',
                    }
                );
            },
        },
        bad: [
            { files: { 'apiDefinition.swagger.json': '{\n  "swagger": "2.0"\n}\n' } },
            { files: { 'apiDefinition.swagger.json': '{\n\t"swagger": "2.0"\n}\n' } },
        ],
    }),
    rule({
        id: 'CodingTrailingWhitespace',
        from: 'coding standards',
        severity: 'info',
        demandedBy: 'certification',
        why: 'The coding standards want no blanks at the end of a line, as they show up in later changes. Nothing checks it.',
        check: {
            connector: ({ definition }) => {
                const blanks = definition && trailingBlanks(definition.source);
                return (
                    blanks && {
                        offset: blanks.offset,
                        message: `Lines of the definition that end in blanks or tabs: ${blanks.lines}, first this one. Format it anew.`,
                    }
                );
            },
        },
        good: { files: { 'apiDefinition.swagger.json': '{\r\n    "swagger": "2.0"\r\n}' } },
        bad: [
            { files: { 'apiDefinition.swagger.json': '{\n    "swagger": "2.0"\t\r\n}' } },
            { files: { 'apiDefinition.swagger.json': '{\n    "swagger": "2.0"\n} ' } },
        ],
    }),
];

export default rules;

import { type Node, parseTree } from 'jsonc-parser';
import type { Finding } from '../../generators/lib/check/finding.ts';
import { child } from '../../generators/lib/connector/json.ts';
import type { Connector } from '../../generators/lib/connector/model.ts';

interface Known {
    /** Where every value begins, by pointer. */
    starts: Map<string, number>;
    lines: string[];
    /** Where every line begins. */
    lineStarts: number[];
}

/** Findings whose pointer leads nowhere, or whose line and column are not where the value stands, as sentences. */
export function misplaced(connector: Connector, findings: readonly Finding[]): string[] {
    const files = new Map<string, Known>();
    for (const role of ['definition', 'properties', 'settings'] as const) {
        const source = connector[role]?.source;
        if (source) files.set(source.name, known(source.text));
    }
    return findings.flatMap(({ rule, file, pointer, line, column }) => {
        const found = files.get(file);
        if (pointer === '') {
            if (!found || column <= (found.lines[line - 1]?.length ?? -1) + 1) return [];
            return [`${rule}: ${file}:${line}:${column} is not in the file`];
        }
        const start = found?.starts.get(pointer);
        if (!found || start === undefined) return [`${rule}: ${pointer} leads nowhere in ${file}`];
        const at = found.lineStarts[line - 1];
        return at !== undefined && at + column - 1 === start && column <= found.lines[line - 1]!.length
            ? []
            : [`${rule}: ${pointer} does not stand at ${line}:${column}`];
    });
}

function known(text: string): Known {
    const lines = text.split(/\r\n|\n|\r/);
    const lineStarts: number[] = [];
    let at = 0;
    for (const line of lines) {
        lineStarts.push(at);
        at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
    }
    return { starts: startsOf(text), lines, lineStarts };
}

/** Where every value of a JSON text begins, by pointer; found with another parser than the one under test. */
function startsOf(text: string): Map<string, number> {
    const starts = new Map<string, number>();
    const tree = parseTree(text, [], { allowTrailingComma: true });
    const stack: [Node, string][] = tree ? [[tree, '']] : [];
    for (let next = stack.pop(); next; next = stack.pop()) {
        const [node, pointer] = next;
        starts.set(pointer, node.offset);
        const below: [Node, string][] = [];
        for (const [index, item] of (node.children ?? []).entries()) {
            if (node.type === 'array') below.push([item, child(pointer, index)]);
            else if (item.children?.[1])
                below.push([item.children[1], child(pointer, String(item.children[0]!.value))]);
        }
        // Of a key that stands twice the last counts: it has to come off the stack last.
        stack.push(...below.toReversed());
    }
    return starts;
}

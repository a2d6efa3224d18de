import fc from 'fast-check';
import { type Node as Tree, parseTree } from 'jsonc-parser';
import { child } from '../../generators/lib/connector/json.ts';

/** A JSON document as it is spelled; a second, simpler implementation of what the edits are to bring about. */
export type Node = Scalar | ObjectNode | ArrayNode;
interface Scalar {
    kind: 'scalar';
    text: string;
}
interface ObjectNode {
    kind: 'object';
    isInline: boolean;
    members: { key: string; spelled: string; value: Node }[];
}
interface ArrayNode {
    kind: 'array';
    isInline: boolean;
    items: Node[];
}
export type ContainerNode = ObjectNode | ArrayNode;

/** A layout that a whole file keeps to. */
export interface Style {
    /** Undefined: all on one line. */
    unit: string | undefined;
    eol: string;
    colon: string;
    end: string;
}

export const style: fc.Arbitrary<Style> = fc
    .record({
        unit: fc.oneof(
            fc.integer({ min: 1, max: 8 }).map((width) => ' '.repeat(width)),
            fc.constantFrom('\t', '\t\t', '', undefined),
        ),
        eol: fc.constantFrom('\n', '\r\n'),
        colon: fc.constantFrom(':', ': ', ' : ', ' :', ':\t', ':  '),
        hasEnd: fc.boolean(),
    })
    .map(({ hasEnd, ...rest }) => ({ ...rest, end: hasEnd ? rest.eol : '' }));

const trickyText = fc.constantFrom(
    '": ',
    '{"a": 1}',
    '\\',
    '\\"',
    '\u2028',
    '", "',
    '}',
    ']',
    ' : ',
    '\n  "x',
);
const text = fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }, trickyText);
const escaped = (value: string): string =>
    `"${value.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
const spelling = (value: string): fc.Arbitrary<string> =>
    fc.constantFrom(JSON.stringify(value), escaped(value));

export const key: fc.Arbitrary<string> = fc.oneof(
    text,
    fc.nat(20).map(String),
    fc.constantFrom('__proto__', 'constructor', 'a/b', '~1', '', 'description', 'uiDefinition'),
);

const scalar: fc.Arbitrary<Scalar> = fc
    .oneof(
        text.chain(spelling),
        fc.constantFrom('1.0', '-0', '1e5', '12345678901234567890', 'true', 'null', '0'),
    )
    .map((spelled) => ({ kind: 'scalar', text: spelled }));

const member = (value: fc.Arbitrary<Node>) =>
    key.chain((name) => fc.record({ key: fc.constant(name), spelled: spelling(name), value }));

const { node, object } = fc.letrec<{ node: Node; object: ObjectNode; array: ArrayNode }>((tie) => ({
    node: fc.oneof({ maxDepth: 4, depthSize: 'small' }, scalar, tie('object'), tie('array')),
    object: fc.record({
        kind: fc.constant('object' as const),
        isInline: fc.boolean(),
        members: fc.uniqueArray(member(tie('node')), { selector: (entry) => entry.key, maxLength: 5 }),
    }),
    array: fc.record({
        kind: fc.constant('array' as const),
        isInline: fc.boolean(),
        items: fc.array(tie('node'), { maxLength: 4 }),
    }),
}));
export { node };

/** A document with at least one key on a line of its own, so that it shows its style. */
export const documentNode: fc.Arbitrary<ObjectNode> = object
    .filter(({ members }) => members.length > 0)
    .map((root) => ({ ...root, isInline: false }));

export function printed(root: Node, { unit, eol, colon, end }: Style): string {
    const isSpaced = /[ \t]$/.test(colon);
    const comma = isSpaced ? ', ' : ',';
    const print = (value: Node, indent: string, isAroundInline: boolean): string => {
        if (value.kind === 'scalar') return value.text;
        const isInline = isAroundInline || value.isInline;
        const inner = indent + unit;
        const items =
            value.kind === 'array'
                ? value.items.map((item) => print(item, inner, isInline))
                : value.members.map((entry) => entry.spelled + colon + print(entry.value, inner, isInline));
        const [open, close] = value.kind === 'array' ? ['[', ']'] : ['{', '}'];
        if (items.length === 0) return open + close;
        if (!isInline) return `${open}${eol}${inner}${items.join(`,${eol}${inner}`)}${eol}${indent}${close}`;
        const pad = isSpaced && value.kind === 'object' ? ' ' : '';
        return open + pad + items.join(comma) + pad + close;
    };
    return print(root, '', unit === undefined) + end;
}

/** Blanks for all the places where JSON may have some. */
export const blanks = fc.array(
    fc.constantFrom('', ' ', '\t', '\n', '\r\n', '\n    ', '\r\n\t', '\n  \n ', '   '),
    {
        minLength: 1,
        maxLength: 30,
    },
);

/** A document with blanks wherever they may be. */
export function scattered(root: Node, between: readonly string[]): string {
    let used = 0;
    const gap = (): string => between[used++ % between.length]!;
    const print = (value: Node): string => {
        if (value.kind === 'scalar') return value.text;
        const items =
            value.kind === 'array'
                ? value.items.map((item) => gap() + print(item) + gap())
                : value.members.map(
                      (entry) => gap() + entry.spelled + gap() + ':' + gap() + print(entry.value) + gap(),
                  );
        const inner = items.length > 0 ? items.join(',') : gap();
        return value.kind === 'array' ? `[${inner}]` : `{${inner}}`;
    };
    return gap() + print(root) + gap();
}

export interface Found<Kind extends Node = Node> {
    node: Kind;
    pointer: string;
    /** On one line with what is around it. */
    isInline: boolean;
    parent?: { container: ContainerNode; at: number; isInline: boolean };
}

/** Every value of a document. */
export function valuesOf(root: Node, isInline: boolean): Found[] {
    const found: Found[] = [];
    const visit = (value: Node, pointer: string, isAround: boolean, parent?: Found['parent']): void => {
        const isHere =
            isAround || (value.kind !== 'scalar' && value.isInline && childrenOf(value).length > 0);
        found.push({ node: value, pointer, isInline: isHere, ...(parent ? { parent } : {}) });
        if (value.kind === 'scalar') return;
        // What is empty shows no layout of its own.
        value.isInline = isHere;
        childrenOf(value).forEach(([name, item], at) =>
            visit(item, child(pointer, name), isHere, { container: value, at, isInline: isHere }),
        );
    };
    visit(root, '', isInline);
    return found;
}

export const childrenOf = (container: ContainerNode): [name: string, value: Node][] =>
    container.kind === 'array'
        ? container.items.map((item, index) => [String(index), item])
        : container.members.map((entry) => [entry.key, entry.value]);

/** What a text says: every key in its order, every number by its value, no blanks. */
export function meaning(source: string): string {
    const write = (tree: Tree): string => {
        const children = tree.children ?? [];
        if (tree.type === 'array') return `[${children.map(write).join()}]`;
        if (tree.type === 'object')
            return `{${children.map((entry) => entry.children!.map(write).join(':')).join()}}`;
        return JSON.stringify(tree.value);
    };
    JSON.parse(source);
    return write(parseTree(source)!);
}

/** The node that JSON.stringify would print; `isInline` for all that is in it. */
export function nodeOf(value: unknown, isInline = false): Node {
    if (Array.isArray(value))
        return { kind: 'array', isInline, items: value.map((item) => nodeOf(item, isInline)) };
    if (typeof value !== 'object' || value === null) return { kind: 'scalar', text: JSON.stringify(value) };
    const members = Object.entries(value).map(([name, item]) => ({
        key: name,
        spelled: JSON.stringify(name),
        value: nodeOf(item, isInline),
    }));
    return { kind: 'object', isInline, members };
}

/** The same value, all on one line. */
export function inline(value: Node): Node {
    if (value.kind === 'scalar') return value;
    if (value.kind === 'array') return { ...value, isInline: true, items: value.items.map(inline) };
    const members = value.members.map((entry) => ({ ...entry, value: inline(entry.value) }));
    return { ...value, isInline: true, members };
}

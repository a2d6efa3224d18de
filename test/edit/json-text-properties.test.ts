import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { child, type Json, segments } from '../../generators/lib/connector/json.ts';
import { JsonText } from '../../generators/lib/edit/json-text.ts';
import {
    blanks,
    childrenOf,
    type ContainerNode,
    documentNode,
    type Found,
    inline,
    key,
    meaning,
    node,
    type Node,
    nodeOf,
    printed,
    scattered,
    style,
    valuesOf,
} from './json-layouts.ts';

/** A file, what is in it, and how it is printed after its model was changed by hand. */
interface Opened {
    before: string;
    values: Found[];
    now: () => string;
}
/** A file of one style. */
const styled = fc.tuple(documentNode, style).map(([root, layout]) => (): Opened => {
    const model = structuredClone(root);
    const now = (): string => printed(model, layout);
    return { before: now(), values: valuesOf(model, layout.unit === undefined), now };
});
/** A file with blanks anywhere. */
const scrawled = fc.tuple(node, blanks).map(([root, between]) => (): Opened => {
    const model = structuredClone(root);
    const now = (): string => scattered(model, between);
    return { before: now(), values: valuesOf(model, false), now };
});
const newValue = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

function pick<Kind extends Found>(
    values: Found[],
    choice: number,
    wanted: (found: Found) => found is Kind,
): Kind {
    const fitting = values.filter(wanted);
    fc.pre(fitting.length > 0);
    return fitting[choice % fitting.length]!;
}
const isContainer = (found: Found): found is Found<ContainerNode> => found.node.kind !== 'scalar';
const isMember = (found: Found): found is Found & Required<Pick<Found, 'parent'>> =>
    found.parent !== undefined;

function check<Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void {
    fc.assert(property, { numRuns: 500 });
}

/** The one's text is the other's with one piece put in. */
function assertOnlyAdded(longer: string, shorter: string): void {
    let at = 0;
    while (at < shorter.length && longer[at] === shorter[at]) at += 1;
    assert.equal(longer.slice(at + longer.length - shorter.length), shorter.slice(at));
}

/** Adds to a container of the model and of the text. Gives the pointer of what was added. */
function add(
    edited: JsonText,
    found: Found<ContainerNode>,
    name: string,
    value: Json,
    after: string | undefined,
) {
    const added = nodeOf(value, found.isInline);
    const { node: container, pointer } = found;
    if (container.kind === 'array') {
        container.items.push(added);
        edited.insertItem(pointer, value);
        return child(pointer, container.items.length - 1);
    }
    fc.pre(container.members.every((entry) => entry.key !== name));
    const at = container.members.findIndex((entry) => entry.key === after);
    const entry = { key: name, spelled: JSON.stringify(name), value: added };
    container.members.splice(at === -1 ? container.members.length : at + 1, 0, entry);
    edited.insertProperty(pointer, name, value, after);
    return child(pointer, name);
}

const afterOf = ({ node: container }: Found<ContainerNode>, choice: number): string | undefined =>
    childrenOf(container).map(([name]) => name)[choice % (childrenOf(container).length + 1)];

function putIn(parent: NonNullable<Found['parent']>, value: Node): void {
    if (parent.container.kind === 'array') parent.container.items[parent.at] = value;
    else parent.container.members[parent.at]!.value = value;
}

function takeOut(parent: NonNullable<Found['parent']>): void {
    (parent.container.kind === 'array' ? parent.container.items : parent.container.members).splice(
        parent.at,
        1,
    );
}

describe('an edit of a file that keeps to one style', () => {
    it('adds a property or item as the file itself would have it, and removing it restores every byte', () => {
        check(
            fc.property(styled, fc.nat(), key, newValue, (open, choice, name, value) => {
                const { before, values, now } = open();
                const found = pick(values, choice, isContainer);
                const edited = new JsonText(before);
                const added = add(edited, found, name, value, afterOf(found, choice >> 3));
                assert.equal(edited.text, now());
                assert.deepEqual(edited.value, JSON.parse(edited.text));
                edited.remove(added);
                assert.equal(edited.text, before);
            }),
        );
    });

    it('adds several one after the other, and removes them in any order', () => {
        const several = fc.array(fc.tuple(key, newValue), { minLength: 2, maxLength: 4 });
        check(
            fc.property(styled, fc.nat(), several, fc.boolean(), (open, choice, additions, isReverse) => {
                const { before, values, now } = open();
                const found = pick(values, choice, isContainer);
                fc.pre(found.node.kind === 'object');
                const edited = new JsonText(before);
                const added = additions.map(([name, value]) => add(edited, found, name, value, undefined));
                assert.equal(edited.text, now());
                for (const pointer of isReverse ? added.toReversed() : added) edited.remove(pointer);
                assert.equal(edited.text, before);
            }),
        );
    });

    it('removes a property or item as if it had never been there', () => {
        check(
            fc.property(styled, fc.nat(), (open, choice) => {
                const { before, values, now } = open();
                const { pointer, parent } = pick(values, choice, isMember);
                const edited = new JsonText(before);
                edited.remove(pointer);
                takeOut(parent);
                assert.equal(edited.text, now());
            }),
        );
    });

    it('replaces a value in the layout that the old one had', () => {
        check(
            fc.property(styled, fc.nat(), newValue, (open, choice, value) => {
                const { before, values, now } = open();
                const found = pick(values, choice, isMember);
                const wasEmpty = isContainer(found) ? childrenOf(found.node).length === 0 : true;
                putIn(found.parent, nodeOf(value, wasEmpty ? found.parent.isInline : found.isInline));
                const edited = new JsonText(before);
                edited.replace(found.pointer, value);
                assert.equal(edited.text, now());
            }),
        );
    });

    it('renames a key and changes nothing else', () => {
        check(
            fc.property(styled, fc.nat(), key, (open, choice, name) => {
                const { before, values, now } = open();
                const { pointer, parent } = pick(values, choice, isMember);
                fc.pre(parent.container.kind === 'object');
                const { members } = parent.container as Extract<ContainerNode, { kind: 'object' }>;
                fc.pre(members.every((entry) => entry.key !== name));
                Object.assign(members[parent.at]!, { key: name, spelled: JSON.stringify(name) });
                const edited = new JsonText(before);
                edited.renameKey(pointer, name);
                assert.equal(edited.text, now());
            }),
        );
    });

    it('copies a value with every escape and number as it is spelled', () => {
        check(
            fc.property(styled, fc.nat(), fc.nat(), (open, choice, other) => {
                const { before, values, now } = open();
                const found = pick(values, choice, isContainer);
                const source = pick(values, other, isMember);
                fc.pre(childrenOf(found.node).every(([name]) => name !== 'copy'));
                const edited = new JsonText(before);
                const raw = edited.raw(source.pointer);
                const copy = structuredClone(
                    found.isInline || source.isInline ? inline(source.node) : source.node,
                );
                if (found.node.kind === 'array') {
                    edited.insertItem(found.pointer, raw);
                    found.node.items.push(copy);
                } else {
                    edited.insertProperty(found.pointer, 'copy', raw);
                    found.node.members.push({ key: 'copy', spelled: '"copy"', value: copy });
                }
                assert.equal(edited.text, now());
            }),
        );
    });
});

describe('an edit of a file with blanks anywhere', () => {
    it('adds exactly what is meant, in one place, and removing it restores every byte', () => {
        check(
            fc.property(scrawled, fc.nat(), key, newValue, (open, choice, name, value) => {
                const { before, values, now } = open();
                const found = pick(values, choice, isContainer);
                const wasEmpty = childrenOf(found.node).length === 0;
                const edited = new JsonText(before);
                const added = add(edited, found, name, value, afterOf(found, choice >> 3));
                assert.equal(meaning(edited.text), meaning(now()));
                const tree = parseTree(before)!;
                const { offset, length } = findNodeAtLocation(tree, path(found.pointer, values))!;
                const emptied = `${before.slice(0, offset + 1)}${before.slice(offset + length - 1)}`;
                assertOnlyAdded(edited.text, wasEmpty ? emptied : before);
                edited.remove(added);
                assert.equal(edited.text, wasEmpty ? emptied : before);
            }),
        );
    });

    it('removes exactly what is meant, in one piece', () => {
        check(
            fc.property(scrawled, fc.nat(), (open, choice) => {
                const { before, values, now } = open();
                const { pointer, parent } = pick(values, choice, isMember);
                const edited = new JsonText(before);
                edited.remove(pointer);
                takeOut(parent);
                assert.equal(meaning(edited.text), meaning(now()));
                assertOnlyAdded(before, edited.text);
            }),
        );
    });

    it('replaces the value alone', () => {
        check(
            fc.property(scrawled, fc.nat(), newValue, (open, choice, value) => {
                const { before, values, now } = open();
                const { pointer, parent } = pick(values, choice, isMember);
                const { offset, length } = findNodeAtLocation(parseTree(before)!, path(pointer, values))!;
                putIn(parent, nodeOf(value));
                const edited = new JsonText(before);
                edited.replace(pointer, value);
                assert.equal(meaning(edited.text), meaning(now()));
                assert.ok(edited.text.startsWith(before.slice(0, offset)));
                assert.ok(edited.text.endsWith(before.slice(offset + length)));
            }),
        );
    });

    it('copies a value with the same strings and numbers, letter by letter', () => {
        check(
            fc.property(scrawled, fc.nat(), fc.nat(), (open, choice, other) => {
                const { before, values } = open();
                const { pointer } = pick(values, choice, isContainer);
                fc.pre(before.trimStart().startsWith('{') || pointer !== '');
                const edited = new JsonText(`{"in":${before},"to":{}}`);
                const source = pick(values, other, isMember);
                const raw = edited.raw(`/in${source.pointer}`);
                edited.insertProperty('/to', 'copy', raw);
                assert.equal(withoutBlanks(edited.raw('/to/copy').text), withoutBlanks(raw.text));
                edited.remove('/to/copy');
                assert.equal(edited.text, `{"in":${before},"to":{}}`);
            }),
        );
    });

    it('knows the keys in the order of the text', () => {
        check(
            fc.property(scrawled, fc.nat(), (open, choice) => {
                const { before, values } = open();
                const found = pick(values, choice, isContainer);
                const names = childrenOf(found.node).map(([name]) => name);
                const text = new JsonText(before);
                assert.deepEqual(text.keys(found.pointer), names);
                assert.equal(text.lastOf(found.pointer), names.at(-1));
            }),
        );
    });
});

const withoutBlanks = (text: string): string =>
    text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '');

/** A pointer as jsonc-parser takes it: with numbers for items. */
function path(pointer: string, values: Found[]): (string | number)[] {
    let here = '';
    return segments(pointer).map((name) => {
        const around = values.find((found) => found.pointer === here)!;
        here = child(here, name);
        return around.node.kind === 'array' ? Number(name) : name;
    });
}

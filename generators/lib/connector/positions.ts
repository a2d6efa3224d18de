import { unescaped } from './json.ts';

/** Where a value stands in its text, as offsets in UTF-16 units; `key` is the opening quote of its property name. */
export interface Span {
    start: number;
    end: number;
    key?: number;
}

/** Spans by the pointers of their values. */
export type Spans = Pick<ReadonlyMap<string, Span>, 'get'>;

/** A step of the pointers that are asked for, and what the scan has found for it: offsets, -1 where there is none. */
interface Branch {
    readonly parent: Branch | undefined;
    children: Map<string, Branch> | undefined;
    start: number;
    end: number;
    key: number;
}

/** An object or array the scan is in, because pointers lead into it. */
interface Frame {
    branch: Branch;
    children: Map<string, Branch>;
    inObject: boolean;
    index: number;
}

/**
 * Finds the values that pointers name, in one pass that skips whatever no pointer asks for.
 * The text must be strict JSON: JSON.parse has accepted it. Of a key that stands twice the last counts, as it does
 * for JSON.parse. Pointers that lead nowhere are left out of the answer.
 */
export function findSpans(text: string, pointers: Iterable<string>): Map<string, Span> {
    return located(text, pointers, (leaf) => (leaf.start < 0 ? undefined : spanOf(leaf)));
}

/** Like {@link findSpans}, but a pointer that leads nowhere gets the span of its nearest ancestor that is there. */
export function findNearestSpans(text: string, pointers: Iterable<string>): Map<string, Span> {
    return located(text, pointers, (leaf) => spanOf(nearest(leaf)));
}

/** Where the values begin that {@link findNearestSpans} finds, in the order of the pointers. */
export function findNearestStarts(text: string, pointers: readonly string[]): number[] {
    const tree = new Tree();
    const leaves = pointers.map((pointer) => tree.grow(pointer));
    scan(text, tree.root);
    return leaves.map((leaf) => nearest(leaf).start);
}

const spanOf = ({ start, end, key }: Branch): Span => (key < 0 ? { start, end } : { start, end, key });

/** The root is always there. */
function nearest(leaf: Branch): Branch {
    let branch = leaf;
    while (branch.start < 0 && branch.parent) branch = branch.parent;
    return branch;
}

function located<Found>(
    text: string,
    pointers: Iterable<string>,
    answer: (leaf: Branch) => Found | undefined,
): Map<string, Found> {
    const tree = new Tree();
    const leaves = new Map<string, Branch>();
    for (const pointer of pointers) leaves.set(pointer, tree.grow(pointer));
    scan(text, tree.root);
    const found = new Map<string, Found>();
    leaves.forEach((leaf, pointer) => {
        const is = answer(leaf);
        if (is !== undefined) found.set(pointer, is);
    });
    return found;
}

/** The pointers that are asked for. One that follows another mostly begins like it: its way starts where they part. */
class Tree {
    readonly root = branchBelow(undefined);
    readonly #way: { prefix: string; branch: Branch }[] = [{ prefix: '', branch: this.root }];

    grow(pointer: string): Branch {
        let step = this.#way.at(-1)!;
        while (!leadsTo(step.prefix, pointer)) {
            this.#way.pop();
            step = this.#way.at(-1)!;
        }
        let { branch } = step;
        for (let at = step.prefix.length; at < pointer.length;) {
            const slash = pointer.indexOf('/', at + 1);
            const end = slash < 0 ? pointer.length : slash;
            branch = childOf(branch, unescaped(pointer.slice(at + 1, end)));
            this.#way.push({ prefix: pointer.slice(0, end), branch });
            at = end;
        }
        return branch;
    }
}

const leadsTo = (prefix: string, pointer: string): boolean =>
    pointer.startsWith(prefix) && (pointer.length === prefix.length || pointer[prefix.length] === '/');

const branchBelow = (parent: Branch | undefined): Branch => ({
    parent,
    children: undefined,
    start: -1,
    end: -1,
    key: -1,
});

function childOf(branch: Branch, key: string): Branch {
    const children = (branch.children ??= new Map<string, Branch>());
    let next = children.get(key);
    if (!next) children.set(key, (next = branchBelow(branch)));
    return next;
}

/** Writes offsets into the branches. A stack instead of recursion: files may be nested without end. */
function scan(text: string, root: Branch): void {
    const open: Frame[] = [];
    let branch: Branch | undefined = root;
    let key = -1;
    let at = blank(text, 0);
    for (;;) {
        const code = text.charCodeAt(at);
        const inObject = code === openBrace;
        if (branch) {
            branch.start = at;
            branch.key = key;
        }
        if (branch?.children && (inObject || code === openBracket)) {
            open.push({ branch, children: branch.children, inObject, index: -1 });
            at = blank(text, at + 1);
        } else {
            at = skip(text, at);
            if (branch) branch.end = at;
            at = afterValue(text, at);
        }
        let frame = open.at(-1);
        while (frame && isClosing(text.charCodeAt(at))) {
            frame.branch.end = at + 1;
            at = afterValue(text, at + 1);
            open.pop();
            frame = open.at(-1);
        }
        if (!frame) return;
        frame.index += 1;
        if (frame.inObject) {
            key = at;
            const close = skipString(text, at);
            branch = frame.children.get(keyName(text, at, close));
            at = blank(text, blank(text, close) + 1);
        } else {
            key = -1;
            branch = frame.children.get(String(frame.index));
        }
        if (branch && branch.start >= 0) forget(branch);
    }
}

const openBrace = 123;
const openBracket = 91;
const isClosing = (code: number): boolean => code === 125 || code === 93;

/** The name between the quotes that begin at `at` and end before `close`. */
function keyName(text: string, at: number, close: number): string {
    const name = text.slice(at + 1, close - 1);
    return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
}

/** A key that comes again replaces all that was found under the earlier one. */
function forget(branch: Branch): void {
    const stale = [branch];
    for (let next = stale.pop(); next; next = stale.pop()) {
        if (next.start < 0) continue;
        next.start = -1;
        next.children?.forEach((inner) => stale.push(inner));
    }
}

/** The offset of what follows a value: the next one, or the bracket that closes around it. */
function afterValue(text: string, at: number): number {
    const next = blank(text, at);
    return text.charCodeAt(next) === 44 ? blank(text, next + 1) : next;
}

/** The offset after the value that begins at `at`. */
export function skip(text: string, at: number): number {
    const opening = text.charCodeAt(at);
    if (opening === 34) return skipString(text, at);
    if (opening !== openBrace && opening !== openBracket) return skipScalar(text, at);
    let depth = 0;
    for (let index = at; ; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 34) index = skipString(text, index) - 1;
        else if (code === openBrace || code === openBracket) depth += 1;
        else if (isClosing(code) && --depth === 0) return index + 1;
    }
}

/** A number, true, false or null ends where a blank, a comma or a closing bracket comes. */
function skipScalar(text: string, at: number): number {
    let index = at;
    for (;;) {
        const code = text.charCodeAt(index);
        // Not a number: the text ends.
        if (code <= 32 || code === 44 || isClosing(code) || Number.isNaN(code)) return index;
        index += 1;
    }
}

export function skipString(text: string, at: number): number {
    let close = at;
    for (;;) {
        close = text.indexOf('"', close + 1);
        let slashes = 0;
        while (text.charCodeAt(close - 1 - slashes) === 92) slashes += 1;
        if (slashes % 2 === 0) return close + 1;
    }
}

export function blank(text: string, at: number): number {
    let index = at;
    for (;;) {
        const code = text.charCodeAt(index);
        if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return index;
        index += 1;
    }
}

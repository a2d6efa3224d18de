import { segments } from './json.ts';

/** Where a value stands in its text, as offsets in UTF-16 units; `key` is the opening quote of its property name. */
export interface Span {
    start: number;
    end: number;
    key?: number;
}

/** A step of the pointers that are asked for, and what the scan has found for it. */
interface Branch {
    parent?: Branch;
    children: Map<string, Branch>;
    span?: Span | undefined;
}

/** An object or array the scan is in, because pointers lead into it. */
interface Frame {
    branch: Branch;
    inObject: boolean;
    index: number;
}

/**
 * Finds the values that pointers name, in one pass that skips whatever no pointer asks for.
 * The text must be strict JSON: JSON.parse has accepted it. Of a key that stands twice the last counts, as it does
 * for JSON.parse. Pointers that lead nowhere are left out of the answer.
 */
export function findSpans(text: string, pointers: Iterable<string>): Map<string, Span> {
    return located(text, pointers, ({ span }) => span);
}

/** Like {@link findSpans}, but a pointer that leads nowhere gets the span of its nearest ancestor that is there. */
export function findNearestSpans(text: string, pointers: Iterable<string>): Map<string, Span> {
    return located(text, pointers, (leaf) => {
        let branch: Branch | undefined = leaf;
        while (branch && !branch.span) branch = branch.parent;
        return branch?.span;
    });
}

function located(
    text: string,
    pointers: Iterable<string>,
    spanOf: (leaf: Branch) => Span | undefined,
): Map<string, Span> {
    const root: Branch = { children: new Map() };
    const leaves = new Map<string, Branch>();
    for (const pointer of pointers) leaves.set(pointer, grow(root, pointer));
    scan(text, root);
    const found = new Map<string, Span>();
    for (const [pointer, leaf] of leaves) {
        const span = spanOf(leaf);
        if (span) found.set(pointer, span);
    }
    return found;
}

function grow(root: Branch, pointer: string): Branch {
    let branch = root;
    for (const key of segments(pointer)) {
        let next = branch.children.get(key);
        if (!next) branch.children.set(key, (next = { parent: branch, children: new Map() }));
        branch = next;
    }
    return branch;
}

/** Writes spans into the branches. A stack instead of recursion: files may be nested without end. */
function scan(text: string, root: Branch): void {
    const open: Frame[] = [];
    let branch: Branch | undefined = root;
    let key: number | undefined;
    let at = blank(text, 0);
    for (;;) {
        const inObject = text[at] === '{';
        if (branch) branch.span = key === undefined ? { start: at, end: at } : { start: at, end: at, key };
        if (branch && branch.children.size > 0 && (inObject || text[at] === '[')) {
            open.push({ branch, inObject, index: -1 });
            at = blank(text, at + 1);
        } else {
            at = skip(text, at);
            if (branch) branch.span!.end = at;
            at = afterValue(text, at);
        }
        let frame = open.at(-1);
        while (frame && (text[at] === '}' || text[at] === ']')) {
            frame.branch.span!.end = at + 1;
            at = afterValue(text, at + 1);
            open.pop();
            frame = open.at(-1);
        }
        if (!frame) return;
        frame.index += 1;
        key = frame.inObject ? at : undefined;
        let name = String(frame.index);
        if (key !== undefined) {
            const close = skipString(text, at);
            name = keyName(text.slice(at, close));
            at = blank(text, blank(text, close) + 1);
        }
        branch = frame.branch.children.get(name);
        if (branch) forget(branch);
    }
}

const keyName = (quoted: string): string =>
    quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

/** A key that comes again replaces all that was found under the earlier one. */
function forget(branch: Branch): void {
    const stale = [branch];
    for (let next = stale.pop(); next; next = stale.pop()) {
        if (!next.span) continue;
        next.span = undefined;
        for (const inner of next.children.values()) stale.push(inner);
    }
}

/** The offset of what follows a value: the next one, or the bracket that closes around it. */
function afterValue(text: string, at: number): number {
    const next = blank(text, at);
    return text[next] === ',' ? blank(text, next + 1) : next;
}

/** The offset after the value that begins at `at`. */
export function skip(text: string, at: number): number {
    const opening = text[at];
    if (opening === '"') return skipString(text, at);
    if (opening !== '{' && opening !== '[') {
        const scalar = /[^\s,\]}]*/y;
        scalar.lastIndex = at;
        scalar.exec(text);
        return scalar.lastIndex;
    }
    let depth = 0;
    for (let index = at; ; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 34) index = skipString(text, index) - 1;
        else if (code === 123 || code === 91) depth += 1;
        else if ((code === 125 || code === 93) && --depth === 0) return index + 1;
    }
}

export function skipString(text: string, at: number): number {
    let close = at;
    for (;;) {
        close = text.indexOf('"', close + 1);
        let slashes = 0;
        while (text[close - 1 - slashes] === '\\') slashes += 1;
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

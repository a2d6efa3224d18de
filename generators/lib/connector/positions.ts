import { segments } from './json.ts';

/** Where a value stands in its text, as offsets in UTF-16 units; `key` is the opening quote of its property name. */
export interface Span {
    start: number;
    end: number;
    key?: number;
}

interface Branch {
    pointers: string[];
    children: Map<string, Branch>;
}

/**
 * Finds the values that pointers name, in one pass that skips whatever no pointer asks for.
 * The text must be strict JSON: JSON.parse has accepted it. Of a key that stands twice the last counts, as it does
 * for JSON.parse. Pointers that lead nowhere are left out of the answer.
 */
export function findSpans(text: string, pointers: Iterable<string>): Map<string, Span> {
    const root: Branch = { pointers: [], children: new Map() };
    for (const pointer of pointers) {
        let branch = root;
        for (const key of segments(pointer)) {
            let next = branch.children.get(key);
            if (!next) branch.children.set(key, (next = { pointers: [], children: new Map() }));
            branch = next;
        }
        branch.pointers.push(pointer);
    }
    const found = new Map<string, Span>();
    scan(text, blank(text, 0), root, undefined, found);
    return found;
}

function scan(
    text: string,
    at: number,
    branch: Branch,
    key: number | undefined,
    found: Map<string, Span>,
): number {
    const opening = text[at];
    const end =
        branch.children.size > 0 && (opening === '{' || opening === '[')
            ? scanChildren(text, at, branch, opening === '{', found)
            : skip(text, at);
    for (const pointer of branch.pointers) {
        found.set(pointer, key === undefined ? { start: at, end } : { start: at, end, key });
    }
    return end;
}

function scanChildren(
    text: string,
    open: number,
    branch: Branch,
    inObject: boolean,
    found: Map<string, Span>,
): number {
    let at = blank(text, open + 1);
    for (let index = 0; text[at] !== '}' && text[at] !== ']'; index += 1) {
        let name = String(index);
        let key: number | undefined;
        if (inObject) {
            key = at;
            const close = skipString(text, at);
            const raw = text.slice(at, close);
            name = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
            at = blank(text, blank(text, close) + 1);
        }
        const child = branch.children.get(name);
        if (child) forget(child, found);
        at = child ? scan(text, at, child, key, found) : skip(text, at);
        at = blank(text, at);
        if (text[at] === ',') at = blank(text, at + 1);
    }
    return at + 1;
}

/** A key that comes again replaces all that was found under the earlier one. */
function forget(branch: Branch, found: Map<string, Span>): void {
    for (const pointer of branch.pointers) if (!found.delete(pointer)) return;
    for (const child of branch.children.values()) forget(child, found);
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

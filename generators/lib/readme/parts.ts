import type { Html, Nodes } from 'mdast';
import { isBlank, lineStart, nextLine } from './lines.ts';
import { type Marker, markersIn } from './markers.ts';

/** Whole lines of a text, by offset. */
export interface Lines {
    start: number;
    end: number;
}

/** A part between markers. */
export interface Part extends Lines {
    name: string;
    word: string;
    print: string;
    /** What stands before its markers: the indentation inside a list. */
    indent: string;
    /** Offsets of what it holds. */
    inner: Lines;
}

/** The parts of a text, and markers that make none. */
export interface Paired {
    parts: Part[];
    /** Markers without their counterpart. */
    strays: Marker[];
    /** Names of parts that the author does not want, by a marker such as `<!-- power-connector:deployment off -->`. */
    off: Set<string>;
}

/** True for lines inside a part. */
export const within = (parts: readonly Part[], { start, end }: Lines): boolean =>
    parts.some((part) => part.start <= start && end <= part.end);

/** Pairs the markers of a text. An end belongs to the last beginning of the same name. */
export function pairs(text: string, root: Nodes): Paired {
    const parts: Part[] = [];
    const strays: Marker[] = [];
    const off = new Set<string>();
    let open: Marker | undefined;
    for (const marker of htmlOf(root).flatMap(({ value, position }) =>
        markersIn(value, position!.start.offset!),
    )) {
        if (open?.name === 'moved' && marker.name !== 'moved') continue;
        if (!marker.isEnd && marker.word === 'off') off.add(marker.name);
        else if (!marker.isEnd) {
            if (open) strays.push(open);
            open = marker;
        } else if (open?.name === marker.name) {
            parts.push(partOf(text, open, marker));
            open = undefined;
        } else strays.push(marker);
    }
    if (open) strays.push(open);
    return { parts, strays, off };
}

function partOf(text: string, open: Marker, close: Marker): Part {
    const before = lineStart(text, open.start);
    const isAlone = isBlank(text.slice(before, open.start));
    const next = nextLine(text, close.end);
    return {
        name: open.name,
        word: open.word,
        print: close.word,
        start: isAlone ? before : open.start,
        end: isBlank(text.slice(close.end, next)) ? next : close.end,
        indent: isAlone ? text.slice(before, open.start) : '',
        inner: { start: open.end, end: close.start },
    };
}

const htmlOf = (root: Nodes): Html[] => nodesOf(root).filter((node) => node.type === 'html');

/** Every node, in order. A walk without recursion: quotes and lists may be nested without end. */
export function nodesOf(root: Nodes): Nodes[] {
    const found: Nodes[] = [];
    const stack: Nodes[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
        found.push(node);
        if ('children' in node) stack.push(...node.children.toReversed());
    }
    return found;
}

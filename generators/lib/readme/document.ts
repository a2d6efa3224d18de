import type { Html, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isBlank, lineStart, nextLine } from './lines.ts';
import { parseMarkdown } from './markdown.ts';
import { type Marker, markersIn } from './markers.ts';
import { type Lines, nodesOf, pairs, type Part, within } from './parts.ts';

export type { Lines, Part };

/** A heading in any spelling: `#`, underlined, bold, HTML, `#` without a blank. */
export interface Heading extends Lines {
    /** 1 to 6; 7 for a line that is bold as a whole. */
    level: number;
    text: string;
    isReal: boolean;
}

/** An item of a list. */
export interface Item extends Lines {
    /** Its first paragraph as plain text. */
    text: string;
    /** What may be the name of what it is about, the surest first. */
    labels: string[];
    /** Blanks to put before what belongs to it. */
    indent: string;
    list: List;
    /** The first of its list. */
    isFirst: boolean;
    /** It leads to a heading of the same page, as in a table of contents. */
    isLink: boolean;
}

/** A line or table row that may name something. */
export interface Mention extends Lines {
    labels: string[];
}

/** The structure of a readme: what stands where. Parts count as parts alone, whatever stands in them. */
export interface Document {
    text: string;
    /** Where it begins, after YAML for some other tool. */
    body: number;
    headings: Heading[];
    parts: Part[];
    /** Markers without their counterpart. */
    strays: Marker[];
    items: Item[];
    mentions: Mention[];
    /** Bold texts and code outside parts: what people call inputs and results by. */
    terms: { at: number; text: string }[];
    /** Names of parts that the author does not want, by a marker such as `<!-- power-connector:deployment off -->`. */
    off: Set<string>;
    /** Lines across the page. */
    rules: Lines[];
    /** Top-level blocks that are no headings. */
    prose: (Lines & { type: string })[];
    /** A block that nothing closes, so that it swallows whatever is put behind it. */
    open?: Lines;
}

export function readDocument(text: string): Document {
    const root = parseMarkdown(text);
    const { parts, strays, off } = pairs(text, root);
    const document: Document = {
        text,
        body: frontMatter(text),
        headings: [],
        parts,
        strays,
        items: [],
        mentions: [],
        terms: termsOf(root).filter(({ at }) => !within(parts, { start: at, end: at })),
        off,
        rules: [],
        prose: [],
    };
    const reader = new Reader(document);
    for (const node of root.children) {
        const lines = linesOf(text, node);
        if (lines.start < document.body || within(parts, lines)) continue;
        reader.block(node, lines);
    }
    document.headings.sort((a, b) => a.start - b.start);
    return document;
}

/** Where the text begins after YAML between two lines of hyphens. */
const frontMatter = (text: string): number =>
    /^---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n/.exec(text)?.[0].length ?? 0;

function linesOf(text: string, { position }: Nodes): Lines {
    const end = position!.end.offset!;
    return { start: lineStart(text, position!.start.offset!), end: nextLine(text, end) };
}

const termsOf = (root: Nodes): Document['terms'] =>
    nodesOf(root)
        .filter((node) => node.type === 'strong' || node.type === 'inlineCode')
        .map((node) => ({ at: node.position!.start.offset!, text: toString(node) }));

class Reader {
    readonly #document: Document;
    readonly #text: string;

    constructor(document: Document) {
        this.#document = document;
        this.#text = document.text;
    }

    block(node: RootContent, lines: Lines): void {
        const { headings, prose } = this.#document;
        if (node.type === 'heading') {
            headings.push({ ...lines, level: node.depth, text: toString(node), isReal: true });
            return;
        }
        const before = headings.length;
        if (node.type === 'paragraph') this.#paragraph(node, lines);
        else if (node.type === 'html') this.#html(node);
        else if (node.type === 'list') this.#list(node);
        else if (node.type === 'table') this.#table(node);
        else if (node.type === 'code') this.#code(lines);
        else if (node.type === 'thematicBreak') this.#document.rules.push(lines);
        const isHeading = headings.length > before && headings.at(-1)!.end >= lines.end;
        const isSilent =
            node.type === 'thematicBreak' || (node.type === 'html' && markersIn(node.value, 0).length > 0);
        if (!isHeading && !isSilent) prose.push({ ...lines, type: node.type });
    }

    /** Lines of a paragraph that stand for headings, and names at the beginning of its lines. */
    #paragraph(node: Paragraph, { start, end }: Lines): void {
        const bold = node.children.flatMap((child, index) => {
            if (child.type !== 'strong') return [];
            const [from, to] = [child.position!.start.offset!, child.position!.end.offset!];
            const rest = this.#text.slice(to, nextLine(this.#text, to));
            const isAlone =
                isBlank(this.#text.slice(lineStart(this.#text, from), from)) && /^[:.\s]*$/.test(rest);
            return isAlone && (index === 0 || toString(child).length < 80)
                ? [{ from, text: toString(child) }]
                : [];
        });
        for (let at = start; at < end; at = nextLine(this.#text, at)) {
            const next = nextLine(this.#text, at);
            const line = this.#text.slice(at, next).trim();
            const lines = { start: at, end: next };
            const hashes = /^(#{1,6})[^#\s\d]/.exec(line)?.[1];
            const strong = bold.find(({ from }) => from >= at && from < next);
            if (hashes !== undefined) {
                const text = line.replace(/^#+|(?<!#)#+$/g, '').trim();
                this.#document.headings.push({ ...lines, level: hashes.length, text, isReal: false });
            } else if (strong && strong.text.length <= 80) {
                this.#document.headings.push({ ...lines, level: 7, text: strong.text, isReal: false });
            } else this.#document.mentions.push({ ...lines, labels: labelsOf(line) });
        }
    }

    #html({ value, position }: Html): void {
        for (const { 0: whole, 1: level, 2: inner = '', index } of value.matchAll(
            /<h([1-6])\b[^<>]*>([\s\S]{0,300}?)<\/h\1\s*>/gi,
        )) {
            const at = position!.start.offset! + index;
            const end = nextLine(this.#text, at + whole.length - 1);
            const text = inner.replace(/<[^<>]*>/g, '');
            this.#document.headings.push({
                start: lineStart(this.#text, at),
                end,
                level: Number(level),
                text,
                isReal: true,
            });
        }
        if (
            /^\s*<(?:!--|script|pre|style|textarea)/i.test(value) &&
            !/(?:-->|<\/(?:script|pre|style|textarea)>)/i.test(value)
        )
            this.#code(linesOf(this.#text, { position } as Html));
    }

    /** Notes a block that runs to the end of the text for want of a closing line. */
    #code({ start, end }: Lines): void {
        if (end < this.#text.length || !/^ {0,3}(?:`{3}|~{3}|<)/.test(this.#text.slice(start))) return;
        const last = this.#text
            .slice(start, end)
            .trimEnd()
            .split(/\r\n?|\n/)
            .at(-1)!;
        const fence = /^ {0,3}(`{3,}|~{3,})/.exec(this.#text.slice(start))?.[1];
        if (fence === undefined || !last.trim().startsWith(fence) || start === lineStart(this.#text, end - 1))
            this.#document.open = { start, end };
    }

    #list(list: List): void {
        const stack: { list: List; item: ListItem }[] = list.children
            .map((item) => ({ list, item }))
            .toReversed();
        for (let next = stack.pop(); next; next = stack.pop()) {
            this.#item(next.item, next.list);
            for (const child of next.item.children)
                if (child.type === 'list')
                    stack.push(...child.children.map((item) => ({ list: child, item })).toReversed());
        }
    }

    #item(item: ListItem, list: List): void {
        const [first] = item.children;
        if (first?.type !== 'paragraph') return;
        const at = first.position!.start.offset!;
        if (within(this.#document.parts, { start: at, end: at })) return;
        const before = this.#text.slice(lineStart(this.#text, at), at);
        if (!/^[\s\d.)*+-]*$/.test(before)) return;
        const [leading] = first.children;
        const named = leading && leading.type !== 'text' ? [toString(leading)] : [];
        const line = this.#text.slice(at, nextLine(this.#text, at)).trim();
        this.#document.items.push({
            ...linesOf(this.#text, item),
            labels: [...named, ...labelsOf(line), toString(first)],
            text: toString(first),
            indent: ' '.repeat(width(before)),
            list,
            isFirst: list.children[0] === item,
            isLink: leading?.type === 'link' && leading.url.startsWith('#'),
        });
    }

    #table(table: Table): void {
        for (const row of table.children.slice(1)) {
            const labels = row.children.map((cell) => toString(cell)).filter((text) => text.length <= 120);
            this.#document.mentions.push({ ...linesOf(this.#text, row), labels });
        }
    }
}

/** Columns that the beginning of a line takes; a tab goes to the next multiple of four. */
function width(text: string): number {
    let columns = 0;
    for (const character of text) columns += character === '\t' ? 4 - (columns % 4) : 1;
    return columns;
}

/** What a line may be about: the whole of it, and what stands before a colon, a dash or a bracket. */
export function labelsOf(line: string): string[] {
    const plain = line
        .slice(0, 300)
        .replace(/\]\([^()]*\)/g, '')
        .replace(/^[•·▪◦‣*+\s-]+/, '');
    const ends = [/[*_`\]"'”’]*\s*[:：]/, /\s*[–—]|\s+-|-\s+/, /\s+\(/].flatMap((separator) => {
        const at = plain.search(separator);
        return at > 0 ? [plain.slice(0, at)] : [];
    });
    return [...ends, plain].map((text) => text.trim()).filter((text) => text !== '' && text.length <= 160);
}

import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: true });

/** A block of text as a reader sees it: its kind (`h1`, `p`, `li` …) and its text; spans as «strong»…«/strong». */
export interface Shown {
    kind: string;
    text: string;
}

/** What a reader sees of a markdown document, block by block. */
export function shown(markdown: string): Shown[] {
    const blocks: Shown[] = [];
    const open: string[] = [];
    for (const token of parser.parse(markdown, {})) {
        if (token.nesting === 1) open.push(token.tag);
        else if (token.nesting === -1) open.pop();
        else if (token.type === 'inline') {
            const kind = open.at(-1) === 'p' && open.at(-2) === 'li' ? 'li' : (open.at(-1) ?? '');
            blocks.push({ kind, text: (token.children ?? []).map(inlineText).join('') });
        } else blocks.push({ kind: token.type, text: token.content });
    }
    return blocks;
}

type Inline = ReturnType<typeof parser.parse>[number];

function inlineText({ type, content, tag, nesting }: Inline): string {
    if (type === 'text' || type === 'text_special') return content;
    if (type === 'code_inline') return `«code»${content}«/code»`;
    if (type === 'softbreak' || type === 'hardbreak') return '\n';
    return nesting === 1 ? `«${tag}»` : nesting === -1 ? `«/${tag}»` : `«${type}»`;
}

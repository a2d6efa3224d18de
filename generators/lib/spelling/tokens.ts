export interface Token {
    word: string;
    /** Offset in the text. */
    at: number;
    /** Letters of both cases in an order that prose does not have: `orderId`, `OrderId`. */
    isCode: boolean;
    /** Capitals alone, but for the s of a plural. */
    isLoud: boolean;
}

/** Code, tags, placeholders and the targets of links. Of limited length, so that a long text costs no more than its length. */
const noProse = /`[^`\n]{1,200}`|<[^<>\n]{1,200}>|\{[^{}\n]{1,200}\}|\]\([^()\s]{1,500}\)/g;
/** Words that belong together because no blank is between them; addresses, file names and names from code hold more. */
const plain = /^[\p{L}\p{M}'’/-]+$/u;
const shortest = 4;

/** The words of a text that a dictionary can be asked about. */
export function tokens(text: string): Token[] {
    const clean = text.replace(noProse, (part) => ' '.repeat(part.length));
    const found: Token[] = [];
    for (const { 0: chunk, index } of clean.matchAll(/\S+/g)) {
        const head = leading.exec(chunk)![0].length;
        const inner = withoutEnd(chunk.slice(head));
        if (!plain.test(inner)) continue;
        for (const { 0: part, index: offset } of inner.matchAll(/[^/-]+/g)) {
            const word = part.replace(/['’](?:s|S)?$/, '');
            if (word.length < shortest) continue;
            found.push({
                word,
                at: index + head + offset,
                isCode: /\p{Ll}\p{Lu}/u.test(word),
                isLoud: /^\p{Lu}+s?$/u.test(word),
            });
        }
    }
    return found;
}

const marks = new Set('()[]"\'“”‘’,.;:!?*_…');
const leading = /^[()[\]"'“”‘’*_#>-]*/;

function withoutEnd(chunk: string): string {
    let end = chunk.length;
    while (end > 0 && marks.has(chunk[end - 1]!)) end -= 1;
    return chunk.slice(0, end);
}

import type { SourceFile } from '../../connector/source.ts';

const cached = new WeakMap<SourceFile, string>();

/** The C# of a file with comments and the contents of strings and characters blanked out; offsets stay the same. */
export function codeOf(source: SourceFile): string {
    let code = cached.get(source);
    if (code === undefined) cached.set(source, (code = blanked(source.text)));
    return code;
}

const token = /\/\/|\/\*|[@$]{0,2}"|'/g;

function blanked(text: string): string {
    let code = '';
    let from = 0;
    token.lastIndex = 0;
    for (let match = token.exec(text); match; match = token.exec(text)) {
        const opening = match[0];
        const start = token.lastIndex;
        const end = endOf(text, start, opening);
        code += text.slice(from, match.index) + text.slice(match.index, end).replace(/[^\r\n]/g, ' ');
        from = token.lastIndex = Math.max(end, start);
    }
    return code + text.slice(from);
}

/** The offset after a comment, string or character whose opening ends at `start`. */
function endOf(text: string, start: number, opening: string): number {
    if (opening === '//') return lineEnd(text, start);
    if (opening === '/*') {
        const close = text.indexOf('*/', start);
        return close < 0 ? text.length : close + 2;
    }
    const isVerbatim = opening.includes('@');
    const quote = opening.at(-1);
    if (quote === '"' && !isVerbatim && text.startsWith('""', start)) {
        const close = text.indexOf('"""', start + 2);
        return close < 0 ? text.length : close + 3;
    }
    for (let at = start; at < text.length; at += 1) {
        const character = text[at];
        if (isVerbatim ? character === '"' && text[at + 1] === '"' : character === '\\') at += 1;
        else if (character === quote) return at + 1;
        else if (!isVerbatim && (character === '\n' || character === '\r')) return at;
    }
    return text.length;
}

function lineEnd(text: string, start: number): number {
    const end = text.indexOf('\n', start);
    return end < 0 ? text.length : end;
}

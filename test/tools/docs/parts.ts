/** Puts generated parts between their `<!-- name -->` and `<!-- /name -->` markers; `page` names the text for people. */
export function withParts(text: string, parts: Record<string, string>, page: string): string {
    let result = text;
    for (const [name, part] of Object.entries(parts)) {
        const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
        const [from, to] = [result.indexOf(open), result.indexOf(close)];
        if (from < 0 || to < 0) throw new Error(`${page} has no place for ${name}`);
        result = `${result.slice(0, from + open.length)}\n\n${part.trim()}\n\n${result.slice(to)}`;
    }
    return result;
}

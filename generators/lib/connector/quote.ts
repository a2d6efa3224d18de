/** A value from a file as messages show it: in quotes, on one line, cut where it is long. */
export function quote(text: string, max = 60): string {
    if (text.length <= max && /^[!-~]*(?: [!-~]+)* ?$/.test(text)) return `"${text}"`;
    const characters = [...text.slice(0, 4 * max).replace(/\s+/g, ' ')];
    return `"${characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : characters.join('')}"`;
}

/** Names as a sentence lists them: `"a", "b" and "c"`. */
export function quoteAll(names: readonly string[], most = 5): string {
    const shown = names.slice(0, most).map((name) => quote(name, 40));
    if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

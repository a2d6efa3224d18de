/** What to put between two offsets of a JSON string's text, so that it says `value`; the rest stays as it is written. */
export function patchedString(raw: string, value: string): { from: number; to: number; text: string } {
    // One offset for each UTF-16 unit that the string holds, and the closing quote's.
    const offsets: number[] = [];
    const unit = /\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs;
    unit.lastIndex = 1;
    while (unit.lastIndex < raw.length - 1) {
        offsets.push(unit.lastIndex);
        unit.exec(raw);
    }
    offsets.push(raw.length - 1);
    const old = JSON.parse(raw) as string;
    const shorter = Math.min(old.length, value.length);
    let head = 0;
    while (head < shorter && old[head] === value[head]) head += 1;
    // No cut between the two halves of one character.
    if (/[\uD800-\uDBFF]/.test(old.charAt(head - 1))) head -= 1;
    let tail = 0;
    while (tail < shorter - head && old.at(-1 - tail) === value.at(-1 - tail)) tail += 1;
    if (/[\uDC00-\uDFFF]/.test(old.charAt(old.length - tail))) tail -= 1;
    return {
        from: offsets[head]!,
        to: offsets[old.length - tail]!,
        text: JSON.stringify(value.slice(head, value.length - tail)).slice(1, -1),
    };
}

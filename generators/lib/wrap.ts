const command = /^ +(?:paconn|power-connector) /;
// oxlint-disable-next-line no-control-regex
const paint = /\u001B\[[\d;]*m/g;

/**
 * Breaks lines that are wider than so many columns at their blanks; what follows is indented like the line's own text.
 * A word that is wider stays whole, for it is a path, a pointer or a URL that somebody copies; so does a command on a line of its own. Codes that paint count
 * for nothing.
 */
export const wrapped = (text: string, columns: number): string =>
    text
        .split('\n')
        .map((line) => (widthOf(line) > columns && !command.test(line) ? brokenLine(line, columns) : line))
        .join('\n');

const widthOf = (text: string): number => text.replace(paint, '').length;

function brokenLine(line: string, columns: number): string {
    const [lead = ''] = /^ *(?:(?:-|\d+\.) +)?/.exec(line) ?? [];
    const indent = ' '.repeat(lead.length);
    const lines: string[] = [];
    let current = lead;
    for (const word of line.slice(lead.length).split(/(?<= )(?=[^ ])/)) {
        const isFirst = current === lead || current === indent;
        if (!isFirst && widthOf(current + word.trimEnd()) > columns) {
            lines.push(current.trimEnd());
            current = indent;
        }
        current += word;
    }
    return [...lines, current].join('\n');
}

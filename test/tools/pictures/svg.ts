import xterm from '@xterm/headless';

export const columns = 80;
const [cell, line, pad] = [8.4, 18, 14];
const [ground, ink] = ['#1e1e2e', '#d8dee9'];

/** The sixteen colours of a dark terminal; each stands out from the ground by 4.5 to 1 at least. */
const palette = [
    '#8b93a7', '#ff7b85', '#8fd694', '#f2c66d', '#7aa8ff', '#d7a1f9', '#6fd3d8', '#d8dee9',
    '#8b93a7', '#ff7b85', '#8fd694', '#f2c66d', '#7aa8ff', '#d7a1f9', '#6fd3d8', '#ffffff',
]; // prettier-ignore

interface Run {
    text: string;
    at: number;
    style: string;
}

/** What a terminal shows after all this was written to it, as a picture. `title` is read out to who cannot see it. */
export async function picture(written: string, title: string): Promise<string> {
    const terminal = new xterm.Terminal({ cols: columns, rows: 400, allowProposedApi: true });
    await new Promise<void>((done) => void terminal.write(written, done));
    const lines: Run[][] = [];
    for (let row = 0; row < terminal.buffer.active.length; row += 1) lines.push(runs(terminal, row));
    while (lines.at(-1)?.length === 0) lines.pop();
    const [width, height] = [Math.ceil(columns * cell) + 2 * pad, lines.length * line + 2 * pad];
    const texts = lines.flatMap((found, row) =>
        found.map(
            ({ text, at, style }) =>
                `<text x="${round(pad + at * cell)}" y="${pad + row * line + 13}" textLength="${round(text.length * cell)}"${style}>${escaped(text)}</text>`,
        ),
    );
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
        `<rect width="100%" height="100%" rx="8" fill="${ground}"/>`,
        `<g font-family="ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${ink}">`,
        ...texts,
        '</g>',
        '</svg>',
        '',
    ].join('\n');
}

function runs(terminal: xterm.Terminal, row: number): Run[] {
    const found: Run[] = [];
    const cells = terminal.buffer.active.getLine(row);
    const end = cells?.translateToString(true).length ?? 0;
    for (let at = 0; at < end; at += 1) {
        const one = cells!.getCell(at)!;
        const style = styleOf(one);
        const last = found.at(-1);
        const text = one.getChars() || ' ';
        if (last?.style === style) last.text += text;
        else found.push({ text, at, style });
    }
    return found.flatMap(words);
}

/** Split where there is more than one blank, as not every viewer keeps them. */
const words = ({ text, at, style }: Run): Run[] =>
    [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], at: at + match.index, style }));

function styleOf(one: xterm.IBufferCell): string {
    const color = one.isFgPalette() ? palette[one.getFgColor()] : undefined;
    return [
        color ? ` fill="${color}"` : '',
        one.isBold() ? ' font-weight="bold"' : '',
        one.isDim() ? ' opacity="0.7"' : '',
        one.isUnderline() ? ' text-decoration="underline"' : '',
    ].join('');
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

import type { Options, Plugin } from 'prettier';

const options: Options = { tabWidth: 4, endOfLine: 'lf', printWidth: 100 };

/**
 * Formats JSON with four spaces. Throws where the text is not strict JSON: a broken template shall fail here and not in
 * a user's folder.
 */
export async function formatJson(text: string): Promise<string> {
    JSON.parse(text);
    const [{ format }, babel, estree] = await Promise.all([
        import('prettier/standalone'),
        import('prettier/plugins/babel'),
        import('prettier/plugins/estree'),
    ]);
    return format(text, { ...options, parser: 'json', plugins: [babel, estree as Plugin] });
}

/**
 * Formats markdown, without a line break at the end. Prettier's markdown parser is older than CommonMark and rewrites
 * escapes, so that some texts come out as others: its work is taken only where it leaves every line its words.
 */
export async function formatMarkdown(text: string): Promise<string> {
    const tidy = tidyMarkdown(text);
    const [{ format }, markdown] = await Promise.all([
        import('prettier/standalone'),
        import('prettier/plugins/markdown'),
    ]);
    const formatted = await format(tidy, {
        ...options,
        tabWidth: 2,
        proseWrap: 'preserve',
        parser: 'markdown',
        plugins: [markdown],
    });
    return (wordsOf(formatted) === wordsOf(tidy) ? formatted : tidy).trim();
}

const wordsOf = (text: string): string =>
    text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n');

/**
 * Tidies rendered markdown: one blank line where template code left several, one line break at the end.
 */
export const tidyMarkdown = (text: string): string =>
    `${text
        .replaceAll('\r\n', '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;

import type { Options, Plugin } from 'prettier';
import { format } from 'prettier/standalone';

const options: Options = { tabWidth: 4, endOfLine: 'lf', printWidth: 100 };

/**
 * Formats JSON with four spaces. Throws where the text is not strict JSON: a broken template shall fail here and not in
 * a user's folder.
 */
export async function formatJson(text: string): Promise<string> {
    JSON.parse(text);
    const [babel, estree] = await Promise.all([
        import('prettier/plugins/babel'),
        import('prettier/plugins/estree'),
    ]);
    return format(text, { ...options, parser: 'json', plugins: [babel, estree as Plugin] });
}

/**
 * Tidies rendered markdown: one blank line where template code left several, one line break at the end. Not prettier's
 * work: its markdown parser is older than CommonMark and rewrites escapes, so that some texts come out as others.
 */
export const tidyMarkdown = (text: string): string =>
    `${text
        .replaceAll('\r\n', '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;

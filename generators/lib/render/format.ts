import type { Options, Plugin } from 'prettier';
import { format } from 'prettier/standalone';

const common: Options = { tabWidth: 4, endOfLine: 'lf', printWidth: 100 };

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
    return format(text, { ...common, parser: 'json', plugins: [babel, estree as Plugin] });
}

/** Formats markdown; lines stay as long as they are. */
export async function formatMarkdown(text: string): Promise<string> {
    const markdown = await import('prettier/plugins/markdown');
    return format(text, {
        ...common,
        tabWidth: 2,
        proseWrap: 'preserve',
        parser: 'markdown',
        plugins: [markdown],
    });
}

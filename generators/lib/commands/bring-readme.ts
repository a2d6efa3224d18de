import type { Connector } from '../connector/model.ts';
import type { SourceFile } from '../connector/source.ts';
import { changesOf, withTexts } from '../edit-connector.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../terminal.ts';

/** Brings the readme level with what else changes, where there is one that can be. */
export async function bringReadme(
    connector: Connector,
    texts: Map<SourceFile, string>,
    io: Io,
): Promise<void> {
    const { readme } = connector;
    if (changesOf(texts).length === 0 || !readme) return;
    if (!readme.isUtf8) {
        io.err(`Note: ${readme.name} is not in UTF-8 and stays as it is; it may be out of date.\n`);
        return;
    }
    const { updateReadme } = await import('../update-readme.ts');
    try {
        const { text, notes } = await updateReadme(readme.text, await withTexts(connector, texts));
        texts.set(readme, text);
        for (const note of notes) io.err(`Note: ${note}\n`);
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        io.err(`Note: ${readme.name} stays as it is: ${error.message}\n`);
    }
}

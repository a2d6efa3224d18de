import { resolve } from 'node:path';
import { type Connector, publisherKinds } from '../connector/model.ts';
import { type DocumentFile, readDocumentFile } from '../document-file.ts';
import { UserError } from '../errors.ts';
import { loadConnector, wellFormed } from '../load.ts';
import type { Drift } from '../readme/drift.ts';
import type { Io } from '../terminal.ts';
import { oneOf, type Parsed, single } from './arguments.ts';

/** A connector and the document that is about it. */
export interface Opened {
    connector: Connector;
    file: DocumentFile;
    isIntro: boolean;
}

/** Reads what the flags ask for: the readme or the introduction. Throws a UserError for what cannot be read. */
export async function openDocument(folder: string, parsed: Parsed, io: Io): Promise<Opened> {
    const kind = oneOf('kind', single(parsed, 'kind'), publisherKinds);
    const isIntro = parsed.values.has('intro');
    const connector = await loadConnector(folder, io.cwd, kind);
    for (const note of readable(connector)) io.err(`Note: ${note}\n`);
    const file = await readDocumentFile(
        resolve(io.cwd, folder),
        isIntro ? 'intro' : 'readme',
        connector.entries,
        parsed.values.has('to-utf8'),
    );
    return { connector, file, isIntro };
}

/**
 * Makes sure that all of a connector could be read; gives what there is to say of how. Throws a UserError otherwise: what
 * could not be read would be taken for gone.
 */
export function readable({ definition, properties }: Connector): string[] {
    if (!definition) {
        throw new UserError(
            'apiDefinition.swagger.json is missing, and without it nobody can tell what the readme has to say; put it beside the other files.',
        );
    }
    return [definition, properties].flatMap((file) => {
        if (!file || wellFormed(file).source.isUtf8) return [];
        return [
            `${file.source.name} is not in UTF-8 and was read as ${file.source.isUtf16 ? 'UTF-16' : 'Windows-1252'}; look at the letters with accents.`,
        ];
    });
}

export const absent = ({ name }: DocumentFile): Drift => ({
    kind: 'missing',
    about: name,
    message: `${name} is missing.`,
});

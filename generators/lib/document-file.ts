import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFile } from './connector/source.ts';
import type { FileChange } from './edit/transaction.ts';
import { UserError } from './errors.ts';

/** The readme or introduction of a connector on the disk. */
export interface DocumentFile {
    /** The name it has, or is to get. */
    name: string;
    /** Without a byte order mark; undefined where there is no file. */
    text: string | undefined;
    /** What writes another text; undefined where the bytes would be the same. */
    change(text: string): FileChange | undefined;
}

const documents = {
    readme: { name: 'Readme.md', patterns: [/^readme\.md$/i, /^readme(\.(md|txt|markdown))*$/i] },
    intro: { name: 'intro.md', patterns: [/^intro\.md$/i] },
};

/** Reads a document of a folder. Throws a UserError for one that is not in UTF-8, unless it may be rewritten. */
export async function readDocumentFile(
    folder: string,
    which: keyof typeof documents,
    entries: readonly string[],
    toUtf8: boolean,
): Promise<DocumentFile> {
    const { name: usual, patterns } = documents[which];
    const name = patterns.map((pattern) => entries.find((entry) => pattern.test(entry))).find(Boolean);
    const bytes = name === undefined ? undefined : await readFile(join(folder, name));
    const source = bytes && new SourceFile(name!, bytes);
    if (source && !source.isUtf8 && !toUtf8) {
        throw new UserError(
            `${source.name} is not in UTF-8 but probably in ${source.isUtf16 ? 'UTF-16' : 'Windows-1252'}. Save it as UTF-8, or give --to-utf8 to have it rewritten so; look at the letters with accents then.`,
        );
    }
    return {
        name: name ?? usual,
        text: source?.text,
        change: (text) => {
            const after = Buffer.from(source?.hasBom ? `\uFEFF${text}` : text, 'utf8');
            if (bytes?.equals(after)) return undefined;
            return { name: name ?? usual, before: bytes, after };
        },
    };
}

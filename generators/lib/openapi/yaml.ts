import { parseDocument } from 'yaml';
import type { Json } from '../connector/json.ts';
import type { SourceFile } from '../connector/source.ts';
import { UserError } from '../errors.ts';

/** Reads YAML 1.2. Throws a UserError with line and column where it is none. */
export function parseYaml(source: SourceFile, note: (sentence: string) => void): Json {
    let message: string;
    try {
        // Tags such as !!binary would make values that JSON does not know; as texts they are what the document shows.
        const document = parseDocument(source.text, {
            prettyErrors: false,
            merge: true,
            resolveKnownTags: false,
        });
        const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
        const second = document.errors.find(({ code }) => code === 'MULTIPLE_DOCS');
        if (second && !/^---\s*$/.test(source.text.slice(second.pos[0])))
            note(`${source.at(second.pos[0])}: a second YAML document begins here; only the first was read.`);
        if (!error) return plain(document.toJS({ maxAliasCount: 1000 }), source.name);
        throw new UserError(`${source.at(error.pos[0])}: ${firstLine(error.message)}. ${mend}`);
    } catch (error) {
        if (error instanceof UserError) throw error;
        message = error instanceof RangeError ? 'it is nested too deep' : firstLine((error as Error).message);
    }
    throw new UserError(`${source.name} cannot be read as YAML: ${message}. ${mend}`);
}

const mend = 'Mend the document, then run this again.';

const firstLine = (text: string): string => text.split('\n', 1)[0]!.trimEnd().replace(/[:.]$/, '');

/** YAML knows values that JSON does not: dates, references in a circle, keys that are no text. */
function plain(value: unknown, name: string): Json {
    try {
        return JSON.parse(JSON.stringify(value ?? null)) as Json;
    } catch {
        throw new UserError(`${name} holds a YAML alias that leads round in a circle; write it out.`);
    }
}

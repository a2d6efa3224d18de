import { asObject, type JsonObject } from '../connector/json.ts';
import { definitionFile } from '../connector/limits.ts';

/** Characters of the column that Dataverse keeps a definition in. */
const dataverseCharacters = 1_000_000;

/** Why a definition is too large, with what is largest in it; undefined where it is not. */
export function sizeProblem(text: string, definition: JsonObject): string | undefined {
    const bytes = Buffer.byteLength(text);
    // Dataverse keeps it without the white space between.
    const characters = JSON.stringify(definition).length;
    if (bytes <= definitionFile.maxBytes && characters <= dataverseCharacters) return undefined;
    const which =
        bytes > definitionFile.maxBytes
            ? `${(bytes / 1024 / 1024).toFixed(2)} MB, more than the 1 MB allowed`
            : `${characters.toLocaleString('en-US')} characters, more than the 1,000,000 that Dataverse keeps`;
    const parts = [
        ...Object.entries(asObject(definition['paths'])).map(([path, value]) => ({
            name: path,
            size: JSON.stringify(value).length,
        })),
        ...Object.entries(asObject(definition['definitions'])).map(([name, value]) => ({
            name: `schema ${name}`,
            size: JSON.stringify(value).length,
        })),
    ];
    const largest = parts.toSorted((a, b) => b.size - a.size).slice(0, 5);
    return `The definition would have ${which}. Choose fewer operations (--include, --exclude, --tag). The largest parts: ${largest.map(({ name, size }) => `${name} (${Math.ceil(size / 1024)} KB)`).join(', ')}.`;
}

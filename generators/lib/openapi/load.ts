import type { Json } from '../connector/json.ts';
import { duplicateKeys, repeatsKeys } from '../connector/duplicate-keys.ts';
import { isObject, shownText } from '../connector/json.ts';
import { SourceFile } from '../connector/source.ts';
import { UserError } from '../errors.ts';

const maxBytes = 20 * 1024 * 1024;
const mostRepetitions = 5;

/**
 * Reads JSON or YAML, whichever the text is; `note` is told what to know of it. Throws a UserError with line and column
 * where it is neither.
 */
export async function parseDocument(
    name: string,
    bytes: Uint8Array,
    note: (sentence: string) => void,
): Promise<Json> {
    if (bytes.byteLength > maxBytes)
        throw new UserError(
            `${name} has ${(bytes.byteLength / 1024 / 1024).toFixed(1)} MB; at most 20 MB are read. Cut out what the connector does not need, or split it into files that refer to each other.`,
        );
    const source = new SourceFile(name, bytes);
    if (!source.isUtf8) throw new UserError(`${name} is not in UTF-8; save it as UTF-8.`);
    const looksLikeJson = /^\s*[{[]/.test(source.text);
    if (source.text.trim() === '')
        throw new UserError(`${name} is empty; name the file of an API description.`);
    if (looksLikeJson) {
        try {
            const value = JSON.parse(source.text) as Json;
            for (const sentence of repetitions(source, value)) note(sentence);
            return value;
        } catch {
            if (!/\.ya?ml$/i.test(name)) throw new UserError(await jsonProblem(source));
        }
    }
    // Loaded where it is needed: JSON does without.
    return (await import('./yaml.ts')).parseYaml(source, note);
}

/** Of keys that stand twice JSON.parse takes the last, and an operation would be gone without a word. */
function repetitions(source: SourceFile, value: Json): string[] {
    if (!repeatsKeys(source.text, value)) return [];
    return duplicateKeys(source.text)
        .slice(0, mostRepetitions)
        .map(({ key, again }) => {
            return `${source.at(again)}: "${key}" stands twice in one object; this one was taken.`;
        });
}

async function jsonProblem(source: SourceFile): Promise<string> {
    const { parseTolerant } = await import('../connector/tolerant.ts');
    const [problem] = parseTolerant(source.text).problems;
    return `${source.at(problem?.offset ?? 0)}: ${problem?.message ?? 'This is not JSON.'} Mend the document, then run this again.`;
}

export type SpecVersion = '2.0' | '3.0' | '3.1';

/** The version of an API description. Throws a UserError for what is none, or of a version that is not known. */
export function versionOf(value: Json, name: string): SpecVersion {
    if (!isObject(value))
        throw new UserError(
            `${name} is no API description: it holds no object. Name an OpenAPI or Swagger document.`,
        );
    const { openapi } = value;
    const swagger = value['swagger'] ?? value['swaggerVersion'];
    if (swagger !== undefined && /^2(\.0)?$/.test(shownText(swagger))) return '2.0';
    const found =
        /^(3\.[01])(\.|$)/.exec(shownText(openapi ?? ''))?.[1] ?? (openapi === 3 ? '3.0' : undefined);
    if (found === '3.0' || found === '3.1') return found;
    if (swagger === undefined && openapi === undefined) {
        const other =
            isObject(value['info']) && 'item' in value
                ? 'It looks like a Postman collection; export it as OpenAPI first.'
                : 'Name an OpenAPI or Swagger document.';
        throw new UserError(
            `${name} is no API description: it has neither "openapi" nor "swagger" at its top. ${other}`,
        );
    }
    const said = openapi === undefined ? `Swagger ${shownText(swagger)}` : `OpenAPI ${shownText(openapi)}`;
    throw new UserError(
        `${name} is ${said}; OpenAPI 3.0 and 3.1 and Swagger 2.0 are read. Export it as one of those.`,
    );
}

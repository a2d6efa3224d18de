import { asObject, asText, child, isObject, type JsonObject, own } from '../connector/json.ts';
import type { Connector, FileRole } from '../connector/model.ts';

/** A text that people read. */
export interface VisibleText {
    text: string;
    file: FileRole;
    /** Where it stands in a JSON file; '' in the readme. */
    pointer: string;
    /** Where it begins in the readme. */
    offset?: number;
    /** A rule of the check looks at names from code in this text already. */
    isRuled?: boolean;
}

/** Every text of a connector that makers or readers see, in the order of the walk. */
export function* visibleTexts(connector: Connector): Generator<VisibleText> {
    const { swagger, operations, parameters, responses, schemas } = connector;
    yield* below(swagger['info'], ['title', 'description'], '/info');
    for (const { value, pointer, isInternal } of operations)
        if (!isInternal) yield* below(value, ['summary', 'description'], pointer, true);
    for (const { value, pointer, isVisible } of parameters)
        if (isVisible) yield* below(value, ['x-ms-summary', 'description'], pointer, true);
    for (const { value, pointer } of responses) yield* below(value, ['description'], pointer);
    for (const { value, pointer } of schemas)
        if (value['x-ms-visibility'] !== 'internal')
            yield* below(value, ['title', 'x-ms-summary', 'description'], pointer);
    for (const { value, pointer } of connector.connectionParameters) {
        const form = asObject(value['uiDefinition']);
        const at = child(pointer, 'uiDefinition');
        for (const found of below(form, ['displayName', 'description', 'tooltip'], at))
            yield { ...found, file: 'properties' };
    }
    const { readme } = connector;
    if (readme) yield { text: prose(readme.text), file: 'readme', pointer: '', offset: 0 };
}

function* below(value: unknown, keys: readonly string[], pointer: string, isRuled = false) {
    if (!isObject(value)) return;
    for (const key of keys) {
        const text = asText(own(value as JsonObject, key));
        if (text) yield { text, file: 'definition' as const, pointer: child(pointer, key), isRuled };
    }
}

/** Markdown with blanks, one for one, in place of code and comments: what is left keeps its offsets. */
function prose(markdown: string): string {
    let fence: string | undefined;
    let isComment = false;
    return markdown.replace(/[^\n]+/g, (line) => {
        const opening = /^ {0,3}(```|~~~)/.exec(line)?.[1];
        if (opening !== undefined && (fence === undefined || fence === opening)) {
            fence = fence === undefined ? opening : undefined;
            return ' '.repeat(line.length);
        }
        if (fence !== undefined) return ' '.repeat(line.length);
        const wasComment = isComment;
        const open = line.lastIndexOf('<!--');
        const close = line.lastIndexOf('-->');
        if (open >= 0 || close >= 0) isComment = open > close;
        return wasComment || open >= 0 ? ' '.repeat(line.length) : line;
    });
}

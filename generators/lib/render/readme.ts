import type { Connector } from '../connector/model.ts';
import { type Described, type Outline, outline } from '../connector/outline.ts';
import type { Returned } from '../connector/returned.ts';
import type { Value } from '../connector/values.ts';
import type { EntryShape } from '../entry-shape.ts';
import { accountWith, needsClientSecret } from './credentials.ts';
import { tidyMarkdown } from './format.ts';
import { renderTemplate } from './template.ts';

/** What the templates of parts ask for. */
export function partData(connector: Connector, described: Outline = outline(connector)) {
    return {
        host: undefined,
        publisher: undefined,
        stackOwner: undefined,
        ...described,
        accountWith: accountWith(connector),
        usesOAuth: needsClientSecret(connector),
        definitionFile: connector.definition?.source.name ?? 'apiDefinition.swagger.json',
        propertiesFile: connector.properties?.source.name ?? 'apiProperties.json',
    };
}

/** A part of a document: `templates/<folder>/<name>.md.ejs`. */
export const renderPart = (name: string, data: object, folder = 'readme'): string =>
    tidyMarkdown(renderTemplate(`${folder}/${name}.md`, data)).trim();

/** A whole new document, from `templates/<name>.md.ejs`. */
export const renderDocument = (name: string, data: object): string =>
    tidyMarkdown(renderTemplate(`${name}.md`, data));

/** As many values as anybody reads. */
const most = { inputs: 60, fields: 30, inItem: 15, parts: 12 };

/** What there is to say of an operation; `''` where the author said it all. */
export function renderOperation(operation: Described, shape: EntryShape): string {
    const { form, level, isRenamed, hasDescription, hasReturns, isSaid } = shape;
    const left = (values: readonly Value[]): Value[] =>
        values.filter((value) => !isSaid(value)).slice(0, most.inputs);
    const inputs = [
        { name: 'Required inputs', values: left(operation.required).map(shown) },
        { name: 'Optional inputs', values: left(operation.optional).map(shown) },
    ];
    const saysDeprecated = /deprecated/i.test(operation.summary);
    const data = {
        heading: form === 'whole' ? operation.summary : undefined,
        hashes: '#'.repeat(level),
        called: form !== 'whole' && isRenamed ? operation.summary : undefined,
        isDeprecated: operation.isDeprecated && (operation.replacement !== undefined || !saysDeprecated),
        replacement: operation.replacement,
        description: hasDescription ? undefined : operation.description,
        inputs: inputs.filter(({ values }) => values.length > 0),
        asksMore: operation.asksMore,
        returns: hasReturns
            ? undefined
            : returned(operation.returns, isSaid, form === 'item' ? most.inItem : most.fields),
    };
    return renderPart(form === 'item' ? 'details' : 'operation', data);
}

function shown({ title, description, parts, isList }: Value): { title: string; text: string } {
    const some = parts.slice(0, most.parts).join(', ') + (parts.length > most.parts ? ', …' : '');
    const end = some.endsWith('…') ? '' : '.';
    const inner = some === '' ? '' : `${isList ? 'Each entry has' : 'It has'}: ${some}${end}`;
    const sentence =
        description !== '' && inner !== '' && !/[.!?:]$/.test(description) ? `${description}.` : description;
    return { title, text: [sentence, inner].filter(Boolean).join(' ') };
}

const intros = {
    fields: 'Returns:',
    list: 'Returns a list; each entry has:',
    file: 'Returns a file.',
    varying: 'What it returns depends on the inputs.',
    nothing: 'Returns nothing.',
    value: 'Returns one value.',
    values: 'Returns a list.',
} as const;

function returned({ kind, fields, description }: Returned, isSaid: EntryShape['isSaid'], max: number) {
    if (kind === 'unknown') return undefined;
    const left = fields.filter((field) => !isSaid(field));
    if (fields.length > 0 && left.length === 0) return undefined;
    const intro =
        (kind === 'value' || kind === 'values') && description ? `Returns: ${description}` : intros[kind];
    const more = left.length - max;
    return {
        intro,
        values: left.slice(0, max).map(shown),
        more: more > 0 ? `and ${more} more` : undefined,
    };
}

import { asText, hasText, isObject, type Json, type JsonObject } from '../connector/json.ts';
import { longText, summary } from '../connector/limits.ts';
import type { ApiOperation, ApiParameter } from './api.ts';
import { gather } from './gather.ts';
import type { Ledger } from './ledger.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';
import { type Schemas, target } from './schemas.ts';
import { descriptionFrom, mechanicalDescription, mechanicalTitle, summaryFrom } from './texts.ts';

/** What converting the parts of one operation needs. */
export interface OperationContext {
    schemas: Schemas;
    ledger: Ledger;
    /** Its operationId in the definition. */
    id: string;
    /** Pointer of the operation in the definition. */
    pointer: string;
    operation: ApiOperation;
    /** Names of the parameters that carry credentials: `header X-Key`. */
    credentials: ReadonlySet<string>;
}

const handled = new Set([
    'name',
    'in',
    'required',
    'description',
    'schema',
    'content',
    'style',
    'explode',
    'example',
    'examples',
    'allowEmptyValue',
    'x-ms-summary',
    'collectionFormat',
    '$ref',
    'title',
]);

export function convertParameter(
    parameter: ApiParameter,
    context: OperationContext,
    pointer: string,
): JsonObject {
    const { ledger } = context;
    const { place, name, in: where } = parameter;
    const value = objectAt(place);
    const isPath = where === 'path';
    const simple = simpleSchema(parameter, context, pointer);
    const { description: inner, title, ...schema } = simple;
    const result: JsonObject = { name, in: where, required: isPath || parameter.required, ...schema };
    if (isPath) result['x-ms-url-encoding'] = value['x-ms-url-encoding'] ?? 'single';
    if (value['allowEmptyValue'] === true) {
        if (where === 'query' || where === 'formData') result['allowEmptyValue'] = true;
        else ledger.lost('keyword-dropped', below(place, 'allowEmptyValue'), pointer);
    }
    putExtensions(place, result, ledger, pointer, parameter.schema === place);
    const given = asText(value['description']) ?? asText(inner);
    const source = at(place, 'description') ?? (parameter.schema && at(parameter.schema, 'description'));
    const label = asText(value['x-ms-summary']) ?? asText(title);
    return texts(result, label, given, ledger, pointer, source, labelPlace(place, parameter.schema, context));
}

function putExtensions(
    place: Place,
    result: JsonObject,
    ledger: Ledger,
    pointer: string,
    isSchema: boolean,
): void {
    for (const [key, item] of entries(place)) {
        if (handled.has(key) || (isSchema && !key.startsWith('x-ms-'))) {
            if (!isSchema && (key === 'example' || key === 'examples'))
                ledger.lost('example-dropped', item, pointer);
            continue;
        }
        if (key.startsWith('x-ms-')) result[key] ??= item.value;
        else ledger.lost(key.startsWith('x-') ? 'extension-dropped' : 'keyword-dropped', item, pointer);
    }
}

/** Where the label of a parameter stands: its own, or the title of its schema. */
export function labelPlace(
    place: Place,
    schema: Place | undefined,
    { schemas }: OperationContext,
): Place | undefined {
    const own = at(place, 'x-ms-summary');
    if (own || !schema) return own;
    return at(schemas.context.references.follow(schema) ?? schema, 'title');
}

/** The label and the description that certification demands: from the document, else mechanical and listed. */
export function texts(
    result: JsonObject,
    label: string | undefined,
    description: string | undefined,
    ledger: Ledger,
    pointer: string,
    source?: Place,
    from?: Place,
): JsonObject {
    const name = String(result['name']);
    let title = label === undefined ? '' : summaryFrom(label, summary.max);
    if (title === '') {
        title = mechanicalTitle(name);
        ledger.toBeWritten(`${pointer}/x-ms-summary`, title);
    }
    if (label !== undefined && label !== title && from)
        ledger.lost('text-changed', from, `${pointer}/x-ms-summary`);
    result['x-ms-summary'] = title;
    let text = hasText(description) ? descriptionFrom(description, longText.max) : '';
    if (text === '') {
        text = mechanicalDescription(title);
        ledger.toBeWritten(`${pointer}/description`, text);
        if (hasText(description) && source) ledger.lost('text-changed', source, `${pointer}/description`);
    } else if (text !== description && source) ledger.lost('text-changed', source, `${pointer}/description`);
    result['description'] = text;
    return result;
}

const allowed = new Set([
    'type',
    'format',
    'items',
    'collectionFormat',
    'default',
    'enum',
    'maximum',
    'minimum',
    'exclusiveMaximum',
    'exclusiveMinimum',
    'maxLength',
    'minLength',
    'pattern',
    'maxItems',
    'minItems',
    'multipleOf',
    'description',
    'title',
]);

const isAbsentOrCsv = (format: Json | undefined): boolean => format === undefined || format === 'csv';

/** The schema of a parameter: a plain value, or a list of plain values. All else becomes text. */
export function simpleSchema(
    parameter: ApiParameter,
    context: OperationContext,
    pointer: string,
): JsonObject {
    const { schemas, ledger } = context;
    const { schema, content, place } = parameter;
    const source = schema ?? content?.schema;
    if (content) ledger.lost('parameter-as-text', content.place, pointer, content.type);
    if (!source || content) {
        if (!content) ledger.lost('type-inferred', place, pointer, 'string');
        return { type: 'string' };
    }
    const converted = schemas.convert([source], {
        ...target(pointer, 'Parameter'),
        simple: true,
        file: parameter.in === 'formData',
    });
    if (converted['type'] === 'object') return asString(converted, source, context, pointer);
    if (converted['type'] === 'array') {
        const items = converted['items'];
        if (
            !isObject(items) ||
            items['type'] === 'object' ||
            items['type'] === 'array' ||
            parameter.style === 'label' ||
            parameter.style === 'matrix'
        )
            return asString(converted, source, context, pointer);
        converted['items'] = onlyItems(items, source, context, pointer);
        converted['collectionFormat'] = 'csv';
        const isCsv = !parameter.explode
            ? parameter.style === 'simple' || parameter.style === 'form'
            : parameter.style === 'simple';
        if (!isCsv)
            ledger.lost(
                'list-as-csv',
                place,
                pointer,
                parameter.explode ? 'one value each time' : parameter.style,
            );
        else if (schema === place && !isAbsentOrCsv(objectAt(place)['collectionFormat']))
            ledger.lost('list-as-csv', place, pointer, 'a collectionFormat that is none');
    }
    if (parameter.style === 'label' || parameter.style === 'matrix')
        ledger.lost('parameter-as-text', place, pointer, `style ${parameter.style}`);
    return only(converted, source, context, pointer);
}

function only(schema: JsonObject, source: Place, { ledger }: OperationContext, pointer: string): JsonObject {
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(schema)) {
        if (allowed.has(key) || key.startsWith('x-ms-')) result[key] = value;
        else ledger.lost('keyword-dropped', at(source, key) ?? source, pointer, key);
    }
    return result;
}

/** Swagger 2.0 has no texts for the entries of a list in a parameter. */
function onlyItems(items: JsonObject, source: Place, context: OperationContext, pointer: string): JsonObject {
    const { description: _, title: __, ...rest } = only(items, source, context, pointer);
    const { schemas, ledger } = context;
    for (const node of gather([source], schemas.context, pointer).nodes) {
        const place = at(node, 'items');
        for (const inner of place ? gather([place], schemas.context, pointer).nodes : [])
            for (const key of ['description', 'title']) {
                const text = at(inner, key);
                if (text) ledger.lost('keyword-dropped', text, `${pointer}/items`, key);
            }
    }
    return rest;
}

function asString(
    schema: JsonObject,
    source: Place,
    { ledger }: OperationContext,
    pointer: string,
): JsonObject {
    ledger.lost('parameter-as-text', source, pointer, String(schema['type']));
    const { description, title } = schema;
    return {
        type: 'string',
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
    };
}

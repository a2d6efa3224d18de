import { asText, child, hasText, isObject, type JsonObject, shownText } from '../connector/json.ts';
import { longText } from '../connector/limits.ts';
import type { ApiContent, ApiParameter } from './api.ts';
import { gather, isReadOnly } from './gather.ts';
import { labelPlace, type OperationContext, simpleSchema, texts } from './parameter.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';
import { target } from './schemas.ts';
import { descriptionFrom } from './texts.ts';

export interface Body {
    parameters: JsonObject[];
    consumes: string[];
}

const plainType = (type: string): string => type.split(';', 1)[0]!.trim().toLowerCase();

const ranks: ((type: string) => boolean)[] = [
    (type) => type === 'application/json',
    (type) => /[+/]json$/.test(type) || type === '*/*' || type === 'application/*',
    (type) => type === 'multipart/form-data',
    (type) => type === 'application/x-www-form-urlencoded',
    (type) => type.startsWith('text/plain'),
    (type) => type === 'application/octet-stream',
];

/** The media type to keep: JSON before forms, text and files. */
export function preferred(contents: readonly ApiContent[]): ApiContent | undefined {
    for (const fits of ranks) {
        const found = contents.find(({ type }) => fits(plainType(type)));
        if (found) return found;
    }
    return contents[0];
}

/** A type to write: a range such as any type stands for JSON. */
export const writtenType = (type: string): string =>
    /\*/.test(type) || !type.includes('/') ? 'application/json' : plainType(type);

export function convertBody(context: OperationContext, from: number): Body {
    const { operation, ledger } = context;
    const { body } = operation;
    const none: Body = { parameters: [], consumes: [] };
    if (!body) return none;
    const pointer = child(context.pointer, 'parameters', from);
    if (['get', 'head'].includes(operation.method)) {
        ledger.lost('body-dropped', body.place, pointer);
        for (const { place } of body.fields) ledger.lost('body-dropped', place, pointer);
        return none;
    }
    const chosen = preferred(body.contents)!;
    for (const { type, place } of body.contents)
        if (type !== chosen.type) ledger.lost('other-media-type', place, pointer, type);
    const type = writtenType(chosen.type);
    if (type !== chosen.type)
        ledger.lost('other-media-type', chosen.place, pointer, `"${chosen.type}" → "${type}"`);
    loseExamples(chosen.place, context, pointer);
    if (body.fields.length > 0) return fieldsBody(body.fields, type, context, from);
    if (/^(multipart\/|application\/x-www-form-urlencoded)/.test(type)) {
        const fields = formFields(chosen, type, context, from);
        if (fields) {
            // The fields have texts; the form itself has no place for one.
            for (const [key, place] of entries(body.place))
                if (key === 'description' || key.startsWith('x-ms-'))
                    ledger.lost('document-field-dropped', place, pointer, key);
            loseExtensions(body.place, context, pointer);
            return fields;
        }
    }
    return { parameters: [bodyParameter(chosen, context, pointer)], consumes: [type] };
}

function loseExamples(place: Place, { ledger }: OperationContext, pointer: string): void {
    for (const key of ['example', 'examples', 'encoding'] as const) {
        const found = at(place, key);
        if (found) ledger.lost(key === 'encoding' ? 'encoding-dropped' : 'example-dropped', found, pointer);
    }
}

function bodyParameter(content: ApiContent, context: OperationContext, pointer: string): JsonObject {
    const { operation, schemas, ledger } = context;
    const body = operation.body!;
    const value = objectAt(body.place);
    const hint = `${context.id}Body`;
    const isJson = writtenType(content.type).endsWith('json');
    let schema: JsonObject;
    if (
        content.schema &&
        isObject(content.schema.value) &&
        (isJson || Object.keys(content.schema.value).length > 0)
    )
        schema = schemas.convert([content.schema], target(`${pointer}/schema`, hint));
    else {
        schema = isJson ? { type: 'object' } : { type: 'string', format: 'binary' };
        ledger.lost('any-value', content.schema ?? content.place, `${pointer}/schema`);
    }
    const result: JsonObject = { name: body.name ?? 'body', in: 'body', required: body.required, schema };
    for (const [key, item] of entries(body.place)) if (key.startsWith('x-ms-')) result[key] = item.value;
    loseExtensions(body.place, context, pointer);
    const description = asText(value['description']);
    if (hasText(description)) {
        result['description'] = descriptionFrom(description, longText.max);
        if (result['description'] !== description)
            ledger.lost('text-changed', below(body.place, 'description'), `${pointer}/description`);
    }
    return result;
}

function loseExtensions(place: Place, { ledger }: OperationContext, pointer: string): void {
    for (const [key, item] of entries(place))
        if (key.startsWith('x-') && !key.startsWith('x-ms-')) ledger.lost('extension-dropped', item, pointer);
}

/** OpenAPI 3 describes the fields of a form as properties; undefined where the schema has none. */
function formFields(
    content: ApiContent,
    type: string,
    context: OperationContext,
    from: number,
): Body | undefined {
    const { schemas, ledger } = context;
    const gathered = content.schema && gather([content.schema], schemas.context, context.pointer);
    const flat = gathered && [
        gathered,
        ...gathered.unions.flatMap(({ alternatives }) =>
            alternatives.map((one) => gather([one], schemas.context, context.pointer)),
        ),
    ];
    const properties = new Map(
        (flat ?? []).flatMap(({ nodes }) => nodes.flatMap((node) => entries(at(node, 'properties')))),
    );
    if (!gathered || properties.size === 0) return undefined;
    for (const { place } of gathered.unions) ledger.lost('alternatives-merged', place, context.pointer);
    const required = new Set(
        gathered.nodes.flatMap(({ value }) =>
            isObject(value) && Array.isArray(value['required']) ? value['required'] : [],
        ),
    );
    const fields: ApiParameter[] = [];
    for (const [name, place] of properties) {
        if (isReadOnly(place, schemas.context.references))
            ledger.lost('parameter-dropped', place, context.pointer, 'it is read-only');
        else
            fields.push({
                place,
                name,
                in: 'formData',
                required: required.has(name),
                schema: place,
                style: 'form',
                explode: false,
                content: undefined,
            });
    }
    for (const node of gathered.nodes) {
        for (const [key, place] of entries(node))
            if (!['properties', 'required', 'type', 'oneOf', 'anyOf', 'allOf'].includes(key))
                ledger.lost('keyword-dropped', place, context.pointer, key);
        for (const [index, place] of entries(at(node, 'required')))
            if (!properties.has(shownText(place.value)))
                ledger.lost('required-dropped', place, context.pointer, `entry ${index}`);
    }
    return fieldsBody(fields, type, context, from);
}

function fieldsBody(
    fields: readonly ApiParameter[],
    type: string,
    context: OperationContext,
    from: number,
): Body {
    const { ledger } = context;
    const parameters: JsonObject[] = [];
    let hasFile = false;
    for (const field of fields) {
        const pointer = child(context.pointer, 'parameters', from + parameters.length);
        // oxlint-disable-next-line no-control-regex
        if (!/^[\x20-\x7E]+$/.test(field.name)) {
            ledger.lost('parameter-dropped', field.place, pointer, 'names of form fields are plain ASCII');
            continue;
        }
        const isFile = isBinary(field, context);
        const simple: JsonObject = isFile
            ? { type: 'file', ...textsOf(field.schema) }
            : simpleSchema(field, context, pointer);
        if (isFile) loseFileKeywords(field, context, pointer);
        hasFile ||= isFile;
        const { description, title, ...schema } = simple;
        const value = objectAt(field.place);
        const result: JsonObject = { name: field.name, in: 'formData', required: field.required, ...schema };
        for (const [key, item] of entries(field.place))
            if (key.startsWith('x-ms-')) result[key] ??= item.value;
        const label = asText(value['x-ms-summary']) ?? asText(title);
        parameters.push(
            texts(
                result,
                label,
                asText(description) ?? asText(value['description']),
                ledger,
                pointer,
                field.schema && at(field.schema, 'description'),
                labelPlace(field.place, field.schema, context),
            ),
        );
    }
    const written =
        hasFile || type === 'multipart/form-data'
            ? 'multipart/form-data'
            : 'application/x-www-form-urlencoded';
    const { contents } = context.operation.body!;
    for (const { place, type: said } of contents)
        if (plainType(said) === type && type !== written)
            ledger.lost('other-media-type', place, context.pointer, `"${said}" → "${written}"`);
    return { parameters, consumes: [written] };
}

const textsOf = (schema: Place | undefined): JsonObject => {
    const { description, title } = schema ? objectAt(schema) : {};
    return {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
    };
};

function loseFileKeywords({ schema }: ApiParameter, { ledger }: OperationContext, pointer: string): void {
    if (!schema) return;
    for (const [key, place] of entries(schema))
        if (
            ![
                'type',
                'format',
                'description',
                'title',
                'name',
                'in',
                'required',
                'x-ms-summary',
                '$ref',
                'contentMediaType',
            ].includes(key)
        )
            ledger.lost('keyword-dropped', place, pointer, key);
}

/** A file: binary text, or a list of files, of which a connector sends one. */
function isBinary({ schema, place }: ApiParameter, context: OperationContext): boolean {
    if (!schema) return false;
    const { references } = context.schemas.context;
    const binary = (one: Place | undefined): boolean => {
        const value = one ? objectAt(references.follow(one) ?? one) : {};
        return (
            value['type'] === 'file' ||
            (value['format'] === 'binary' && value['type'] !== 'array') ||
            value['contentMediaType'] === 'application/octet-stream'
        );
    };
    if (binary(schema)) return true;
    const list = references.follow(schema);
    if (!list || !binary(at(list, 'items'))) return false;
    context.ledger.lost('form-field-as-text', place, context.pointer, 'a list of files became one file');
    return true;
}

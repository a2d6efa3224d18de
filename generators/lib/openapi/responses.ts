import { asText, child, hasText, isObject, type JsonObject, own } from '../connector/json.ts';
import { longText } from '../connector/limits.ts';
import type { ApiResponse } from './api.ts';
import { preferred, writtenType } from './body.ts';
import type { OperationContext } from './parameter.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';
import { target } from './schemas.ts';
import { descriptionFrom } from './texts.ts';

export interface Responses {
    responses: JsonObject;
    produces: string[];
}

const known: Record<string, string> = {
    200: 'OK',
    201: 'Created',
    202: 'Accepted',
    204: 'No Content',
    301: 'Moved Permanently',
    302: 'Found',
    304: 'Not Modified',
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    409: 'Conflict',
    422: 'Unprocessable Entity',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    default: 'Any other response',
};

const isSuccess = (status: string): boolean => /^2\d\d$/.test(status);

/** The responses of an operation: one of success with a schema, all others without. */
export function convertResponses(context: OperationContext): Responses {
    const { ledger, operation } = context;
    const list = withStatus(context);
    const chosen = successWithSchema(list);
    const responses: JsonObject = {};
    let produces: string[] = [];
    for (const { status, response } of list) {
        const pointer = child(context.pointer, 'responses', status);
        const { place } = response;
        const description = asText(objectAt(place)['description']);
        const result: JsonObject = {
            description: hasText(description) ? descriptionFrom(description, longText.max) : '',
        };
        if (result['description'] === '') {
            result['description'] = own(known, status) ?? 'Response';
            ledger.toBeWritten(`${pointer}/description`, String(result['description']));
        } else if (result['description'] !== description)
            ledger.lost('text-changed', below(place, 'description'), `${pointer}/description`);
        if (chosen === response) produces = putSchema(response, result, context, pointer);
        else loseContents(response, context, pointer);
        putHeaders(response, result, context, pointer);
        putRest(place, result, context, pointer);
        responses[status] = result;
    }
    if (!Object.keys(responses).some(isSuccess)) {
        responses['200'] = { description: 'OK' };
        ledger.lost('response-added', operation.place, child(context.pointer, 'responses', '200'));
        ledger.toBeWritten(child(context.pointer, 'responses', '200', 'description'), 'OK');
    }
    return { responses, produces };
}

interface Numbered {
    status: string;
    response: ApiResponse;
}

/** Ranges and a lone `default` get a status code; the platform knows codes only. */
function withStatus({ operation, ledger, pointer }: OperationContext): Numbered[] {
    const list: Numbered[] = [];
    const taken = new Set(operation.responses.map(({ status }) => status));
    const hasSuccess = operation.responses.some(({ status }) => /^2(\d\d|xx)$/i.test(status));
    for (const response of operation.responses) {
        const { status, place } = response;
        let code: string | undefined = status;
        if (/^[1-5]xx$/i.test(status)) code = `${status[0]}00`;
        else if (status === 'default' && !hasSuccess) code = '200';
        else if (status !== 'default' && !/^[1-5]\d\d$/.test(status)) code = undefined;
        if (code === undefined || (code !== status && taken.has(code))) {
            ledger.lost('response-dropped', place, child(pointer, 'responses', status), status);
            continue;
        }
        if (code !== status)
            ledger.lost(
                'response-status-changed',
                place,
                child(pointer, 'responses', code),
                `${status} → ${code}`,
            );
        taken.add(code);
        list.push({ status: code, response });
    }
    return list;
}

function successWithSchema(list: readonly Numbered[]): ApiResponse | undefined {
    const successes = list.filter(
        ({ status, response }) => isSuccess(status) && response.contents.length > 0,
    );
    return (
        successes.find(({ status }) => status === '200') ??
        successes.find(({ response }) => response.contents.some(({ schema }) => schema)) ??
        successes[0]
    )?.response;
}

function putSchema(
    response: ApiResponse,
    result: JsonObject,
    context: OperationContext,
    pointer: string,
): string[] {
    const { ledger, schemas } = context;
    const chosen = preferred(response.contents)!;
    for (const { type, place } of response.contents)
        if (type !== chosen.type) ledger.lost('other-media-type', place, pointer, type);
    const type = writtenType(chosen.type);
    if (type !== chosen.type)
        ledger.lost('other-media-type', chosen.place, pointer, `"${chosen.type}" → "${type}"`);
    const isText = !type.endsWith('json');
    if (chosen.schema && isObject(chosen.schema.value)) {
        const { id } = context;
        result['schema'] = schemas.convert([chosen.schema], {
            ...target(`${pointer}/schema`, `${id}Response`),
            file: true,
        });
    } else if (isText) {
        result['schema'] = { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) };
        ledger.lost('type-inferred', chosen.place, `${pointer}/schema`, 'string');
    }
    putExample(chosen.place, type, result, context, pointer);
    return [type];
}

function putExample(
    place: Place,
    type: string,
    result: JsonObject,
    { ledger, schemas }: OperationContext,
    pointer: string,
): void {
    if (schemas.context.version === '2.0') return;
    const example = at(place, 'example');
    const [first, ...others] = entries(at(place, 'examples')).map(
        ([, one]) => schemas.context.references.follow(one) ?? one,
    );
    const value = example?.value ?? own(first?.value, 'value');
    if (value !== undefined) result['examples'] = { [type]: value };
    for (const other of example && first ? [first, ...others] : others)
        ledger.lost('example-dropped', other, pointer);
    const all = at(place, 'examples');
    if (all && (others.length > 0 || (example && first) || value === undefined))
        ledger.lost('example-dropped', all, pointer);
    else if (first)
        for (const [key, text] of entries(first))
            if (key !== 'value') ledger.lost('example-dropped', text, pointer);
}

function loseContents(
    { contents }: ApiResponse,
    { ledger, schemas }: OperationContext,
    pointer: string,
): void {
    for (const { place, schema, type } of contents)
        ledger.lost(
            'response-schema-dropped',
            schemas.context.version === '2.0' ? (schema ?? place) : place,
            `${pointer}/schema`,
            type,
        );
}

function putHeaders(
    { headers }: ApiResponse,
    result: JsonObject,
    context: OperationContext,
    pointer: string,
): void {
    const { schemas, ledger } = context;
    const kept: JsonObject = {};
    for (const [name, header, schema] of headers) {
        const at = child(pointer, 'headers', name);
        const isTaken = Object.keys(kept).some((other) => other.toLowerCase() === name.toLowerCase());
        const converted =
            schema && !isTaken ? schemas.convert([schema], { ...target(at, 'Header'), simple: true }) : {};
        const type = String(converted['type']);
        if (!['string', 'integer', 'number', 'boolean'].includes(type)) {
            ledger.lost('response-header-dropped', header, at);
            continue;
        }
        const description = asText(objectAt(header)['description']) ?? asText(converted['description']);
        const value: JsonObject = { type };
        for (const key of ['format', 'enum', 'default'] as const)
            if (converted[key] !== undefined) value[key] = converted[key];
        if (hasText(description)) value['description'] = description;
        kept[name] = value;
        for (const [key, place] of [...entries(header), ...(schema === header ? [] : entries(schema))])
            if (!['type', 'format', 'enum', 'default', 'description', 'schema', '$ref'].includes(key))
                ledger.lost('keyword-dropped', place, at, key);
    }
    if (Object.keys(kept).length > 0) result['headers'] = kept;
}

function putRest(
    place: Place,
    result: JsonObject,
    { ledger, schemas }: OperationContext,
    pointer: string,
): void {
    for (const [key, item] of entries(place)) {
        if (key === 'links') ledger.lost('links-dropped', item, pointer);
        else if (key === 'examples' && schemas.context.version === '2.0') {
            if (result['schema'] !== undefined && isObject(item.value)) result['examples'] = item.value;
            else ledger.lost('example-dropped', item, pointer);
        } else if (key.startsWith('x-ms-')) result[key] = item.value;
        else if (key.startsWith('x-')) ledger.lost('extension-dropped', item, pointer);
    }
}

import assert from 'node:assert/strict';
import { type Api, type ApiEntry, readApi } from '../../generators/lib/openapi/api.ts';
import { convert, type Converted } from '../../generators/lib/openapi/convert.ts';
import { serverOf } from '../../generators/lib/openapi/servers.ts';
import { loseSchemes } from '../../generators/lib/openapi/security.ts';
import { References } from '../../generators/lib/openapi/resolve.ts';
import {
    isObject,
    type Json,
    type JsonObject,
    resolve,
    segments,
} from '../../generators/lib/connector/json.ts';
import { compareDocuments } from './compare.ts';

/** Reads a document from memory: file name → text, or a value that becomes JSON. The first file is the main one. */
export async function apiOf(files: Record<string, string | object>): Promise<Api> {
    const [main = ''] = Object.keys(files);
    const references = await References.read(`/api/${main}`, main, async (path) => {
        const content = files[path.replace(/^\/api\//, '')];
        if (content === undefined) return undefined;
        return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
    });
    return readApi(references, main);
}

export interface Result extends Converted {
    api: Api;
    chosen: ApiEntry[];
}

/** Converts all operations of a document. Every use checks that the ledger is complete. */
export async function converted(
    document: object,
    others: Record<string, object | string> = {},
): Promise<Result> {
    const api = await apiOf({ 'api.json': document, ...others });
    const result = convert(api, api.entries);
    const { host, basePath } = serverOf(api, result.ledger);
    loseSchemes(api, undefined, result.ledger);
    const { title, description, version } = (document as { info: JsonObject }).info;
    const definition = {
        info: { title, description, version },
        host,
        basePath,
        paths: result.paths,
        definitions: result.definitions,
    };
    assert.deepEqual(compareDocuments(api, api.entries, definition, result.ledger), []);
    dropFieldTexts(result);
    return { ...result, api, chosen: api.entries };
}

/** Takes the mechanical texts of fields out: they have a test of their own, and would fill all others. */
function dropFieldTexts({ paths, definitions, ledger }: Converted): void {
    for (const { at } of ledger.unwritten) {
        const keys = segments(at);
        const last = keys.pop()!;
        const holder = resolve({ paths, definitions }, at.slice(0, at.lastIndexOf('/')));
        const isField = keys[0] === 'definitions' || keys.at(-2) === 'properties';
        if (isField && isObject(holder)) delete holder[last];
    }
}

type Version = '2.0' | '3.0.3' | '3.1.0';

/** A document around one operation. */
export function documentWith(
    version: Version,
    operation: object,
    components: object = {},
    method = 'get',
    path = '/orders',
): object {
    const base = {
        info: { title: 'Contoso Orders', version: '1' },
        paths: {
            [path]: {
                [method]: {
                    operationId: 'TheOperation',
                    summary: 'Do it',
                    description: 'Does it all.',
                    responses: { 200: { description: 'Done.' } },
                    ...operation,
                },
            },
        },
    };
    return version === '2.0'
        ? { swagger: '2.0', host: 'orders.contoso.com', basePath: '/', ...base, ...components }
        : { openapi: version, servers: [{ url: 'https://orders.contoso.com' }], ...base, components };
}

const operationOf = ({ paths }: Converted): JsonObject =>
    Object.values(Object.values(paths)[0] as JsonObject)[0] as JsonObject;

/** The one operation of a document, converted. */
export async function operation(
    ...args: Parameters<typeof documentWith>
): Promise<{ operation: JsonObject; result: Result }> {
    const result = await converted(documentWith(...args));
    return { operation: operationOf(result), result };
}

/** What a schema in a JSON response becomes. */
export async function responseSchema(
    version: '3.0.3' | '3.1.0',
    schema: object | boolean,
    schemas: object = {},
): Promise<{ schema: JsonObject; result: Result }> {
    const responses = { 200: { description: 'Done.', content: { 'application/json': { schema } } } };
    const { operation: found, result } = await operation(version, { responses }, { schemas });
    const response = (found['responses'] as JsonObject)['200'] as JsonObject;
    return { schema: response['schema'] as JsonObject, result };
}

/** What a parameter becomes; undefined where it is left out. */
export async function parameter(
    version: Version,
    given: object,
    components: object = {},
): Promise<{ parameter: JsonObject | undefined; all: Json[]; result: Result }> {
    const { operation: found, result } = await operation(
        version,
        { parameters: [{ description: 'It is one.', ...given }] },
        components,
    );
    const all = (found['parameters'] ?? []) as Json[];
    return { parameter: all[0] as JsonObject | undefined, all, result };
}

/** The kinds of losses, each once, without those every document has. */
export const kinds = ({ ledger }: Result): string[] =>
    [...new Set(ledger.losses.map(({ kind }) => kind))].toSorted();

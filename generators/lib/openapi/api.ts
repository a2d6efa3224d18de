import { asArray, asObject, asText } from '../connector/json.ts';
import { versionOf, type SpecVersion } from './load.ts';
import { at, entries, type Place, rootOf } from './place.ts';
import type { References } from './resolve.ts';

/** How a parameter with several values is sent. */
export type Style =
    'form' | 'simple' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'label' | 'matrix' | 'tabs';

/** A body or response in one media type. */
export interface ApiContent {
    type: string;
    /** The media type object, or in Swagger 2.0 what holds the schema. */
    place: Place;
    schema: Place | undefined;
}

export interface ApiParameter {
    place: Place;
    name: string;
    in: 'query' | 'header' | 'path' | 'cookie' | 'formData';
    required: boolean;
    /** The schema; in Swagger 2.0 the parameter itself. */
    schema: Place | undefined;
    style: Style;
    explode: boolean;
    /** A parameter whose value is a whole document of a media type. */
    content: ApiContent | undefined;
}

export interface ApiBody {
    place: Place;
    /** The name a Swagger 2.0 body parameter has. */
    name: string | undefined;
    required: boolean;
    contents: ApiContent[];
    /** Swagger 2.0 lists the fields of a form; OpenAPI 3 has them in the schema. */
    fields: ApiParameter[];
}

export interface ApiResponse {
    status: string;
    place: Place;
    contents: ApiContent[];
    headers: [name: string, header: Place, schema: Place | undefined][];
}

export interface ApiOperation {
    path: string;
    method: string;
    /** The operation object. */
    place: Place;
    /** The path item, after references. */
    item: Place;
    parameters: ApiParameter[];
    body: ApiBody | undefined;
    responses: ApiResponse[];
}

/** An operation as far as choosing needs it: what stands in it is not looked at yet. */
export interface ApiEntry {
    path: string;
    method: string;
    place: Place;
    item: Place;
    /** The path item before references, which may say something beside its own. */
    raw: Place;
    operationId: string | undefined;
    tags: string[];
    summary: string | undefined;
}

/** An API description of any version. */
export interface Api {
    version: SpecVersion;
    root: Place;
    references: References;
    entries: ApiEntry[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Looks a document over: its version and its operations. Throws a UserError where it is no API description. */
export function readApi(references: References, shown: string): Api {
    const root = rootOf(references.main);
    const version = versionOf(references.main.value, shown);
    const found: ApiEntry[] = [];
    for (const [path, raw] of entries(at(root, 'paths'))) {
        if (path.startsWith('x-')) continue;
        const item = references.follow(raw) ?? raw;
        for (const method of methods) {
            const place = at(item, method);
            if (!place) continue;
            const value = asObject(place.value);
            found.push({
                path,
                method,
                place,
                item,
                raw,
                operationId: asText(value['operationId']),
                tags: asArray(value['tags']).filter((tag): tag is string => typeof tag === 'string'),
                summary: asText(value['summary']) ?? asText(value['description'])?.split('\n', 1)[0],
            });
        }
    }
    return { version, root, references, entries: found };
}

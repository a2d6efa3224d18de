import { asArray, asObject, asText } from '../connector/json.ts';
import type { Api, ApiContent, ApiEntry, ApiOperation, ApiParameter, ApiResponse, Style } from './api.ts';
import { at, entries, objectAt, type Place } from './place.ts';

/** Brings a chosen operation of any version into the one inner form. References to parameters and the like are followed. */
export function normalise(api: Api, entry: ApiEntry): ApiOperation {
    const { item, place, path, method } = entry;
    const parameters = [...parametersOf(api, at(place, 'parameters'))];
    const known = new Set(parameters.map(({ in: where, name }) => `${where} ${name}`));
    for (const shared of parametersOf(api, at(item, 'parameters')))
        if (!known.has(`${shared.in} ${shared.name}`)) parameters.push(shared);
    const operation: ApiOperation = {
        path,
        method,
        place,
        item,
        parameters: [],
        body: undefined,
        responses: [],
    };
    if (api.version === '2.0') normaliseBody2(api, operation, parameters);
    else {
        operation.parameters = parameters;
        operation.body = body3(api, place);
    }
    operation.responses = responsesOf(api, operation);
    return operation;
}

type AnyParameter = ApiParameter | (Omit<ApiParameter, 'in'> & { in: 'body' });

function* parametersOf(api: Api, list: Place | undefined): Generator<ApiParameter> {
    for (const [, raw] of entries(list)) {
        const place = api.references.follow(raw) ?? raw;
        const value = objectAt(place);
        const name = asText(value['name']);
        const where = asText(value['in']);
        if (name === undefined || where === undefined) continue;
        yield (
            api.version === '2.0' ? parameter2(place, name, where) : parameter3(place, name, where)
        ) as ApiParameter;
    }
}

const formats2 = new Map<string, [Style, boolean]>([
    ['multi', ['form', true]],
    ['ssv', ['spaceDelimited', false]],
    ['pipes', ['pipeDelimited', false]],
    ['tsv', ['tabs', false]],
]);

function parameter2(place: Place, name: string, where: string): AnyParameter {
    const value = objectAt(place);
    const [style, explode] = formats2.get(asText(value['collectionFormat']) ?? '') ?? ['simple', false];
    const required = value['required'] === true;
    const isBody = where === 'body';
    const schema = isBody ? at(place, 'schema') : place;
    return { place, name, in: where as 'query', required, schema, style, explode, content: undefined };
}

function parameter3(place: Place, name: string, where: string): AnyParameter {
    const value = objectAt(place);
    const byPlace: Style = where === 'query' || where === 'cookie' ? 'form' : 'simple';
    const style = (asText(value['style']) ?? byPlace) as Style;
    const explode = typeof value['explode'] === 'boolean' ? value['explode'] : style === 'form';
    const required = value['required'] === true;
    const [content] = contentsOf(at(place, 'content'));
    const schema = content ? undefined : at(place, 'schema');
    return { place, name, in: where as 'query', required, schema, style, explode, content };
}

export const contentsOf = (content: Place | undefined): ApiContent[] =>
    entries(content).map(([type, place]) => ({ type, place, schema: at(place, 'schema') }));

function normaliseBody2(api: Api, operation: ApiOperation, parameters: readonly ApiParameter[]): void {
    const types = mediaTypes2(api, operation.place, 'consumes');
    const fields = parameters.filter(({ in: where }) => where === 'formData');
    const body = (parameters as readonly AnyParameter[]).find(({ in: where }) => where === 'body');
    operation.parameters = parameters.filter(
        (parameter) => !['formData', 'body'].includes((parameter as AnyParameter).in),
    );
    if (body) {
        const { place, name, required, schema } = body;
        const contents = types.map((type) => ({ type, place, schema }));
        operation.body = { place, name, required, contents, fields: [] };
    } else if (fields[0]) {
        const forms = types.filter((type) => /form/i.test(type));
        const isFile = fields.some(({ place }) => objectAt(place)['type'] === 'file');
        const type = isFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
        const place = fields[0].place;
        const contents = (forms.length > 0 ? forms : [type]).map((type) => ({
            type,
            place,
            schema: undefined,
        }));
        operation.body = { place, name: undefined, required: false, contents, fields };
    }
}

/** What an operation of Swagger 2.0 takes or gives, JSON where nothing is said. */
function mediaTypes2(api: Api, place: Place, key: 'consumes' | 'produces'): string[] {
    const own = objectAt(place)[key];
    const types = asArray(own ?? asObject(api.root.value)[key]).filter(
        (type): type is string => typeof type === 'string',
    );
    return types.length > 0 ? types : ['application/json'];
}

function body3(api: Api, operation: Place): ApiOperation['body'] {
    const raw = at(operation, 'requestBody');
    if (!raw) return undefined;
    const place = api.references.follow(raw) ?? raw;
    const contents = contentsOf(at(place, 'content'));
    if (contents.length === 0) return undefined;
    return { place, name: undefined, required: objectAt(place)['required'] === true, contents, fields: [] };
}

function responsesOf(api: Api, { place }: ApiOperation): ApiResponse[] {
    const types = api.version === '2.0' ? mediaTypes2(api, place, 'produces') : [];
    return entries(at(place, 'responses'))
        .filter(([status]) => !status.startsWith('x-'))
        .map(([status, raw]) => {
            const response = api.references.follow(raw) ?? raw;
            const schema = at(response, 'schema');
            const contents =
                api.version === '2.0'
                    ? schema
                        ? types.map((type) => ({ type, place: response, schema }))
                        : []
                    : contentsOf(at(response, 'content'));
            const headers = entries(at(response, 'headers')).map(
                ([name, rawHeader]): ApiResponse['headers'][number] => {
                    const header = api.references.follow(rawHeader) ?? rawHeader;
                    return [name, header, api.version === '2.0' ? header : at(header, 'schema')];
                },
            );
            return { status, place: response, contents, headers };
        });
}

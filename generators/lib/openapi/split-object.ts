import { asArray, asText, type JsonObject, own } from '../connector/json.ts';
import type { ApiParameter } from './api.ts';
import { gather } from './gather.ts';
import { labelPlace, type OperationContext, simpleSchema, texts } from './parameter.ts';
import { at, entries } from './place.ts';
import { allowedTypes } from './types.ts';

/**
 * An object in the query is one parameter for each of its properties: `filter[name]` in the style deepObject, and the
 * bare `name` where nothing is said. Undefined for all else, and where nobody knows the properties.
 */
export function partsOf(
    parameter: ApiParameter,
    context: OperationContext,
    pointer: string,
): ApiParameter[] | undefined {
    const { place, schema, style, explode, in: where } = parameter;
    const isDeep = style === 'deepObject';
    if (!schema || where !== 'query' || !(isDeep || (style === 'form' && explode))) return undefined;
    const { context: schemas } = context.schemas;
    const gathered = gather([schema], schemas, pointer);
    const properties = new Map(gathered.nodes.flatMap((node) => entries(at(node, 'properties'))));
    if (properties.size === 0 || !allowedTypes(gathered, schemas).includes('object')) return undefined;
    context.ledger.lost('parameter-split', place, pointer, `${properties.size} parameters`);
    const demanded = new Set(gathered.nodes.flatMap(({ value }) => asArray(own(value, 'required'))));
    return [...properties].map(([key, item]) => ({
        ...parameter,
        name: isDeep ? `${parameter.name}[${key}]` : key,
        required: parameter.required && demanded.has(key),
        place: schemas.references.follow(item) ?? item,
        schema: item,
        style: 'form',
        explode: true,
    }));
}

/** A parameter whose place is nothing but a schema. */
export function convertPart(part: ApiParameter, context: OperationContext, pointer: string): JsonObject {
    const item = part.schema!;
    const { description, title, ...rest } = simpleSchema(part, context, pointer);
    const result: JsonObject = { name: part.name, in: part.in, required: part.required, ...rest };
    const label = labelPlace(item, item, context);
    return texts(result, asText(title), asText(description), context.ledger, pointer, item, label);
}

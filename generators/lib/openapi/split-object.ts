import { asArray, asText, child, type JsonObject, own } from '../connector/json.ts';
import type { ApiParameter } from './api.ts';
import { gather } from './gather.ts';
import { convertParameter, labelPlace, type OperationContext, simpleSchema, texts } from './parameter.ts';
import { at, entries, type Place } from './place.ts';
import { allowedTypes } from './types.ts';

/** `filter[name]`: an object in the query is one parameter for each of its properties. */
export function splitObject(parameter: ApiParameter, context: OperationContext, from: number): JsonObject[] {
    const { schemas, ledger, pointer } = context;
    const { place, schema } = parameter;
    const gathered = schema && gather([schema], schemas.context, pointer);
    const properties = new Map((gathered?.nodes ?? []).flatMap((node) => entries(at(node, 'properties'))));
    const first = child(pointer, 'parameters', from);
    if (!gathered || properties.size === 0 || !allowedTypes(gathered, schemas.context).includes('object'))
        return [convertParameter({ ...parameter, style: 'form', explode: false }, context, first)];
    ledger.lost('parameter-split', place, first, `${properties.size} parameters`);
    const demanded = new Set(gathered.nodes.flatMap(({ value }) => asArray(own(value, 'required'))));
    return [...properties].map(([key, item], index) => {
        const isRequired = parameter.required && demanded.has(key);
        return part(
            { ...parameter, name: `${parameter.name}[${key}]`, required: isRequired },
            item,
            context,
            from + index,
        );
    });
}

function part(parameter: ApiParameter, item: Place, context: OperationContext, index: number): JsonObject {
    const pointer = child(context.pointer, 'parameters', index);
    const place = context.schemas.context.references.follow(item) ?? item;
    const one: ApiParameter = { ...parameter, place, schema: item, style: 'simple', explode: false };
    const { description, title, ...rest } = simpleSchema(one, context, pointer);
    const result: JsonObject = { name: one.name, in: one.in, required: one.required, ...rest };
    const label = labelPlace(item, item, context);
    return texts(result, asText(title), asText(description), context.ledger, pointer, item, label);
}

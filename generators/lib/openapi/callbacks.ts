import { asArray, asObject, child, type Json, type JsonObject, own } from '../connector/json.ts';
import { preferred } from './body.ts';
import { contentsOf } from './normalise.ts';
import type { OperationContext } from './parameter.ts';
import { at, entries, objectAt, type Place } from './place.ts';
import { target } from './schemas.ts';

/**
 * Turns the one callback of a POST operation into a webhook trigger, where its address is a text at the top of the
 * body; every other callback goes into the ledger.
 */
export function putCallback(
    context: OperationContext,
    item: JsonObject,
    method: string,
    definitions: JsonObject,
): void {
    const { operation, ledger, pointer, schemas } = context;
    const all = entries(at(operation.place, 'callbacks'));
    if (all.length === 0) return;
    const [only] = all;
    const callback = only && (schemas.context.references.follow(only[1]) ?? only[1]);
    const [expression, ...more] = entries(callback);
    const name = /^\{\$request\.body#\/([^/{}]+)\}$/.exec(expression?.[0] ?? '')?.[1];
    const body = bodyOf(asObject(item[method]), definitions);
    const property =
        name === undefined ? undefined : asObject(own(asObject(body?.schema['properties']), name));
    if (
        all.length > 1 ||
        more.length > 0 ||
        method !== 'post' ||
        !expression ||
        !body ||
        property?.['type'] !== 'string'
    ) {
        for (const [, place] of all) ledger.lost('callback-dropped', place, pointer);
        return;
    }
    const hook = at(expression[1], 'post');
    const schema = { ...body.schema };
    schema['properties'] = {
        ...asObject(schema['properties']),
        [name!]: { ...property, 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' },
    };
    schema['required'] = [...new Set([...asArray(schema['required']), name!])];
    body.parameter['schema'] = schema;
    body.parameter['required'] = true;
    asObject(item[method])['x-ms-trigger'] = 'single';
    item['x-ms-notification-content'] = contentOf(
        hook,
        context,
        child(pointer.slice(0, pointer.lastIndexOf('/')), 'x-ms-notification-content'),
    );
    ledger.lost('callback-changed', only![1], pointer);
}

function bodyOf(
    operation: JsonObject,
    definitions: JsonObject,
): { parameter: JsonObject; schema: JsonObject } | undefined {
    const parameter = asArray(operation['parameters']).find((one) => own(one, 'in') === 'body') as
        JsonObject | undefined;
    if (!parameter) return undefined;
    const schema = asObject(parameter['schema']);
    const reference = schema['$ref'];
    const name = typeof reference === 'string' ? reference.replace('#/definitions/', '') : undefined;
    return { parameter, schema: name === undefined ? schema : asObject(own(definitions, name)) };
}

function contentOf(hook: Place | undefined, { schemas }: OperationContext, pointer: string): Json {
    const raw = hook && at(hook, 'requestBody');
    const body = raw && (schemas.context.references.follow(raw) ?? raw);
    const schema = preferred(contentsOf(body && at(body, 'content')))?.schema;
    const description = body && objectAt(body)['description'];
    return {
        description: typeof description === 'string' ? description : 'What the service sends.',
        schema: schema
            ? schemas.convert([schema], target(child(pointer, 'schema'), 'Notification'))
            : { type: 'object' },
    };
}

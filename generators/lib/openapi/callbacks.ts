import {
    asArray,
    asObject,
    asText,
    child,
    hasText,
    isObject,
    type Json,
    type JsonObject,
    own,
    segments,
} from '../connector/json.ts';
import { preferred } from './body.ts';
import type { Ledger } from './ledger.ts';
import { contentsOf } from './normalise.ts';
import type { OperationContext } from './parameter.ts';
import { at, below, entries, nameOf, type Place, objectAt } from './place.ts';
import { target } from './schemas.ts';

/** What the service calls: the callback, where its address is in the body, and the operation it calls. */
interface Event {
    place: Place;
    expression: string;
    hook: Place;
}

/** A webhook trigger that was made of callbacks. */
export interface Webhook {
    /** The path of the operation that subscribes. */
    template: string;
    callback: Place;
}

/**
 * Turns an operation that subscribes into a webhook trigger: a POST whose callbacks all go to one address in its body.
 * Every other callback goes into the ledger.
 */
export function putCallback(
    context: OperationContext,
    item: JsonObject,
    template: string,
    definitions: JsonObject,
): Webhook | undefined {
    const { operation, ledger, pointer } = context;
    const callbacks = entries(at(operation.place, 'callbacks'));
    const [first] = callbacks;
    if (!first) return undefined;
    const value = asObject(item[operation.method]);
    const keys = addressIn(eventsOf(callbacks, context));
    const body = asArray(value['parameters']).find((one) => own(one, 'in') === 'body') as
        JsonObject | undefined;
    const schema = keys && body && withAddress(asObject(body['schema']), keys, definitions);
    const isFree = operation.method === 'post' && item['x-ms-notification-content'] === undefined;
    if (!schema || !isFree || !isSubscription(schema, keys, context)) {
        for (const [, place] of callbacks) ledger.lost('callback-dropped', place, pointer);
        return undefined;
    }
    body['schema'] = demanding(schema, keys);
    if (body['required'] !== true)
        ledger.lost('callback-changed', below(operation.body!.place, 'required'), pointer, 'required');
    body['required'] = true;
    value['x-ms-trigger'] = 'single';
    const to = child('/paths', template, 'x-ms-notification-content');
    item['x-ms-notification-content'] = contentOf(eventsOf(callbacks, context), context, definitions, to);
    for (const [, place] of callbacks) ledger.lost('callback-changed', place, pointer);
    return { template, callback: first[1] };
}

/** All that the callbacks of an operation send. */
const eventsOf = (callbacks: readonly [string, Place][], { schemas }: OperationContext): Event[] =>
    callbacks.flatMap(([, raw]) =>
        entries(schemas.context.references.follow(raw) ?? raw)
            .filter(([expression]) => !expression.startsWith('x-'))
            .map(([expression, hook]) => ({ place: raw, expression, hook })),
    );

/** The keys that lead to the one address in the body that all events go to; undefined where they go elsewhere. */
function addressIn(events: readonly Event[]): string[] | undefined {
    const [expression, ...others] = new Set(events.map((event) => event.expression));
    const found = /^\{\$request\.body#(\/[^{}]+)\}$/.exec(expression ?? '')?.[1];
    return found === undefined || others.length > 0 ? undefined : segments(found);
}

const resolved = (schema: JsonObject, definitions: JsonObject): JsonObject => {
    const reference = asText(schema['$ref']);
    return reference === undefined
        ? schema
        : asObject(own(definitions, reference.replace('#/definitions/', '')));
};

/** The schema with the address marked, written out on the way to it; undefined where there is no text at that place. */
function withAddress(
    schema: JsonObject,
    [name = '', ...rest]: readonly string[],
    definitions: JsonObject,
): JsonObject | undefined {
    const object = resolved(schema, definitions);
    const property = own(object['properties'], name);
    if (!isObject(property)) return undefined;
    const isText = property['type'] === 'string';
    const marked = isText && { ...property, 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' };
    const inner = rest.length > 0 ? withAddress(property, rest, definitions) : marked || undefined;
    return inner && { ...object, properties: { ...asObject(object['properties']), [name]: inner } };
}

/** The same with each property on the way required: the platform sends an internal one only then. */
function demanding(schema: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
    const properties = asObject(schema['properties']);
    const inner = rest.length > 0 ? demanding(asObject(properties[name]), rest) : properties[name];
    return {
        ...schema,
        properties: { ...properties, [name]: inner },
        required: [...new Set([...asArray(schema['required']), name])],
    };
}

/** An operation that can do without the address does something else first: as a trigger it would be lost to makers. */
function isSubscription(
    schema: JsonObject,
    [name = '']: readonly string[],
    { operation, id }: OperationContext,
): boolean {
    if (asArray(schema['required']).includes(name)) return true;
    if (Object.keys(asObject(schema['properties'])).length === 1) return true;
    return /hook|subscri|listen|notif/i.test(`${operation.path} ${id}`);
}

function contentOf(
    events: readonly Event[],
    { schemas, ledger }: OperationContext,
    definitions: JsonObject,
    pointer: string,
): Json {
    const { references } = schemas.context;
    const bodies = events.flatMap(({ hook }) => {
        const raw = at(at(references.follow(hook) ?? hook, 'post') ?? hook, 'requestBody');
        return raw ? [references.follow(raw) ?? raw] : [];
    });
    const found = new Map(
        bodies
            .map((body) => preferred(contentsOf(at(body, 'content')))?.schema)
            .filter((schema) => schema !== undefined)
            .map((schema) => [nameOf(references.follow(schema) ?? schema), schema]),
    );
    const to = target(child(pointer, 'schema'), 'Notification');
    const converted = [...found.values()].map((schema, index) =>
        schemas.convert([schema], found.size > 1 ? { ...to, hint: `Notification${index + 1}` } : to),
    );
    const [only = { type: 'object' }, ...others] = converted;
    if (others.length > 0)
        for (const schema of found.values()) ledger.lost('alternatives-merged', schema, to.pointer);
    const description = bodies.map((body) => objectAt(body)['description']).find(hasText);
    const known = { ...definitions, ...Object.fromEntries(schemas.definitions) };
    return {
        description: description ?? 'What the service sends.',
        schema: others.length > 0 ? mergedSchema(converted, known) : only,
    };
}

/** Several events reach one address: makers get the fields of all of them. */
function mergedSchema(schemas: readonly JsonObject[], definitions: JsonObject): JsonObject {
    const properties: JsonObject = {};
    for (const schema of schemas)
        for (const [name, property] of Object.entries(asObject(resolved(schema, definitions)['properties'])))
            if (!Object.hasOwn(properties, name))
                Object.defineProperty(properties, name, {
                    value: property,
                    enumerable: true,
                    configurable: true,
                    writable: true,
                });
    return { type: 'object', ...(Object.keys(properties).length > 0 ? { properties } : {}) };
}

/** The platform itself calls the operation that takes a webhook away; nobody else needs to see it. */
export function hideUnsubscribing(paths: JsonObject, webhooks: readonly Webhook[], ledger: Ledger): void {
    for (const { template, callback } of webhooks) {
        const inside = Object.keys(paths).filter(
            (path) => path.startsWith(`${template}/`) && /^\/\{[^{}/]+\}$/.test(path.slice(template.length)),
        );
        for (const path of inside) {
            const operation = own(paths[path], 'delete');
            if (!isObject(operation) || operation['x-ms-visibility'] !== undefined) continue;
            operation['x-ms-visibility'] = 'internal';
            const pointer = child('/paths', path, 'delete', 'x-ms-visibility');
            ledger.lost('callback-changed', callback, pointer, 'hidden: the platform calls it');
        }
    }
}

import { asArray, asObject, asText, child, isObject, type JsonObject, own } from '../../connector/json.ts';
import type { Operation, PathItem } from '../../connector/model.ts';
import { nestedIn } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import { definition, type Place } from '../../connector/references.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import type { Example } from '../example.ts';
import { requiredNames } from '../schema/helpers.ts';

export const isUrl = (value: JsonObject): boolean => value['x-ms-notification-url'] === true;

/** Every schema from which a notification URL can be reached, itself one or not. */
const leadsToUrl = perDefinition((connector): ReadonlySet<JsonObject> => {
    const stack: JsonObject[] = [];
    for (const { value } of schemasWith(connector, 'x-ms-notification-url'))
        if (isUrl(value)) stack.push(value);
    const found = new Set<JsonObject>();
    if (stack.length === 0) return found;
    const nested = nestedIn(connector.swagger);
    const parents = new Map<JsonObject, JsonObject[]>();
    for (const { value } of connector.schemas) {
        for (const item of nested(value).all) {
            const known = parents.get(item);
            if (known) known.push(value);
            else parents.set(item, [value]);
        }
    }
    for (let next = stack.pop(); next; next = stack.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        for (const parent of parents.get(next) ?? []) stack.push(parent);
    }
    return found;
});

/** Operations that take a notification URL, in a parameter or anywhere in the body: the subscribing half of a webhook. */
export const subscribers = perDefinition((connector): ReadonlySet<Operation> => {
    const leads = leadsToUrl(connector);
    return new Set(
        connector.operations.filter(({ parameters }) =>
            parameters.some(
                ({ value }) => isUrl(value) || (isObject(value['schema']) && leads.has(value['schema'])),
            ),
        ),
    );
});

export const hasContent = (path: PathItem): boolean => path.value['x-ms-notification-content'] !== undefined;

/** The operation `x-ms-notification` names. */
export const notifier = (operation: Operation, operations: readonly Operation[]): Operation | undefined => {
    const id = asText(asObject(operation.value['x-ms-notification'])['operationId']);
    return id === undefined ? undefined : operations.find(({ value }) => value['operationId'] === id);
};

/** A notification URL in a request body, with what its place in there makes of it. */
export interface BodyUrl extends Place {
    isInternal: boolean;
    isRequired: boolean;
}

interface Step extends BodyUrl {
    value: JsonObject;
}

/** The notification URLs in request bodies; one that several bodies share may be listed once for each way it is reached. */
export const bodyUrls = perDefinition((connector): readonly BodyUrl[] => {
    const leads = leadsToUrl(connector);
    if (leads.size === 0) return [];
    const found: BodyUrl[] = [];
    const seen = new Map<JsonObject, Set<string>>();
    const stack: Step[] = [];
    for (const { value, pointer, place } of connector.parameters) {
        const { schema } = value;
        if (place !== 'body' || !isObject(schema)) continue;
        const isInternal = value['x-ms-visibility'] === 'internal';
        stack.push({ value: schema, pointer: child(pointer, 'schema'), isInternal, isRequired: true });
    }
    for (let next = stack.pop(); next; next = stack.pop()) {
        const state = `${next.isInternal} ${next.isRequired}`;
        const states = seen.get(next.value) ?? new Set();
        if (!leads.has(next.value) || states.has(state)) continue;
        seen.set(next.value, states.add(state));
        const step = { ...next, isInternal: next.isInternal || next.value['x-ms-visibility'] === 'internal' };
        if (isUrl(step.value)) found.push(step);
        for (const below of stepsBelow(connector.swagger, step)) stack.push(below);
    }
    return found;
});

function stepsBelow(swagger: JsonObject, step: Step): Step[] {
    const { value, pointer } = step;
    const { $ref, properties, items, additionalProperties, allOf } = value;
    const steps: Step[] = [];
    const target = $ref === undefined ? undefined : definition(swagger, $ref);
    if (target) steps.push({ ...step, ...target });
    const required = requiredNames(value);
    for (const name of Object.keys(asObject(properties))) {
        const item = own(properties, name);
        const isRequired = step.isRequired && required.has(name);
        if (isObject(item))
            steps.push({ ...step, value: item, pointer: child(pointer, 'properties', name), isRequired });
    }
    for (const [key, item] of Object.entries({ items, additionalProperties })) {
        if (isObject(item)) steps.push({ ...step, value: item, pointer: child(pointer, key) });
    }
    for (const [index, part] of asArray(allOf).entries()) {
        if (isObject(part)) steps.push({ ...step, value: part, pointer: child(pointer, 'allOf', index) });
    }
    return steps;
}

const content = { schema: { type: 'object', properties: { id: { type: 'string' } } } };

export const url: JsonObject = {
    type: 'string',
    'x-ms-notification-url': true,
    'x-ms-visibility': 'internal',
};

/** An example with a webhook trigger; `property` takes the place of its notification URL. */
export const webhook = (
    property: JsonObject = url,
    more: { body?: JsonObject; path?: JsonObject; post?: JsonObject } = {},
): Example => ({
    definition: {
        paths: {
            '/hooks': {
                'x-ms-notification-content': content,
                ...more.path,
                post: {
                    operationId: 'OnOrder',
                    'x-ms-trigger': 'single',
                    parameters: [
                        {
                            name: 'body',
                            in: 'body',
                            schema: {
                                type: 'object',
                                properties: { callback: property },
                                required: ['callback'],
                                ...more.body,
                            },
                        },
                    ],
                    responses: { '201': { description: 'Created.' } },
                    ...more.post,
                },
            },
        },
    },
});

import { asObject, asText, type JsonObject } from '../../connector/json.ts';
import type { Operation, PathItem, Schema } from '../../connector/model.ts';
import { below } from '../../connector/nesting.ts';
import { perDefinition } from '../../connector/per-definition.ts';
import type { Place } from '../../connector/references.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import type { Example } from '../example.ts';
import { requiredNames } from '../schema/helpers.ts';

export const isUrl = (value: JsonObject): boolean => value['x-ms-notification-url'] === true;

/** Every schema from which a notification URL can be reached, itself one or not. */
const leadsToUrl = perDefinition((connector): ReadonlySet<Schema> => {
    const stack = schemasWith(connector, 'x-ms-notification-url').filter(({ value }) => isUrl(value));
    const found = new Set<Schema>();
    if (stack.length === 0) return found;
    const parents: Schema[][] = [];
    for (const schema of connector.schemas)
        for (const { index } of below(schema)) (parents[index] ??= []).push(schema);
    for (let next = stack.pop(); next; next = stack.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        for (const parent of parents[next.index] ?? []) stack.push(parent);
    }
    return found;
});

/** Operations that take a notification URL, in a parameter or anywhere in the body: the subscribing half of a webhook. */
export const subscribers = perDefinition((connector): ReadonlySet<Operation> => {
    const leads = leadsToUrl(connector);
    return new Set(
        connector.operations.filter(({ parameters }) =>
            parameters.some(({ value, schema }) => isUrl(value) || (schema && leads.has(schema))),
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

interface Step {
    schema: Schema;
    isInternal: boolean;
    isRequired: boolean;
}

/** The notification URLs in request bodies; one that several bodies share may be listed once for each way it is reached. */
export const bodyUrls = perDefinition((connector): readonly BodyUrl[] => {
    const leads = leadsToUrl(connector);
    if (leads.size === 0) return [];
    const found: BodyUrl[] = [];
    const seen = new Map<Schema, Set<string>>();
    const stack: Step[] = [];
    for (const { value, schema, place } of connector.parameters) {
        if (place === 'body' && schema)
            stack.push({ schema, isInternal: value['x-ms-visibility'] === 'internal', isRequired: true });
    }
    for (let next = stack.pop(); next; next = stack.pop()) {
        const { schema, isRequired } = next;
        const state = `${next.isInternal} ${isRequired}`;
        const states = seen.get(schema) ?? new Set();
        if (!leads.has(schema) || states.has(state)) continue;
        seen.set(schema, states.add(state));
        const { value, pointer } = schema;
        const isInternal = next.isInternal || value['x-ms-visibility'] === 'internal';
        if (isUrl(value)) found.push({ value, pointer, isInternal, isRequired });
        for (const step of stepsBelow({ schema, isInternal, isRequired })) stack.push(step);
    }
    return found;
});

function stepsBelow({ schema, isInternal, isRequired }: Step): Step[] {
    const required = requiredNames(schema.value);
    return below(schema).map((inner) => ({
        schema: inner,
        isInternal,
        isRequired: isRequired && (inner.propertyName === undefined || required.has(inner.propertyName)),
    }));
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

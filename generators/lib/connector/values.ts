import { asArray, asObject, asText, isObject, type Json, type JsonObject, own } from './json.ts';
import { dereference } from './references.ts';
import { oneLine } from './text.ts';

/** An input or a result as makers see it. */
export interface Value {
    name: string;
    title: string;
    description: string;
    /** The titles of what an object, or each entry of a list, is made of. */
    parts: string[];
    isList: boolean;
}

const text = (value: unknown): string => oneLine(asText(value) ?? '');

/** True for a description that only says a name once more. */
const isEcho = (description: string, name: string): boolean => lettersOf(description) === lettersOf(name);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a parameter or property is called and means; what is behind its `$ref` or in its entries counts too. */
export function valueOf(swagger: JsonObject, value: JsonObject, name: string): Value {
    const schema = dereference(swagger, value) ?? {};
    const items = dereference(swagger, schema['items']);
    const inner = propertiesOf(swagger, items ?? schema).properties;
    const title =
        text(value['x-ms-summary']) ||
        text(value['title']) ||
        text(schema['x-ms-summary']) ||
        text(schema['title']) ||
        oneLine(name);
    const description = text(value['description']) || text(schema['description']);
    return {
        name,
        title,
        description: [title, name].some((other) => isEcho(description, other)) ? '' : description,
        parts: [...inner]
            .filter(([, part]) => part['x-ms-visibility'] !== 'internal')
            .map(([key, part]) => text(part['x-ms-summary']) || text(part['title']) || oneLine(key)),
        isList: items !== undefined || schema['type'] === 'array',
    };
}

/** The properties of an object, those of its parts (`allOf`) among them, and which of them have to be there. */
export function propertiesOf(
    swagger: JsonObject,
    schema: JsonObject,
): { properties: Map<string, JsonObject>; required: Set<string> } {
    const properties = new Map<string, JsonObject>();
    const required = new Set<string>();
    const seen = new Set<JsonObject>();
    const stack: (Json | undefined)[] = [schema];
    while (stack.length > 0) {
        const part = dereference(swagger, stack.pop());
        if (!part || seen.has(part)) continue;
        seen.add(part);
        for (const name of Object.keys(asObject(part['properties']))) {
            const value = own(part['properties'], name);
            if (isObject(value) && !properties.has(name)) properties.set(name, value);
        }
        for (const name of asArray(part['required'])) if (typeof name === 'string') required.add(name);
        stack.push(...asArray(part['allOf']).toReversed());
    }
    return { properties, required };
}

/** What it holds depends on the inputs. */
export const isDynamic = (schema: Json | undefined): boolean =>
    asObject(schema)['x-ms-dynamic-schema'] !== undefined ||
    asObject(schema)['x-ms-dynamic-properties'] !== undefined;

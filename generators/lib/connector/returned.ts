import { asObject, asText, type JsonObject } from './json.ts';
import type { Operation } from './model.ts';
import { dereference } from './references.ts';
import { oneLine } from './text.ts';
import { isDynamic, propertiesOf, type Value, valueOf } from './values.ts';

/** What an operation gives back. */
export interface Returned {
    /** `list`: of objects with fields; `values`: of anything else; `unknown`: the definition does not say; `varying`: it depends on the inputs. */
    kind: 'fields' | 'list' | 'value' | 'values' | 'file' | 'varying' | 'nothing' | 'unknown';
    fields: Value[];
    /** What the definition says of it as a whole. */
    description: string;
}

/** What comes back when all goes well: of a webhook what the service sends, else the first good response with a schema. */
export function returnedBy(swagger: JsonObject, operation: Operation): Returned {
    const content = asObject(operation.path.value['x-ms-notification-content']);
    if (operation.isTrigger && content['schema'] !== undefined) return fromSchema(swagger, content);
    const good = operation.responses.filter(({ status }) => /^2\d\d$/.test(status)).map(({ value }) => value);
    const fallback = operation.responses
        .filter(({ status }) => status === 'default')
        .map(({ value }) => value);
    const response = (good.length > 0 ? good : fallback).find(({ schema }) => schema !== undefined);
    if (response) return fromSchema(swagger, response);
    const isSilent = good.length > 0 && operation.responses.some(({ status }) => status === '204');
    return { kind: isSilent ? 'nothing' : 'unknown', fields: [], description: '' };
}

function fromSchema(swagger: JsonObject, holder: JsonObject): Returned {
    const schema = dereference(swagger, holder['schema']) ?? {};
    const description = oneLine(asText(schema['description']) ?? '');
    const items = dereference(swagger, schema['items']);
    const fields = fieldsOf(swagger, items ?? schema);
    if (fields.length > 0) return { kind: items ? 'list' : 'fields', fields, description };
    if (isDynamic(schema) || isDynamic(items)) return { kind: 'varying', fields, description };
    const type = asText(schema['type']) ?? '';
    if (type === 'array') return { kind: 'values', fields, description };
    if (type === 'file' || schema['format'] === 'binary') return { kind: 'file', fields, description };
    const isValue = ['string', 'number', 'integer', 'boolean'].includes(type);
    return { kind: isValue ? 'value' : 'unknown', fields, description };
}

const fieldsOf = (swagger: JsonObject, schema: JsonObject): Value[] =>
    [...propertiesOf(swagger, schema).properties]
        .filter(([, value]) => value['x-ms-visibility'] !== 'internal')
        .map(([name, value]) => valueOf(swagger, value, name));

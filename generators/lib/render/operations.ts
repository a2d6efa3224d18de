import type { Answers } from '../answers.ts';
import { asArray, asObject, asText, hasText, type JsonObject, own } from '../connector/json.ts';
import { swaggerMethods } from '../connector/limits.ts';
import { titleCase } from '../connector/names.ts';

interface Entry {
    title: string;
    description: string;
}

/** An operation as the readme tells it. */
export interface ReadmeOperation {
    summary: string;
    description: string;
    inputs: (Entry & { required: boolean })[];
    outputs: Entry[];
    isList: boolean;
}

/** The one operation that a new connector is asked for. */
export const operationOf = (answers: Answers): ReadmeOperation => ({
    summary: answers.operationSummary,
    description: answers.operationDescription,
    inputs: [
        ...(answers.pathParameters ?? []).map(({ title, description }) => ({
            title,
            description,
            required: true,
        })),
        ...(answers.queryParameters ?? []).map(({ title, description }) => ({
            title,
            description,
            required: false,
        })),
    ],
    outputs: answers.responseFields,
    isList: answers.responseIsList,
});

/** All operations of a definition that makers see. */
export function operationsOf(definition: JsonObject): ReadmeOperation[] {
    return Object.values(asObject(definition['paths'])).flatMap((item) =>
        swaggerMethods.flatMap((method) => {
            const operation = own(item, method);
            return operation === undefined || own(operation, 'x-ms-visibility') === 'internal'
                ? []
                : [readmeOperation(asObject(operation), definition)];
        }),
    );
}

function readmeOperation(operation: JsonObject, definition: JsonObject): ReadmeOperation {
    const responses = asObject(operation['responses']);
    const success = Object.entries(responses).find(
        ([status, one]) => status.startsWith('2') && own(one, 'schema'),
    );
    const schema = followed(own(success?.[1], 'schema'), definition);
    const isList = schema['type'] === 'array';
    const outputs = fields(isList ? followed(schema['items'], definition) : schema, definition);
    const inputs = asArray(operation['parameters']).flatMap((one) => inputsOf(asObject(one), definition));
    return {
        summary: oneLine(operation['summary']),
        description: oneLine(operation['description']),
        inputs,
        outputs: outputs.filter(({ description }) => description !== ''),
        isList,
    };
}

function inputsOf(parameter: JsonObject, definition: JsonObject): ReadmeOperation['inputs'] {
    if (parameter['x-ms-visibility'] === 'internal') return [];
    const required = parameter['required'] === true;
    if (parameter['in'] !== 'body')
        return [
            {
                title: oneLine(parameter['x-ms-summary']),
                description: oneLine(parameter['description']),
                required,
            },
        ];
    const schema = followed(parameter['schema'], definition);
    const demanded = asArray(schema['required']);
    return fields(schema, definition)
        .filter(({ description }) => description !== '')
        .map(({ name, ...entry }) => ({ ...entry, required: required && demanded.includes(name) }));
}

function fields(schema: JsonObject, definition: JsonObject): (Entry & { name: string })[] {
    return Object.entries(asObject(schema['properties'])).flatMap(([name, raw]) => {
        const value = followed(raw, definition);
        if (value['x-ms-visibility'] === 'internal') return [];
        const label = asText(value['x-ms-summary']) ?? asText(value['title']);
        return [
            {
                name,
                title: hasText(label) ? oneLine(label) : titleCase(name) || name,
                description: oneLine(value['description']),
            },
        ];
    });
}

function followed(schema: unknown, definition: JsonObject): JsonObject {
    const reference = asText(own(schema, '$ref'));
    if (reference === undefined) return asObject(schema);
    return asObject(own(definition['definitions'], reference.replace('#/definitions/', '')));
}

const oneLine = (text: unknown): string => (asText(text) ?? '').replace(/\s+/g, ' ').trim();

import type { JsonObject } from '../../connector/json.ts';
import { child } from '../../connector/json.ts';
import { nearest } from '../../connector/names.ts';
import { quote } from '../../connector/quote.ts';
import type { Problem } from '../rule.ts';
import { fieldsOf, type Kind } from './grammar.ts';

const names: Readonly<Record<Kind, string>> = {
    root: 'the definition',
    info: 'info',
    contact: 'the contact',
    license: 'the license',
    externalDocs: 'externalDocs',
    tag: 'a tag',
    securityScheme: 'a security scheme',
    metadataEntry: 'an entry of x-ms-connector-metadata',
    pathItem: 'a path',
    notificationContent: 'x-ms-notification-content',
    operation: 'an operation',
    parameter: 'a parameter',
    items: 'items',
    response: 'a response',
    header: 'a header',
    schema: 'a schema',
};

/** Fields of OpenAPI 3 that end up in a definition, with what Swagger 2.0 has instead. */
const advice = new Map([
    ['requestBody', 'in Swagger 2.0 it is a parameter with "in": "body"'],
    ['content', 'in Swagger 2.0 the schema stands in the response itself'],
    ['servers', 'in Swagger 2.0 use host, basePath and schemes'],
    ['components', 'in Swagger 2.0 use definitions, parameters and securityDefinitions'],
    ['$ref', 'nothing follows a reference here, so write out what it names'],
    ['nullable', 'Swagger 2.0 has x-nullable'],
]);

/** A problem for each key that Swagger 2.0 does not know and that is no extension. */
export function unknownFields(
    kind: Kind,
    value: JsonObject,
    at: string,
    isKnown?: (key: string) => boolean,
): Problem[] | undefined {
    let problems: Problem[] | undefined;
    const fields = fieldsOf(kind);
    for (const key in value) {
        if (fields.has(key) || key.startsWith('x-') || isKnown?.(key)) continue;
        (problems ??= []).push({
            at: child(at, key),
            message: `${quote(key)} is no field of ${names[kind]}; ${advice.get(key) ?? suggestion(kind, key)}.`,
        });
    }
    return problems;
}

function suggestion(kind: Kind, key: string): string {
    const better = nearest(key, [...fieldsOf(kind).keys()]);
    return better === undefined ? 'remove it, or begin its name with "x-"' : `it may be meant as "${better}"`;
}

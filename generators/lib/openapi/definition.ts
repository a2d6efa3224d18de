import type { JsonObject } from '../connector/json.ts';
import type { Converted } from './convert.ts';

/** Who the connector belongs to and how people sign in: what a document does not decide. */
export interface DefinitionHead {
    title: string;
    description: string;
    contact: { name: string; url: string; email: string };
    version: string;
    host: string;
    basePath: string;
    metadata: readonly { name: string; value: string | undefined }[];
    securityDefinitions: JsonObject;
    security: JsonObject[];
}

/** The whole definition, in the order that `new` writes. */
export const definitionOf = (
    head: DefinitionHead,
    { paths, definitions }: Pick<Converted, 'paths' | 'definitions'>,
): JsonObject => ({
    swagger: '2.0',
    info: { title: head.title, description: head.description, contact: head.contact, version: head.version },
    host: head.host,
    basePath: head.basePath,
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths,
    ...(Object.keys(definitions).length > 0 ? { definitions } : {}),
    'x-ms-connector-metadata': head.metadata.map(({ name, value }) => ({
        propertyName: name,
        propertyValue: value,
    })),
    securityDefinitions: head.securityDefinitions,
    security: head.security,
});

import type { Draft } from './answers.ts';
import { authType } from './auth/types.ts';
import { check } from './check/engine.ts';
import type { CheckedConnector } from './check/finding.ts';
import { asObject, type JsonObject } from './connector/json.ts';
import { memoryReader } from './connector/memory.ts';
import { readConnector } from './connector/read.ts';
import type { Api, ApiEntry } from './openapi/api.ts';
import { convert, type Converted } from './openapi/convert.ts';
import { definitionOf } from './openapi/definition.ts';
import { identityOf, loseIdentity } from './openapi/identity.ts';
import type { Base } from './openapi/report.ts';
import { foreignSchemes, loseSchemes, type SignIn, signIns } from './openapi/security.ts';
import { type Server, serverOf, versionOfApi } from './openapi/servers.ts';
import { type Identity, renderReady, type Rendered } from './render/render.ts';
import { readmeOf } from './start.ts';
import { allRules } from './rules/all.ts';

/** A document's chosen operations, converted, and the answers it gives to the questions of a new connector. */
export interface Imported {
    api: Api;
    converted: Converted;
    server: Server;
    signIns: SignIn[];
    /** Schemes that the operations demand and no connector can sign in with. */
    foreign: string[];
    offered: Draft;
}

export function importOperations(api: Api, chosen: readonly ApiEntry[]): Imported {
    const converted = convert(api, chosen);
    const server = serverOf(api, converted.ledger);
    const found = signIns(api, chosen);
    const foreign = foreignSchemes(api, chosen);
    const offered = { ...identityOf(api, server) };
    const ids = new Set(found.map(({ id, answers }) => JSON.stringify([id, answers.apiKeyName])));
    // Where several fit, only the author knows which one makers have; where none does, what stands in its place.
    if (found.length === 0 && foreign.length === 0) offered.auth = 'none';
    else if (ids.size === 1) offered.auth = found[0]!.id;
    for (const { answers } of found.toReversed()) Object.assign(offered, answers);
    return { api, converted, server, signIns: found, foreign, offered };
}

export interface MadeConnector {
    definition: JsonObject;
    /** apiProperties.json. */
    properties: JsonObject;
    files: Rendered;
    checked: CheckedConnector;
}

/** The files of a connector from a document and the answers; all that was lost is in the ledger then. */
export async function importConnector(
    imported: Imported,
    answers: Identity,
    path: string,
): Promise<MadeConnector> {
    const { api, converted, server } = imported;
    const definition = headed(imported, answers);
    const kept = imported.signIns.find(
        ({ id, answers: own }) =>
            id === answers.auth && (own.apiKeyName ?? answers.apiKeyName) === answers.apiKeyName,
    );
    loseSchemes(api, kept ?? imported.signIns.find(({ id }) => id === answers.auth), converted.ledger);
    loseIdentity(api, definition as never, converted.ledger);
    const files = await renderReady(
        answers,
        { definition, ...hostParameters(server) },
        readmeOf(answers.publisherKind),
    );
    const connector = await readConnector(path, memoryReader(files), answers.publisherKind);
    if (!connector) throw new Error('The rendered files hold no connector.');
    const properties = asObject(connector.properties?.value);
    return { definition, properties, files, checked: check(connector, allRules) };
}

/** What the next import of a newer document compares with. */
export const baseOf = (
    { definition, properties }: MadeConnector,
    { offered, signIns: found }: Imported,
    answers: Identity,
): Base => ({
    definition,
    properties,
    answers,
    offered,
    signIns: found.map(({ scheme, id, answers: own }) => ({ scheme, id, answers: own })),
});

function headed({ api, converted }: Imported, answers: Identity): JsonObject {
    const { title, description, contactName, contactUrl, contactEmail, host, basePath } = answers;
    const scheme = authType(answers.auth).security(answers);
    const metadata = [
        { name: 'Website', value: answers.website },
        { name: 'Privacy policy', value: answers.privacyPolicy },
        { name: 'Categories', value: answers.categories.join(';') },
    ];
    return definitionOf(
        {
            title,
            description,
            host,
            basePath,
            contact: { name: contactName, url: contactUrl, email: contactEmail },
            version: versionOfApi(api),
            metadata: metadata.filter(({ value }) => value),
            securityDefinitions: scheme ? { [scheme.name]: scheme.definition } : {},
            security: scheme ? [{ [scheme.name]: scheme.scopes }] : [],
        },
        converted,
    );
}

/** A host with variables: each connection has its own, and a policy puts it in. */
function hostParameters({ hostTemplate, variables }: Server): {
    connectionParameters: JsonObject;
    policies: JsonObject[];
} {
    if (hostTemplate === undefined) return { connectionParameters: {}, policies: [] };
    const template = hostTemplate.replace(
        /\{([^{}]*)\}/g,
        (_, name: string) => `@connectionParameters('${name}')`,
    );
    const parameters = variables.map(({ name, title, description }, index) => [
        name,
        {
            type: 'string',
            uiDefinition: {
                displayName: title,
                description: description ?? `The ${title} in the address of the service.`,
                tooltip: `Provide your ${title}.`,
                constraints: { tabIndex: 10 + index, clearText: true, required: 'true' },
            },
        },
    ]);
    const policy: JsonObject = {
        templateId: 'dynamichosturl',
        title: 'Set the host',
        parameters: { 'x-ms-apimTemplateParameter.urlTemplate': template },
    };
    return { connectionParameters: Object.fromEntries(parameters) as JsonObject, policies: [policy] };
}

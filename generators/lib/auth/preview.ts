import {
    asArray,
    asObject,
    asText,
    hasText,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../connector/json.ts';
import type { Connector, Operation } from '../connector/model.ts';
import { quote, quoteAll } from '../connector/quote.ts';
import { isOAuth, typeOf } from './forms.ts';
import { mask, shownLiteral, visible } from './preview-mask.ts';
import { applyPolicies, readParameters } from './preview-policies.ts';
import { type Preview, SampleRequest } from './preview-request.ts';

/** What a preview is made from. The files may hold anything; what is not the shape it should be counts as absent. */
export interface PreviewOf {
    /** Root of the definition. */
    definition: JsonObject;
    operation: Operation;
    /** `connectionParameters`, or `parameters` of one parameter set. */
    parameters: Json | undefined;
    /** `policyTemplateInstances`. */
    policies?: Json | undefined;
    /** Where the connector has a script: `scriptOperations`, or an empty list for all operations. */
    scriptOperations?: Json | undefined;
}

/** What a connection with these parameters sends for an operation. Never shows a value that could be a secret. */
export function preview(of: PreviewOf): Preview {
    const request = new SampleRequest(of.definition, of.operation);
    const read = readParameters(of.policies);
    addInputs(request, of.operation);
    addApiKey(request, of, read);
    addBasic(request, of, read);
    const parameters = asObject(of.parameters);
    if (Object.keys(parameters).some((name) => isOAuth(asObject(own(parameters, name))))) {
        request.set('headers', 'Authorization', `Bearer ${mask}`);
    }
    applyPolicies(request, of.policies, parameters, of.operation);
    noteUnread(request, parameters, read);
    noteScript(request, of);
    return request.preview();
}

/** What each way to sign in sends for the operation that {@link sampleOperation} picks; nothing without operations. */
export function previewsOf(connector: Connector): { set?: string; preview: Preview }[] {
    const { swagger, apiProperties, operations, script } = connector;
    const operation = sampleOperation(operations);
    if (!operation) return [];
    const previewWith = (parameters: Json | undefined): Preview =>
        preview({
            definition: swagger,
            operation,
            parameters,
            policies: apiProperties['policyTemplateInstances'],
            scriptOperations: script ? (apiProperties['scriptOperations'] ?? []) : undefined,
        });
    const sets = asArray(own(apiProperties['connectionParameterSets'], 'values'));
    if (sets.length === 0) return [{ preview: previewWith(apiProperties['connectionParameters']) }];
    return sets.map((set, index) => ({
        set: asText(own(set, 'name')) ?? String(index),
        preview: previewWith(own(set, 'parameters')),
    }));
}

/** Lines of plain text: the request, then what it carries, then what to know. */
export function previewLines({ method, url, query, headers, notes }: Preview): string[] {
    return [
        `${method} ${url}`,
        ...query.map(({ name, value }) => `    query   ${name} = ${value || '(empty)'}`),
        ...headers.map(({ name, value }) => `    header  ${name}: ${value || '(empty)'}`),
        ...notes.map((note) => `    note    ${note}`),
    ];
}

/**
 * The operation to show: the first GET action that makers see and can run without filling in more than its path, else
 * the first action they see, else whatever there is.
 */
export function sampleOperation(operations: readonly Operation[]): Operation | undefined {
    const seen = operations.filter(({ isInternal }) => !isInternal);
    const actions = seen.filter(({ isTrigger }) => !isTrigger);
    return (
        actions.find((operation) => operation.method === 'get' && isEasy(operation)) ??
        actions[0] ??
        seen[0] ??
        operations[0]
    );
}

const isEasy = ({ parameters }: Operation): boolean =>
    parameters.every(
        ({ place, value }) =>
            place === 'path' ||
            value['required'] !== true ||
            (value['x-ms-visibility'] === 'internal' && value['default'] !== undefined),
    );

/** Required inputs beside the path; the ones makers do not see with their fixed value. */
function addInputs(request: SampleRequest, { parameters }: Operation): void {
    for (const { name, place, value } of parameters) {
        if (value['required'] !== true || name === '' || (place !== 'query' && place !== 'header')) continue;
        const { default: preset } = value;
        const isFixed =
            value['x-ms-visibility'] === 'internal' &&
            ['string', 'number', 'boolean'].includes(typeof preset);
        request.set(
            place === 'query' ? 'query' : 'headers',
            name,
            isFixed ? shownLiteral(name, String(preset)) : `{${name}}`,
        );
    }
}

const schemesOf = (definition: JsonObject, type: string): JsonObject[] => {
    const schemes = asObject(definition['securityDefinitions']);
    return Object.keys(schemes)
        .map((name) => asObject(own(schemes, name)))
        .filter((scheme) => asText(scheme['type'])?.toLowerCase() === type);
};

/** The platform takes the value of `api_key` to the place that the definition's apiKey scheme names. */
function addApiKey(request: SampleRequest, of: PreviewOf, read: ReadonlySet<string>): void {
    const parameter = ownIgnoringCase(of.parameters, 'api_key');
    if (!parameter) return;
    const schemes = schemesOf(of.definition, 'apikey');
    const [scheme] = schemes;
    if (!scheme) {
        if (!read.has('api_key'))
            request.note(
                'The definition has no security definition of the type apiKey, so nothing says where "api_key" goes.',
            );
        return;
    }
    if (schemes.length > 1)
        request.note(
            `The definition has ${schemes.length} security definitions of the type apiKey; the platform expects one, and the first is shown.`,
        );
    const name = asText(scheme['name']);
    const place = asText(scheme['in'])?.toLowerCase();
    if (!hasText(name) || (place !== 'header' && place !== 'query')) {
        request.note(
            'The security definition of the API key does not say in which header or query parameter it goes.',
        );
        return;
    }
    request.set(place === 'query' ? 'query' : 'headers', name, mask);
}

/** The platform makes basic authentication of `username` and `password`. */
function addBasic(request: SampleRequest, of: PreviewOf, read: ReadonlySet<string>): void {
    const pair = ['username', 'password'];
    if (!pair.every((name) => ownIgnoringCase(of.parameters, name))) return;
    const hasScheme = schemesOf(of.definition, 'basic').length > 0;
    // Policies that read the pair send it where they say; then a missing scheme is meant.
    if (!hasScheme && read.has('password')) return;
    if (!hasScheme)
        request.note(
            'The definition has no security definition of the type basic; it is taken for granted that the platform sends user name and password all the same.',
        );
    request.set('headers', 'Authorization', `Basic ${mask}`);
}

/** Parameters that makers fill in for nothing: the platform knows no use for them, and no policy reads them. */
function noteUnread(request: SampleRequest, parameters: JsonObject, read: ReadonlySet<string>): void {
    const all = Object.keys(parameters);
    const isBasic = ['username', 'password'].every((name) => ownIgnoringCase(parameters, name));
    const idle = all.filter((name) => {
        const lower = name.toLowerCase();
        const value = asObject(own(parameters, name));
        const isKnown = lower === 'api_key' || (isBasic && (lower === 'username' || lower === 'password'));
        // What follows a colon belongs to the sign-in that is called as what precedes it.
        return (
            !isKnown &&
            !name.includes(':') &&
            !isOAuth(value) &&
            typeOf(value) !== 'gatewaysetting' &&
            !read.has(lower)
        );
    });
    if (all.some((name) => typeOf(asObject(own(parameters, name))) === 'gatewaysetting'))
        request.note('Requests go through an on-premises data gateway.');
    if (idle.length > 0)
        request.note(
            `No policy reads ${quoteAll(idle)}; the platform does not send ${idle.length > 1 ? 'them' : 'it'} by itself.`,
        );
}

function noteScript(request: SampleRequest, { scriptOperations, operation }: PreviewOf): void {
    if (!Array.isArray(scriptOperations)) return;
    const id = asText(operation.value['operationId'])?.toLowerCase();
    const isMeant =
        scriptOperations.length === 0 || scriptOperations.some((name) => asText(name)?.toLowerCase() === id);
    if (isMeant)
        request.note(
            `The script handles ${id === undefined ? 'this operation' : quote(visible(String(operation.value['operationId'])))}; what it changes cannot be known.`,
        );
}

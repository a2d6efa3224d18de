import { child, isObject, type Json, type JsonObject } from '../connector/json.ts';
import { UserError } from '../errors.ts';
import type { Api, ApiEntry, ApiOperation } from './api.ts';
import { convertBody } from './body.ts';
import { cutLargeBodies } from './cut.ts';
import { loseDynamic } from './dynamic.ts';
import { Ledger } from './ledger.ts';
import { normalise } from './normalise.ts';
import { operationIds, operationTexts } from './operation-texts.ts';
import type { OperationContext } from './parameter.ts';
import { convertParameters, credentialNames } from './parameters.ts';
import { type PlatformPath, platformPath, refuseTwins, variablesOf } from './paths.ts';
import { at, below, entries, objectAt, type Place } from './place.ts';
import { putPropertyTexts } from './property-texts.ts';
import { convertResponses } from './responses.ts';
import { breakRequiredLoops } from './required-loops.ts';
import { Schemas } from './schemas.ts';
import { loseDocumentFields } from './document-fields.ts';
import { hideUnsubscribing, putCallback, type Webhook } from './callbacks.ts';
import { usageOf } from './usage.ts';

/** What a document gives to a connector: all of the definition but who publishes it and how people sign in. */
export interface Converted {
    paths: JsonObject;
    definitions: JsonObject;
    ledger: Ledger;
    operations: number;
}

/** Converts the chosen operations and the schemas they reach. Throws a UserError where nothing is left, or two become one. */
export function convert(api: Api, chosen: readonly ApiEntry[]): Converted {
    refuseNone(chosen);
    const ledger = new Ledger();
    const wanted = chosen.map((entry) => ({ entry, path: platformPath(entry, ledger) }));
    refuseTwins(wanted);
    const ids = operationIds(chosen);
    const operations = new Map(chosen.map((entry) => [entry, normalise(api, entry)]));
    const context = { references: api.references, ledger, version: api.version };
    const schemas = new Schemas(context, usageOf([...operations.values()], api.references));
    const credentials = credentialNames(
        api.version === '2.0'
            ? at(api.root, 'securityDefinitions')
            : at(at(api.root, 'components') ?? api.root, 'securitySchemes'),
    );
    const paths: JsonObject = {};
    const webhooks: Webhook[] = [];
    const spelled = new Map<string, string>();
    for (const { entry, path } of wanted) {
        const key = path.template.toLowerCase();
        const template = spelled.get(key) ?? path.template;
        spelled.set(key, template);
        respell(path, template, operations.get(entry)!, ledger);
        const item = (paths[template] ??= {}) as JsonObject;
        const pointer = child('/paths', template, entry.method);
        const id = ids.get(entry)!;
        const operation: OperationContext = {
            schemas,
            ledger,
            credentials,
            id,
            pointer,
            operation: operations.get(entry)!,
        };
        item[entry.method] = convertOperation(operation, entry, id, path);
        putItemRest(entry, item, ledger, child('/paths', template));
        const webhook = putCallback(operation, item, template, Object.fromEntries(schemas.definitions));
        if (webhook) webhooks.push(webhook);
    }
    hideUnsubscribing(paths, webhooks, ledger);
    loseDocumentFields(api, ledger);
    const definitions = Object.fromEntries([...schemas.definitions].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    // A copy: what was kept as it is still belongs to the document.
    const result = structuredClone({ paths, definitions });
    loseDynamic(result, chosen, ids, ledger);
    breakRequiredLoops(result.definitions, schemas.demands, ledger);
    cutLargeBodies(result, schemas.sources, ledger);
    putPropertyTexts(result, ledger);
    return { ...result, ledger, operations: chosen.length };
}

function refuseNone(chosen: readonly ApiEntry[]): void {
    if (chosen.length === 0)
        throw new UserError(
            'No operation is left after the choice; a connector needs at least one. Take more with --include or --tag, or leave out less with --exclude.',
        );
}

/** Brings path parameters to the names their path has: another operation may have spelled it in another way before. */
function respell(path: PlatformPath, template: string, operation: ApiOperation, ledger: Ledger): void {
    const pointer = child('/paths', template);
    const names = variablesOf(template);
    for (const parameter of operation.parameters) {
        const name = names[path.said.indexOf(parameter.name)];
        if (parameter.in !== 'path' || name === undefined || name === parameter.name) continue;
        const at = below(parameter.place, 'name');
        ledger.lost('path-changed', at, pointer, `${parameter.name} → ${name}`);
        parameter.name = name;
    }
    if (template !== path.template)
        ledger.lost('path-changed', operation.item, pointer, `${path.template} → ${template}`);
    path.variables = names;
}

const handled = new Set([
    'operationId',
    'summary',
    'description',
    'parameters',
    'requestBody',
    'responses',
    'consumes',
    'produces',
    'callbacks',
    'servers',
    'security',
    'tags',
    'schemes',
]);

function convertOperation(
    context: OperationContext,
    entry: ApiEntry,
    id: string,
    path: PlatformPath,
): JsonObject {
    const { ledger, pointer } = context;
    const value: JsonObject = { ...operationTexts(entry, id, pointer, ledger) };
    const simple = convertParameters(context, path.variables);
    const fixed = path.fixed.filter(
        ({ name }) => !simple.some((one) => one['name'] === name && one['in'] === 'query'),
    );
    const body = convertBody(context, simple.length + fixed.length);
    const parameters = [...simple, ...fixed, ...body.parameters] as Json[];
    const { responses, produces } = convertResponses(context);
    for (const [key, place] of entries(entry.place)) {
        if (handled.has(key)) continue;
        if (key === 'deprecated' && typeof place.value === 'boolean') value['deprecated'] = place.value;
        else if (key === 'externalDocs' && isObject(place.value))
            ledger.lost('keyword-dropped', place, pointer);
        else if (key.startsWith('x-ms-')) value[key] = place.value;
        else ledger.lost(key.startsWith('x-') ? 'extension-dropped' : 'keyword-dropped', place, pointer);
    }
    loseOperationFields(entry.place, context);
    if (body.consumes.length > 0) value['consumes'] = body.consumes;
    if (produces.length > 0) value['produces'] = produces;
    if (parameters.length > 0) value['parameters'] = parameters;
    value['responses'] = responses;
    return value;
}

function loseOperationFields(place: Place, { ledger, pointer }: OperationContext): void {
    const { security, tags } = objectAt(place);
    const servers = at(place, 'servers') ?? at(place, 'schemes');
    if (servers) ledger.lost('server-of-operation', servers, pointer);
    if (security !== undefined) ledger.lost('security-of-operation', at(place, 'security')!, pointer);
    if (Array.isArray(tags) && tags.length > 0)
        ledger.lost('document-field-dropped', at(place, 'tags')!, pointer, 'tags');
}

const inItem = new Set([
    'get',
    'put',
    'post',
    'delete',
    'options',
    'head',
    'patch',
    'trace',
    'parameters',
    '$ref',
]);

/** What a path says for all its operations. */
function putItemRest(entry: ApiEntry, item: JsonObject, ledger: Ledger, pointer: string): void {
    if (entry.raw !== entry.item)
        for (const [key, one] of entries(entry.raw))
            if (key !== '$ref') ledger.lost('beside-reference', one, pointer);
    for (const [key, one] of entries(entry.item)) {
        if (inItem.has(key)) continue;
        if (key.startsWith('x-ms-')) item[key] = one.value;
        else
            ledger.lost(
                key === 'servers'
                    ? 'server-of-operation'
                    : key.startsWith('x-')
                      ? 'extension-dropped'
                      : 'document-field-dropped',
                one,
                pointer,
            );
    }
}

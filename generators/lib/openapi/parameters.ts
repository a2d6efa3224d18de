import { child, type JsonObject, shownText } from '../connector/json.ts';
import type { ApiParameter } from './api.ts';
import type { LossKind } from './losses.ts';
import { convertParameter, type OperationContext, texts } from './parameter.ts';
import { entries, objectAt, type Place } from './place.ts';
import { convertPart, partsOf } from './split-object.ts';

/** All parameters of an operation but its body, as Swagger 2.0 writes them. */
export function convertParameters(context: OperationContext, variables: readonly string[]): JsonObject[] {
    const list: JsonObject[] = [];
    for (const parameter of context.operation.parameters) {
        const parts = partsOf(parameter, context, child(context.pointer, 'parameters', list.length));
        for (const one of parts ?? [parameter]) {
            const pointer = child(context.pointer, 'parameters', list.length);
            const reason =
                refused(one, context, variables, list) ?? (parts && twice(one, parameter, context));
            if (reason) context.ledger.lost(reason[0], one.place, pointer, reason[1]);
            else if (parts) list.push(convertPart(one, context, pointer));
            else list.push(convertParameter(inQuery(one), context, pointer));
        }
    }
    for (const name of variables) {
        if (list.some((one) => one['in'] === 'path' && one['name'] === name)) continue;
        const pointer = child(context.pointer, 'parameters', list.length);
        context.ledger.lost('parameter-added', context.operation.item, pointer, `{${name}}`);
        list.push(
            texts(
                { name, in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' },
                undefined,
                undefined,
                context.ledger,
                pointer,
            ),
        );
    }
    return list;
}

/** An object that could not be split is text, in whatever form makers give it. */
const inQuery = (parameter: ApiParameter): ApiParameter =>
    parameter.style === 'deepObject' ? { ...parameter, style: 'form', explode: false } : parameter;

const isTwice: [LossKind, string] = ['parameter-dropped', 'it stands twice'];

/** A property whose name a parameter of its own has. */
const twice = (
    part: ApiParameter,
    whole: ApiParameter,
    { operation }: OperationContext,
): typeof isTwice | undefined =>
    operation.parameters.some((one) => one !== whole && one.name === part.name && one.in === part.in)
        ? isTwice
        : undefined;

function refused(
    { name, in: where, required }: ApiParameter,
    { credentials, schemas }: OperationContext,
    variables: readonly string[],
    list: readonly JsonObject[],
): [LossKind, string?] | undefined {
    if (where === 'cookie') return ['cookie-dropped'];
    if (where === 'path' && !variables.includes(name))
        return ['parameter-dropped', 'the path has no such variable'];
    if (!['path', 'query', 'header'].includes(where)) return ['parameter-dropped', `"in" is "${where}"`];
    const isStandard = where === 'header' && /^(accept|content-type|authorization)$/i.test(name);
    if (isStandard && (schemas.context.version !== '2.0' || /^authorization$/i.test(name)))
        return ['header-dropped'];
    if (credentials.has(`${where} ${name}`)) return ['credential-dropped'];
    if (name.toLowerCase() === 'connectionid')
        return [
            'parameter-dropped',
            `the platform keeps the name connectionId for itself${required ? '; without it the service may refuse the call' : ''}`,
        ];
    if (list.some((one) => one['name'] === name && one['in'] === where)) return isTwice;
    return undefined;
}

/** Names of parameters that security schemes say carry credentials. */
export function credentialNames(schemes: Place | undefined): Set<string> {
    const names = new Set<string>();
    for (const [, place] of entries(schemes)) {
        const { type, in: where, name } = objectAt(place);
        if (type === 'apiKey') names.add(`${shownText(where)} ${shownText(name)}`);
    }
    return names;
}

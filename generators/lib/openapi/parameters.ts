import { child, type JsonObject, shownText } from '../connector/json.ts';
import type { ApiParameter } from './api.ts';
import type { LossKind } from './losses.ts';
import { convertParameter, type OperationContext, texts } from './parameter.ts';
import { entries, objectAt, type Place } from './place.ts';
import { splitObject } from './split-object.ts';

/** All parameters of an operation but its body, as Swagger 2.0 writes them. */
export function convertParameters(context: OperationContext, variables: readonly string[]): JsonObject[] {
    const list: JsonObject[] = [];
    for (const parameter of context.operation.parameters) {
        const pointer = child(context.pointer, 'parameters', list.length);
        const reason = refused(parameter, context, variables, list);
        if (reason) context.ledger.lost(reason[0], parameter.place, pointer, reason[1]);
        else if (parameter.style === 'deepObject') list.push(...splitObject(parameter, context, list.length));
        else list.push(convertParameter(parameter, context, pointer));
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
    if (list.some((one) => one['name'] === name && one['in'] === where))
        return ['parameter-dropped', 'it stands twice'];
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

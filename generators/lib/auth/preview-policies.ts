import {
    asArray,
    asObject,
    asText,
    hasText,
    isObject,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../connector/json.ts';
import type { Operation } from '../connector/model.ts';
import { quote } from '../connector/quote.ts';
import { typeOf } from './forms.ts';
import { type Expression, piecesOf } from './preview-expression.ts';
import { AddressMask, mask, shownLiteral, shownPart, visible } from './preview-mask.ts';
import type { SampleRequest } from './preview-request.ts';

/** Templates that change bodies and responses only, so a preview loses nothing by them. */
const aside = new Set([
    'setproperty',
    'stringreplace',
    'stringtoarray',
    'encodepropertyvalue',
    'convertarraytoobject',
    'convertobjecttoarray',
    'moveproperties',
    'updatenextlink',
    'setconnectionstatustounauthenticated',
]);

/** The connection parameters that policies read, in lower case. */
export function readParameters(policies: Json | undefined): Set<string> {
    const found = new Set<string>();
    const stack: (Json | undefined)[] = [policies];
    while (stack.length > 0) {
        const value = stack.pop();
        if (typeof value === 'string') {
            for (const [, single, double] of value.matchAll(
                /connectionParameters\(\s{0,9}(?:'([^']*)'|"([^"]*)")/gi,
            )) {
                found.add((single ?? double ?? '').trim().toLowerCase());
            }
        } else if (Array.isArray(value)) for (const item of value) stack.push(item);
        else if (isObject(value)) for (const key of Object.keys(value)) stack.push(own(value, key));
    }
    return found;
}

/** Runs the policies over a request, in their order, as far as they concern it. */
export function applyPolicies(
    request: SampleRequest,
    policies: Json | undefined,
    parameters: JsonObject,
    operation: Operation,
): void {
    const evaluator = new Evaluator(request, parameters);
    for (const policy of asArray(policies).map(asObject)) {
        const settings = asObject(ownIgnoringCase(policy, 'parameters')?.value);
        if (!concerns(settings, operation)) continue;
        const templateId = asText(ownIgnoringCase(policy, 'templateId')?.value)?.trim() ?? '';
        const apply = appliers.get(templateId.toLowerCase());
        if (apply) apply(request, evaluator, settings);
        else if (!aside.has(templateId.toLowerCase())) {
            request.note(
                `The policy template ${quote(visible(templateId))} may change the request too; it is not shown.`,
            );
        }
    }
}

/** True where a policy runs on the request of this operation; without a list of operations it runs on all. */
function concerns(settings: JsonObject, { value }: Operation): boolean {
    const section = asText(ownIgnoringCase(settings, 'x-ms-apimTemplate-policySection')?.value);
    if (section !== undefined && section.toLowerCase() !== 'request') return false;
    const listed = ownIgnoringCase(settings, 'x-ms-apimTemplate-operationName')?.value;
    const ids = typeof listed === 'string' ? [listed] : asArray(listed);
    const id = asText(value['operationId'])?.toLowerCase();
    return ids.length === 0 || ids.some((name) => asText(name)?.toLowerCase() === id);
}

const setting = (settings: JsonObject, name: string): string | undefined =>
    asText(ownIgnoringCase(settings, `x-ms-apimTemplateParameter.${name}`)?.value);

type Apply = (request: SampleRequest, evaluator: Evaluator, settings: JsonObject) => void;

const appliers = new Map<string, Apply>([
    ['setheader', (...args) => setValue('headers', ...args)],
    ['setqueryparameter', (...args) => setValue('query', ...args)],
    [
        'dynamichosturl',
        (request, evaluator, settings) => {
            // The address takes the place of the base path too.
            const template = setting(settings, 'urlTemplate');
            if (hasText(template)) request.base = evaluator.address(template);
        },
    ],
    [
        'routerequesttoendpoint',
        (request, evaluator, settings) => {
            const path = setting(settings, 'newPath');
            if (path !== undefined) request.path = evaluator.address(path);
            const method = setting(settings, 'httpMethod');
            if (method !== undefined && /^[a-z]+$/i.test(method)) request.method = method.toUpperCase();
        },
    ],
]);

function setValue(
    kind: 'headers' | 'query',
    request: SampleRequest,
    evaluator: Evaluator,
    settings: JsonObject,
): void {
    const name = setting(settings, 'name');
    if (!hasText(name)) return;
    const present = request.get(kind, name);
    const action = setting(settings, 'existsAction')?.toLowerCase();
    if (present !== undefined && action === 'skip') return;
    const value = evaluator.value(name, setting(settings, 'value') ?? '');
    request.set(kind, name, present !== undefined && action === 'append' ? `${present}, ${value}` : value);
}

/** Puts into texts what expressions give for a connection: inputs as `{name}`, secrets masked. */
class Evaluator {
    readonly #request: SampleRequest;
    readonly #parameters: JsonObject;

    constructor(request: SampleRequest, parameters: JsonObject) {
        this.#request = request;
        this.#parameters = parameters;
    }

    /** The value of the header or query parameter `name`. */
    value(name: string, text: string): string {
        const pieces = piecesOf(text);
        if (pieces.every((piece) => 'literal' in piece)) return shownLiteral(name, text);
        return pieces
            .map((piece) =>
                'literal' in piece ? shownPart(name, piece.literal) : this.#evaluate(piece.expression, name),
            )
            .join('');
    }

    address(text: string): string {
        const masked = new AddressMask();
        return piecesOf(text)
            .map((piece) =>
                'literal' in piece ? masked.show(piece.literal) : this.#evaluate(piece.expression, ''),
            )
            .join('');
    }

    #evaluate(expression: Expression, target: string): string {
        const { reads, name, fallback } = expression;
        if (reads === 'connectionparameters') return this.#parameter(expression, target);
        if (reads === 'headers' || reads === 'queryparameters') {
            const present = this.#request.get(reads === 'headers' ? 'headers' : 'query', name);
            return present ?? (name === '' ? (fallback ?? '') : `{${name}}`);
        }
        if (reads !== '') return `{${name}}`;
        this.#request.note(
            target === ''
                ? 'A part of the address is computed; only the platform can tell what comes out.'
                : `The value of ${quote(visible(target))} is computed; only the platform can tell what comes out.`,
        );
        return /connectionParameters/i.test(expression.text) ? mask : '{…}';
    }

    #parameter({ name, fallback }: Expression, target: string): string {
        const found = ownIgnoringCase(this.#parameters, name);
        if (found) return isSecret(found.key, asObject(found.value)) ? mask : `{${found.key}}`;
        if (fallback === undefined)
            this.#request.note(
                `A policy reads ${quote(visible(name))}, which these connection parameters do not have; nothing comes in its place.`,
            );
        if (fallback === undefined || fallback === '') return '';
        return target === '' ? new AddressMask().show(fallback) : shownLiteral(target, fallback);
    }
}

/** Secrets by their type, and plain texts that are called as secrets are. */
const isSecret = (name: string, parameter: JsonObject): boolean =>
    typeOf(parameter) !== 'string' || /secret|passw|pwd|key$|credential|private|token$/i.test(name);

import { asArray, asObject, isObject, type JsonObject, own, ownIgnoringCase } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { isOAuth, oauthSettings, typeOf } from './forms.ts';
import { visible } from './preview-mask.ts';
import { type AuthSet, authState, kindName } from './state.ts';
import { whereItGoes } from './where.ts';

/** What a connector has for signing in, as lines for people. Names in it are other people's, and may hold anything. */
export const authLines = (connector: Connector): string[] =>
    linesOf(connector).map((line) => visible(line, 1000));

function linesOf(connector: Connector): string[] {
    const { mode, sets, besides } = authState(connector);
    if (mode === 'none') return ['No authentication.', ...oddities(connector)];
    const lines =
        mode === 'single' ? ['One way to sign in:'] : [`${sets.length} ways to sign in (multi-auth):`];
    for (const set of sets) lines.push(...setLines(set, connector));
    if (besides !== undefined) {
        lines.push(
            besides >= 0
                ? `connectionParameters stand beside the sets and equal "${sets[besides]?.name}".`
                : 'connectionParameters stand beside the sets and equal none of them.',
        );
    }
    return [...lines, ...oddities(connector)];
}

function setLines(set: AuthSet, connector: Connector): string[] {
    const name = set.name === undefined ? '' : `${set.name}: `;
    const label = set.displayName ? ` ("${set.displayName}")` : '';
    const where = whereItGoes(set, connector);
    const parameters = Object.keys(set.parameters);
    return [
        `  - ${name}${kindName(set)}${label}`,
        `      parameters: ${parameters.join(', ') || 'none'}`,
        ...where.map((line) => `      ${line}`),
        ...(set.allowSharing === undefined
            ? []
            : [`      connections may${set.allowSharing ? '' : ' not'} be shared`]),
    ];
}

/** What is unusual and may surprise whoever edits it. */
function oddities({ apiProperties, swagger }: Connector): string[] {
    const found: string[] = [];
    const sets = apiProperties['connectionParameterSets'];
    if (sets !== undefined && !Array.isArray(asObject(sets)['values'])) {
        found.push('connectionParameterSets has no list "values".');
    }
    const token = Object.keys(apiProperties).find((key) => key.includes(':'));
    if (token !== undefined) found.push(`"${token}" stands beside connectionParameters instead of in it.`);
    for (const set of asArray(asObject(sets)['values'])) {
        const label = ownIgnoringCase(own(set, 'uiDefinition'), 'displayName');
        if (label && label.key !== 'displayName')
            found.push(`A set has its label in "${label.key}" where others have "displayName".`);
    }
    for (const parameters of everyParameters(apiProperties)) found.push(...parameterOddities(parameters));
    const definitions = swagger['securityDefinitions'];
    if (definitions === undefined) found.push('The definition has no securityDefinitions.');
    const dangling = asArray(swagger['security'])
        .flatMap((requirement) => Object.keys(asObject(requirement)))
        .find((name) => own(definitions, name) === undefined);
    if (dangling !== undefined)
        found.push(`"security" names "${dangling}", which securityDefinitions does not have.`);
    return found.length === 0 ? [] : ['Odd:', ...[...new Set(found)].map((line) => `  - ${line}`)];
}

const everyParameters = (apiProperties: JsonObject): JsonObject[] => [
    asObject(apiProperties['connectionParameters']),
    ...asArray(asObject(apiProperties['connectionParameterSets'])['values']).map((set) =>
        asObject(own(set, 'parameters')),
    ),
];

function parameterOddities(parameters: JsonObject): string[] {
    return Object.entries(parameters).flatMap(([name, value]) => {
        const parameter = asObject(value);
        if (isOAuth(parameter)) {
            const settings = oauthSettings(parameter);
            return settings ? settingOddities(name, settings) : [`"${name}" has no oAuthSettings.`];
        }
        const known = ['string', 'securestring', 'int', 'bool', 'gatewaysetting', 'clientcertificate'];
        return isObject(value) && known.includes(typeOf(parameter))
            ? []
            : [`"${name}" has the type ${JSON.stringify(parameter['type'])}.`];
    });
}

function settingOddities(name: string, { key, value }: { key: string; value: JsonObject }): string[] {
    const found: string[] = [];
    if (key !== 'oAuthSettings') found.push(`"${name}" has "${key}" where others have "oAuthSettings".`);
    const { scopes, redirectUrl, customParameters } = value;
    if (scopes !== undefined && !Array.isArray(scopes)) found.push(`The scopes of "${name}" are no list.`);
    if (redirectUrl !== undefined && typeof redirectUrl !== 'string')
        found.push(`The redirectUrl of "${name}" is no text.`);
    const bare = Object.entries(asObject(customParameters)).find(
        ([, parameter]) => own(parameter, 'value') === undefined,
    );
    if (bare) found.push(`The custom parameter "${bare[0]}" of "${name}" has no "value".`);
    return found;
}

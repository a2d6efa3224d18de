import { asArray, asObject, asText, isObject, type JsonObject, own } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { identityProviderOf, isOAuth, typeOf } from './forms.ts';
import { type AuthSet, authState, kindName, settingsOf } from './state.ts';

/** What a connector has for signing in, as lines for people. */
export function authLines(connector: Connector): string[] {
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
    ];
}

/** Where the platform puts what a maker enters. */
function whereItGoes(set: AuthSet, { swagger }: Connector): string[] {
    const settings = settingsOf(set);
    if (settings)
        return [`signs in with identity provider ${identityProviderOf(settings) || '(none named)'}`];
    if (set.kind === 'basic') return ['sent as the header Authorization: Basic …'];
    if (set.kind !== 'api-key') return [];
    const schemes = Object.values(asObject(swagger['securityDefinitions'])).map(asObject);
    const keys = schemes.filter((scheme) => scheme['type'] === 'apiKey');
    return keys.length === 0
        ? ['securityDefinitions does not say where the key goes']
        : keys.map((scheme) => `the key goes into the ${asText(scheme['in'])} ${asText(scheme['name'])}`);
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
            const settings = settingsOf({ parameters: { [name]: parameter } });
            if (!settings) return [`"${name}" has no oAuthSettings.`];
            return Array.isArray(settings['scopes']) || settings['scopes'] === undefined
                ? []
                : [`The scopes of "${name}" are no list.`];
        }
        const known = ['string', 'securestring', 'int', 'bool', 'gatewaysetting', 'clientcertificate'];
        return isObject(value) && known.includes(typeOf(parameter))
            ? []
            : [`"${name}" has the type ${JSON.stringify(parameter['type'])}.`];
    });
}

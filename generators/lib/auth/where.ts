import {
    asArray,
    asObject,
    asText,
    type Json,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { apiKeyFields, basicFields, identityProviderOf } from './forms.ts';
import { readParameters } from './preview-policies.ts';
import { type AuthSet, settingsOf } from './state.ts';

/** Where the platform and the policies take what a maker enters, as lines for people. */
export function whereItGoes(set: AuthSet, { swagger, apiProperties }: Connector): string[] {
    const lines: string[] = [];
    const settings = settingsOf(set);
    if (settings)
        lines.push(`signs in with identity provider ${identityProviderOf(settings) || '(none named)'}`);
    const policies = apiProperties['policyTemplateInstances'];
    const said = policyLines(set.parameters, policies);
    const read = readParameters(policies);
    if (set.kind === 'basic') lines.push(...basicLines(set.parameters, swagger, read));
    if (set.kind === 'api-key') lines.push(...keyLines(set.parameters, swagger, read, said.length > 0));
    lines.push(...said);
    if (set.usesGateway) lines.push('requests go through an on-premises data gateway');
    return lines;
}

const hasAll = (parameters: JsonObject, fields: typeof basicFields): boolean =>
    fields.every(({ name }) => ownIgnoringCase(parameters, name) !== undefined);

const schemesOf = (swagger: JsonObject, type: string): JsonObject[] =>
    Object.values(asObject(swagger['securityDefinitions']))
        .map(asObject)
        .filter((scheme) => scheme['type'] === type);

/** Policies that read the pair send it where they say; without a scheme nothing else does (as in the preview). */
function basicLines(parameters: JsonObject, swagger: JsonObject, read: ReadonlySet<string>): string[] {
    const isByPolicy = read.has('password') && schemesOf(swagger, 'basic').length === 0;
    return hasAll(parameters, basicFields) && !isByPolicy
        ? ['sent as the header Authorization: Basic …']
        : [];
}

/** The platform brings `api_key` to the place that the scheme names; a parameter of another name needs a policy. */
function keyLines(
    parameters: JsonObject,
    swagger: JsonObject,
    read: ReadonlySet<string>,
    hasPolicies: boolean,
): string[] {
    if (!hasAll(parameters, apiKeyFields) && hasPolicies) return [];
    const keys = schemesOf(swagger, 'apiKey');
    if (keys.length === 0)
        return read.has('api_key') ? [] : ['securityDefinitions does not say where the key goes'];
    return keys.map((scheme) => `the key goes into the ${asText(scheme['in'])} ${asText(scheme['name'])}`);
}

const places: Readonly<Record<string, string>> = {
    setheader: 'header',
    setqueryparameter: 'query parameter',
};

/** What policies make of the parameters of a set. */
function policyLines(parameters: JsonObject, policies: Json | undefined): string[] {
    const mine = Object.keys(parameters).map((name) => [name, name.toLowerCase()] as const);
    const lines = asArray(policies).flatMap((policy) => {
        const settings = ownIgnoringCase(policy, 'parameters')?.value;
        const read = readParameters(settings);
        const names = mine.filter(([, lower]) => read.has(lower)).map(([name]) => name);
        if (names.length === 0) return [];
        const id = asText(ownIgnoringCase(policy, 'templateId')?.value)?.trim() ?? '';
        const place = places[id.toLowerCase()];
        const target = place && asText(own(settings, 'x-ms-apimTemplateParameter.name'));
        if (target) return [`a policy puts ${names.join(', ')} into the ${place} ${target}`];
        return id.toLowerCase() === 'dynamichosturl'
            ? [`a policy makes the host from ${names.join(', ')}`]
            : [`the policy ${id} reads ${names.join(', ')}`];
    });
    return [...new Set(lines)];
}

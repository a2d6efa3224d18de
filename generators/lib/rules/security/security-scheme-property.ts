import { asObject, asText, child, type JsonObject, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { type Problem, rule, type Rule } from '../rule.ts';

const allowed = new Map([
    ['basic', ['type', 'description']],
    ['apiKey', ['type', 'description', 'name', 'in']],
    ['oauth2', ['type', 'description', 'flow', 'authorizationUrl', 'tokenUrl', 'scopes']],
]);
const addresses = new Map([
    ['implicit', ['authorizationUrl']],
    ['password', ['tokenUrl']],
    ['application', ['tokenUrl']],
    ['accessCode', ['authorizationUrl', 'tokenUrl']],
]);

const everyScheme = (look: (scheme: JsonObject, type: string, at: string) => Problem[]): Rule['check'] => ({
    connector: ({ swagger }) => {
        const schemes = asObject(swagger['securityDefinitions']);
        return Object.keys(schemes).flatMap((name) => {
            const scheme = asObject(own(schemes, name));
            return look(scheme, asText(scheme['type']) ?? '', child('/securityDefinitions', name));
        });
    },
});

const needed = (scheme: JsonObject, type: string): readonly string[] => {
    if (type === 'apiKey') return ['name', 'in'];
    if (type !== 'oauth2') return [];
    return ['flow', 'scopes', ...(addresses.get(asText(scheme['flow']) ?? '') ?? [])];
};

const scheme = (value: JsonObject) => ({
    definition: { securityDefinitions: { api_key: null, token: value }, security: [] },
});

const rules = [
    rule({
        id: 'SecuritySchemePropertyNotValid',
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: 'Swagger 2.0 fixes the fields of each type of scheme, and the validator refuses others. No accepted connector has one.',
        check: everyScheme((value, type, at) =>
            Object.keys(value)
                .filter((key) => !key.startsWith('x-') && allowed.get(type)?.includes(key) === false)
                .map((key) => ({
                    at: child(at, key),
                    message: `A scheme of type "${type}" has no field ${quote(key)}; remove it.`,
                })),
        ),
        good: scheme({ type: 'basic', description: 'Your Contoso account.', 'x-contoso': 1 }),
        bad: [
            scheme({ type: 'basic', in: 'header' }),
            scheme({ type: 'apiKey', name: 'key', in: 'query', scopes: {} }),
        ],
    }),
    rule({
        id: 'SecuritySchemePropertyRequired',
        from: 'Swagger Validator',
        severity: 'error',
        demandedBy: 'platform',
        why: 'Without these fields nobody knows how to sign a request. Of 996 accepted connectors one lacks its scopes, and none anything else.',
        check: everyScheme((value, type, at) =>
            needed(value, type)
                .filter((field) => value[field] === undefined || value[field] === null)
                .map((field) => ({ at, message: `A scheme of type "${type}" needs "${field}"; add it.` })),
        ),
        good: scheme({ type: 'oauth2', flow: 'password', tokenUrl: 'https://contoso.com/token', scopes: {} }),
        bad: [
            scheme({ type: 'apiKey' }),
            scheme({ type: 'oauth2', flow: 'accessCode' }),
            scheme({ type: 'oauth2' }),
        ],
    }),
];

export default rules;

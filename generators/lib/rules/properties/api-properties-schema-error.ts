import { customParameter, oauthSettings, typeOf } from '../../auth/forms.ts';
import {
    asObject,
    child,
    type Json,
    isObject,
    type JsonObject,
    own,
    ownIgnoringCase,
} from '../../connector/json.ts';
import type { ConnectionParameter, Connector } from '../../connector/model.ts';
import { connection, properties } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { policies, shown } from './helpers.ts';

const types = new Set([
    'string',
    'securestring',
    'int',
    'bool',
    'oauthsetting',
    'gatewaysetting',
    'clientcertificate',
]);

const isTexts = (value: Json | undefined): boolean =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');

interface Demand {
    isMet: (value: Json | undefined) => boolean;
    form: string;
}
const object: Demand = { isMet: isObject, form: 'an object' };
const list: Demand = { isMet: Array.isArray, form: 'a list' };
const textList: Demand = { isMet: isTexts, form: 'a list of texts' };
const text: Demand = { isMet: (value) => typeof value === 'string', form: 'a text' };
const whole: Demand = { isMet: Number.isInteger, form: 'a whole number' };

/** A problem where the value is there, is not null, and is not what it must be. */
function wrong(value: Json | undefined, at: string, name: string, demand: Demand): Problem[] {
    if (value === undefined || value === null || demand.isMet(value)) return [];
    if (demand === textList && Array.isArray(value)) {
        const index = value.findIndex((item) => typeof item !== 'string');
        const message = `${name} holds ${shown(value[index])}; it must hold texts only.`;
        return [{ at: child(at, index), message }];
    }
    return [{ at, message: `${name} is ${shown(value)}; it must be ${demand.form}.` }];
}

const at = (key: string): string => child('/properties', key);

function ofConnector(connector: Connector): Problem[] {
    const { apiProperties } = connector;
    const key = (name: string, demand: Demand) => wrong(apiProperties[name], at(name), name, demand);
    const operationName = 'x-ms-apimTemplate-operationName';
    const parameters = asObject(apiProperties['connectionParameters']);
    const found = [
        ...key('connectionParameters', object),
        ...key('capabilities', textList),
        ...key('policyTemplateInstances', list),
        ...key('scriptOperations', textList),
        ...key('publisher', text),
        ...key('stackOwner', text),
        ...key('iconBrandColor', text),
        ...Object.keys(parameters).flatMap((name) =>
            isObject(own(parameters, name))
                ? []
                : {
                      at: child(at('connectionParameters'), name),
                      message: `The connection parameter "${name}" must be an object.`,
                  },
        ),
        ...policies(connector).flatMap(({ value, pointer }) => [
            ...wrong(value['parameters'], child(pointer, 'parameters'), 'parameters', object),
            ...wrong(
                asObject(value['parameters'])[operationName],
                child(pointer, 'parameters', operationName),
                operationName,
                textList,
            ),
        ]),
    ];
    return found.map((problem) => ({ ...problem, file: 'properties' }));
}

function ofParameter({ name, value }: ConnectionParameter): Problem[] {
    const type = ownIgnoringCase(value, 'type');
    const ui = ownIgnoringCase(value, 'uiDefinition');
    const constraints = own(ui?.value, 'constraints');
    const settings = oauthSettings(value);
    const problems = [
        ...wrong(ui?.value, child('', ui?.key ?? ''), 'uiDefinition', object),
        ...wrong(constraints, child('', ui?.key ?? '', 'constraints'), 'constraints', object),
        ...wrong(
            own(constraints, 'tabIndex'),
            child('', ui?.key ?? '', 'constraints', 'tabIndex'),
            'tabIndex',
            whole,
        ),
        ...ofSettings(settings?.value ?? {}, child('', settings?.key ?? '')),
    ];
    if (Object.keys(value).length > 0 && !types.has(typeOf(value))) {
        problems.push({
            at: type ? child('', type.key) : '',
            message: `The type of "${name}" is ${type ? shown(type.value) : 'missing'}; write "securestring", "string" or "oauthSetting".`,
        });
    }
    return problems;
}

function ofSettings(settings: JsonObject, at: string): Problem[] {
    const custom = asObject(settings['customParameters']);
    return [
        ...wrong(settings['scopes'], `${at}/scopes`, 'scopes', textList),
        ...wrong(settings['customParameters'], `${at}/customParameters`, 'customParameters', object),
        ...Object.keys(custom).flatMap((key) =>
            customParameter(settings, key)?.value === undefined
                ? {
                      at: child(at, 'customParameters', key),
                      message: `The custom parameter "${key}" must be written as { "value": "…" }.`,
                  }
                : [],
        ),
    ];
}

const token = (settings: JsonObject) =>
    connection({
        token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', ...settings } },
    });

export default rule({
    id: 'ApiPropertiesSchemaError',
    from: 'JSON schema of the API properties file',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A value of another kind than the platform expects is ignored or stops an import. Microsoft’s schema is older than its practice, so only what every accepted form agrees on is reported, and booleans that are written as texts are not.',
    check: {
        connector: (connector) => connector.properties?.problems.length === 0 && ofConnector(connector),
        connectionParameter: (parameter, connector) =>
            connector.properties?.problems.length === 0 && ofParameter(parameter),
    },
    good: token({
        scopes: [],

        customParameters: { tokenUrl: { value: '' } },
    }),
    bad: [
        properties({ connectionParameters: [] }),
        properties({ capabilities: 'actions' }),
        properties({ policyTemplateInstances: {} }),
        properties({ scriptOperations: 'GetOrder' }),
        properties({ publisher: 7 }),
        properties({ capabilities: ['actions', {}] }),
        properties({
            policyTemplateInstances: [{ parameters: { 'x-ms-apimTemplate-operationName': 'GetOrder' } }],
        }),
        connection({ host: 'contoso.com' }),
        connection({ host: { type: 'text' } }),
        connection({ host: { uiDefinition: 'Host' } }),
        connection({ host: { type: 'string', uiDefinition: { constraints: { tabIndex: '2' } } } }),
        token({ scopes: 'read write' }),
        token({ customParameters: { tokenUrl: 'https://contoso.com' } }),
    ],
});

import type { AuthType, SecurityScheme } from '../auth/type.ts';
import { type AuthSet, authState, parametersPointer, settingsOf, valuesPointer } from '../auth/state.ts';
import { customParameter } from '../auth/forms.ts';
import { asObject, asText, isObject, type JsonObject, own, same } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { UserError } from '../errors.ts';
import { JsonText, type NewValue } from './json-text.ts';
import { addPolicies } from './policies.ts';
import { addScheme } from './scheme.ts';

/** How a parameter set is named. */
export interface SetTexts {
    name: string;
    displayName: string;
    description: string;
}

/** What is to be added to a connector. */
export interface Addition {
    type: AuthType;
    /** The connection parameters as a connector with this auth alone has them. */
    parameters: JsonObject;
    scheme: SecurityScheme | undefined;
    policies: JsonObject[];
    /** Not asked for where the connector has no auth yet. */
    set?: SetTexts;
    /** Only where a connector with one auth becomes multi-auth. */
    existing?: SetTexts;
    setsOnly: boolean;
}

/** New texts of the two files; the same texts where nothing changes. */
export interface EditedTexts {
    properties: string;
    definition: string | undefined;
    notes: string[];
}

/**
 * Adds an auth type to a connector as edits of text. The files have to be strict JSON. Throws a UserError where the
 * connector's shape leaves no place for it.
 */
export function addAuth(connector: Connector, addition: Addition): EditedTexts {
    const properties = new JsonText(connector.properties!.source.text);
    const definition = connector.definition && new JsonText(connector.definition.source.text);
    const state = authState(connector);
    if (state.sets.some((set) => isThere(set, addition))) {
        const notes = [`The connector has ${addition.type.name} already; nothing was changed.`];
        return { properties: properties.text, definition: definition?.text, notes };
    }
    if (state.mode === 'none') addFirst(properties, connector, addition);
    else if (state.mode === 'single') makeMulti(properties, addition);
    else properties.insertItem(valuesPointer, setValue(addition.set!, inSet(addition.parameters)));
    const notes = addPolicies(properties, addition.policies);
    if (definition && addition.scheme)
        notes.push(...addScheme(definition, addition.scheme, state.mode === 'none'));
    return { properties: properties.text, definition: definition?.text, notes };
}

/** Whether a set signs in the same way, whatever its labels say. */
function isThere(set: AuthSet, { parameters }: Addition): boolean {
    const settings = settingsOf(set);
    const wanted = settingsOf({ parameters });
    if (!settings || !wanted) {
        const there = namesOf(set.parameters);
        return !settings && !wanted && namesOf(parameters).every((name) => there.includes(name));
    }
    const custom = asObject(wanted['customParameters']);
    return (
        providerOf(settings) === providerOf(wanted) &&
        Object.keys(custom).every((key) =>
            same(customParameter(settings, key)?.value, own(custom[key], 'value')),
        )
    );
}

const namesOf = (parameters: JsonObject): string[] =>
    Object.keys(parameters).map((name) => name.toLowerCase());

const providerOf = (settings: JsonObject): string =>
    asText(settings['identityProvider'])?.toLowerCase() ?? '';

function addFirst(text: JsonText, { apiProperties }: Connector, { parameters }: Addition): void {
    if (apiProperties['connectionParameterSets'] !== undefined) throw new UserError(oddSets);
    if (apiProperties['connectionParameters'] === undefined) {
        text.insertProperty('/properties', 'connectionParameters', parameters);
    } else text.replace(parametersPointer, parameters);
}

const oddSets =
    'apiProperties.json has connectionParameterSets without a list of sets in "values"; mend or remove it, then run this again.';

function makeMulti(text: JsonText, { set, existing, parameters, setsOnly }: Addition): void {
    if (own(own(text.value, 'properties'), 'connectionParameterSets') !== undefined)
        throw new UserError(oddSets);
    const sets: NewValue = {
        uiDefinition: { displayName: 'Authentication type', description: 'Choose how to sign in.' },
        values: [setValue(existing!, text.raw(parametersPointer)), setValue(set!, inSet(parameters))],
    };
    if (setsOnly) {
        text.replace(parametersPointer, sets);
        text.renameKey(parametersPointer, 'connectionParameterSets');
    } else text.insertProperty('/properties', 'connectionParameterSets', sets, 'connectionParameters');
}

const setValue = ({ name, displayName, description }: SetTexts, parameters: NewValue): NewValue => ({
    name,
    uiDefinition: { displayName, description },
    parameters,
});

/** In a set, the help of a parameter that is typed in is shown from `uiDefinition.schema` (Microsoft's page on multi-auth). */
function inSet(parameters: JsonObject): JsonObject {
    return Object.fromEntries(
        Object.entries(parameters).map(([name, parameter]) => {
            const ui = own(parameter, 'uiDefinition');
            const type = own(parameter, 'type');
            const description = own(ui, 'description');
            const isTyped = type === 'string' || type === 'securestring';
            if (!isTyped || !isObject(ui) || description === undefined) return [name, parameter];
            return [name, { ...asObject(parameter), uiDefinition: { ...ui, schema: { type, description } } }];
        }),
    );
}

import type { AuthId } from '../answers.ts';
import { type AuthSet, authState, parametersPointer, setsPointer, valuesPointer } from '../auth/state.ts';
import { child, isObject, own, same } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { nearest } from '../connector/names.ts';
import { quote } from '../connector/quote.ts';
import { UserError } from '../errors.ts';
import type { EditedTexts } from './add-auth.ts';
import { JsonText } from './json-text.ts';
import { removePolicies } from './policies.ts';
import { removeScheme } from './scheme.ts';

/**
 * Takes one way to sign in out of a connector. Where one is left of several, it becomes plain `connectionParameters`.
 * A connector with one auth is named by its kind, as in `api-key`. Throws a UserError for a name that is not there.
 */
export function removeAuth(connector: Connector, name: string): EditedTexts {
    const properties = new JsonText(connector.properties!.source.text);
    const definition = connector.definition && new JsonText(connector.definition.source.text);
    const { sets, besides, mode } = authState(connector);
    const index = indexOf(sets, name);
    const gone = sets[index]!;
    const left = sets.filter((set) => set !== gone);
    if (mode === 'single') properties.replace(parametersPointer, {});
    else if (left.length === 1) makeSingle(properties, left[0]!, index === 0 ? 1 : 0);
    else {
        properties.remove(child(valuesPointer, index));
        if (besides === index)
            properties.replace(parametersPointer, properties.raw(child(valuesPointer, 0, 'parameters')));
    }
    const others = left.map(({ parameters }) => parameters);
    removePolicies(properties, gone.parameters, others);
    const notes = definition ? removeScheme(definition, gone, left) : [];
    return { properties: properties.text, definition: definition?.text, notes };
}

/** The set that stays becomes the connector's only auth. */
function makeSingle(text: JsonText, left: AuthSet, index: number): void {
    const raw = text.raw(child(valuesPointer, index, 'parameters'));
    const besides = own(own(text.value, 'properties'), 'connectionParameters');
    if (isObject(besides)) {
        if (!same(besides, left.parameters)) text.replace(parametersPointer, raw);
        text.remove(setsPointer);
    } else {
        text.replace(setsPointer, raw);
        text.renameKey(setsPointer, 'connectionParameters');
    }
}

/** Gives a parameter set another name. Throws a UserError for a name that is not there or taken. */
export function renameAuth(connector: Connector, from: string, to: string): EditedTexts {
    const properties = new JsonText(connector.properties!.source.text);
    const { sets, mode } = authState(connector);
    if (mode !== 'multi') {
        throw new UserError(
            'Only the parameter sets of a multi-auth connector have names, and this one has no sets. Add a second way to sign in first (--auth), or leave --rename out.',
        );
    }
    const index = indexOf(sets, from);
    const taken = sets.some((set, other) => other !== index && set.name?.toLowerCase() === to.toLowerCase());
    if (taken) throw new UserError(`Another parameter set is called "${to}"; choose another name.`);
    const { name = '' } = sets[index]!;
    const notes: string[] = [];
    if (name !== to) {
        properties.replace(child(valuesPointer, index, 'name'), to);
        notes.push(
            `A connection keeps the name of the set it was made with; those made with ${quote(name)} have to be created anew.`,
        );
    }
    return { properties: properties.text, definition: connector.definition?.source.text, notes };
}

function addedAs({ kind, asApp, parameters }: AuthSet): AuthId | undefined {
    if (asApp) return asApp === 'certificate' ? 'aad-certificate' : 'aad-client-credentials';
    return kind === 'api-key' && own(parameters, 'host') !== undefined ? 'api-key-host' : undefined;
}

function indexOf(sets: readonly AuthSet[], name: string): number {
    const named = sets.map((set) => set.name ?? set.kind);
    const exact = named.indexOf(name);
    const index = exact >= 0 ? exact : named.findIndex((other) => other.toLowerCase() === name.toLowerCase());
    if (index >= 0) return index;
    // What was added as --auth aad-certificate is taken out by that name, too.
    if (sets.length === 1 && sets[0]!.name === undefined && addedAs(sets[0]!) === name) return 0;
    if (sets.length === 0)
        throw new UserError(
            'The connector has no authentication, so there is nothing to take out or rename. Add a way to sign in with --auth.',
        );
    const near = nearest(name, named);
    const meant = near ? ` Did you mean "${near}"?` : '';
    throw new UserError(
        `"${name}" is none of the connector's ways to sign in; take one of ${named.join(', ')}.${meant}`,
    );
}

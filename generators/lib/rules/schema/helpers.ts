import { asArray, isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Parameter, Schema } from '../../connector/model.ts';
import { targetOf } from '../../connector/nesting.ts';
import type { Problem } from '../rule.ts';

/** A text of the file inside a message, in quotes and not longer than a line. */
export const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;

/** A value of the file inside a message; of lists and objects only what they are, as they may be of any depth. */
export function show(value: Json | undefined): string {
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
    if (value === undefined) return 'nothing';
    return typeof value === 'string' ? quote(value) : String(value);
}

/** A few names for a message: `"a", "b" and 3 more`. */
export function listNames(names: readonly string[], most = 3): string {
    const shown = names.slice(0, most).map(quote);
    const hidden = names.length - shown.length;
    if (hidden > 0) return `${shown.join(', ')} and ${hidden} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export const jsonType = (value: Json): string =>
    value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** Whether a JSON value is what a schema of this type takes; true for a type nobody knows. */
export function hasType(value: Json, type: Json | undefined): boolean {
    switch (type) {
        case 'string':
        case 'boolean':
            return typeof value === type;
        case 'number':
            return typeof value === 'number';
        case 'integer':
            return Number.isInteger(value);
        case 'array':
            return Array.isArray(value);
        case 'object':
            return isObject(value);
        default:
            return true;
    }
}

type Check = (value: JsonObject) => readonly Problem[] | Problem | false | undefined;

/** Asks the same of every schema, every parameter that is no body, and the items of such a parameter. */
export const schemasAndParameters = (check: Check) => ({
    schema: ({ value }: Schema) => check(value),
    parameter: ({ value, place }: Parameter): Problem[] | undefined => {
        if (place === 'body') return undefined;
        let found: Problem[] | undefined;
        let at = '';
        for (let next: Json | undefined = value; isObject(next); next = next['items']) {
            const problems = check(next);
            if (problems)
                for (const problem of [problems].flat())
                    (found ??= []).push({ ...problem, at: at + (problem.at ?? '') });
            at += '/items';
        }
        return found;
    },
});

export const requiredNames = (schema: JsonObject): ReadonlySet<unknown> =>
    new Set(asArray(schema['required']));

/** The properties of a schema that are objects of some kind, by name. */
export function propertiesOf(
    { properties }: JsonObject,
    isMeant: (property: JsonObject, name: string) => boolean,
): [string, JsonObject][] {
    const found: [string, JsonObject][] = [];
    if (!isObject(properties)) return found;
    for (const name in properties) {
        const value = properties[name];
        if (isObject(value) && isMeant(value, name)) found.push([name, value]);
    }
    return found;
}

/** The properties of a schema that are of some kind, themselves or behind their references. */
export const propertiesThat = ({ inner }: Schema, isMeant: (property: JsonObject) => boolean): Schema[] =>
    inner.filter(
        (schema) => schema.propertyName !== undefined && isMeant((targetOf(schema) ?? schema).value),
    );

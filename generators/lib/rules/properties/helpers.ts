import { asArray, asObject, child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';

/**
 * `properties`, where the file is strict JSON and has such an object: only then can a rule say that something in it is
 * missing. That the file or the object is missing has rules of its own.
 */
export const wholeProperties = ({ properties, apiProperties }: Connector): JsonObject | undefined =>
    properties && properties.problems.length === 0 && isObject(own(properties.value, 'properties'))
        ? apiProperties
        : undefined;

/** False where a part of the file may be lost behind a syntax error. */
export const isWhole = ({ properties }: Connector): boolean => properties?.problems.length === 0;

/** The items of `policyTemplateInstances`, with their pointers. */
export const policies = ({ apiProperties }: Connector): { pointer: string; value: JsonObject }[] =>
    asArray(apiProperties['policyTemplateInstances']).map((value, index) => ({
        pointer: child('/properties/policyTemplateInstances', index),
        value: asObject(value),
    }));

/** Every text in a value, at any depth, with its pointer. */
export function texts(value: Json | undefined, pointer: string): { text: string; pointer: string }[] {
    const found: { text: string; pointer: string }[] = [];
    const stack: [Json | undefined, string][] = [[value, pointer]];
    for (let next = stack.pop(); next; next = stack.pop()) {
        const [item, at] = next;
        if (typeof item === 'string') found.push({ text: item, pointer: at });
        else if (Array.isArray(item)) item.forEach((part, index) => stack.push([part, child(at, index)]));
        else if (isObject(item)) {
            for (const key of Object.keys(item)) stack.push([own(item, key), child(at, key)]);
        }
    }
    return found;
}

/** All operationIds of the definition, or undefined where they cannot all be known. */
export function operationIds(connector: Connector): Set<string> | undefined {
    if (!connector.definition || connector.definition.problems.length > 0) return undefined;
    const ids = new Set<string>();
    for (const { value } of connector.operations) {
        const id = value['operationId'];
        if (typeof id === 'string') ids.add(id.toLowerCase());
    }
    return ids;
}

/** A value for a message: a text in quotes, cut where it is long; of lists and objects only what they are. */
export function shown(value: unknown): string {
    if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
    if (Array.isArray(value)) return 'a list';
    return isObject(value) ? 'an object' : String(value);
}

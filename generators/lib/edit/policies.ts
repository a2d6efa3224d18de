import {
    asArray,
    asObject,
    asText,
    child,
    isObject,
    type Json,
    type JsonObject,
    own,
    same,
} from '../connector/json.ts';
import type { JsonText } from './json-text.ts';

const pointer = '/properties/policyTemplateInstances';

/**
 * Adds policies that are not there yet: same template, same parameters. Two policies that set the host would fight over
 * it, so a second one is left out. Gives notes.
 */
export function addPolicies(text: JsonText, policies: readonly JsonObject[]): string[] {
    const notes: string[] = [];
    for (const policy of policies) {
        const properties = asObject(asObject(text.value)['properties']);
        const present = properties['policyTemplateInstances'];
        if (asArray(present).some((other) => isSame(asObject(other), policy))) continue;
        if (setsHost(policy) && asArray(present).some((other) => setsHost(asObject(other)))) {
            notes.push(
                'A policy sets the host already, so none was added for the new host parameter; bring it into that policy.',
            );
            continue;
        }
        if (Array.isArray(present)) text.insertItem(pointer, policy);
        else if (present === undefined)
            text.insertProperty('/properties', 'policyTemplateInstances', [policy]);
        else text.replace(pointer, [policy]);
    }
    return notes;
}

const setsHost = ({ templateId }: JsonObject): boolean =>
    asText(templateId)?.toLowerCase() === 'dynamichosturl';

const isSame = (a: JsonObject, b: JsonObject): boolean =>
    asText(a['templateId'])?.toLowerCase() === asText(b['templateId'])?.toLowerCase() &&
    same(a['parameters'], b['parameters']);

/** Takes out the policies that read a connection parameter of a set that is gone, and none that another set has. */
export function removePolicies(text: JsonText, gone: JsonObject, left: readonly JsonObject[]): void {
    const remaining = new Set(
        left.flatMap((parameters) => Object.keys(parameters)).map((name) => name.toLowerCase()),
    );
    const lost = new Set(Object.keys(gone).map((name) => name.toLowerCase()));
    const list = asArray(own(own(text.value, 'properties'), 'policyTemplateInstances'));
    for (let index = list.length - 1; index >= 0; index -= 1) {
        const names = parametersRead(list[index] ?? null);
        const dies = names.length > 0 && names.every((name) => lost.has(name) && !remaining.has(name));
        if (dies) text.remove(child(pointer, index));
    }
    const emptied = own(own(text.value, 'properties'), 'policyTemplateInstances');
    if (list.length > 0 && Array.isArray(emptied) && emptied.length === 0) text.remove(pointer);
}

/** Lower-case names of the connection parameters that a policy reads. */
function parametersRead(value: Json): string[] {
    if (typeof value === 'string') {
        return [...value.matchAll(/connectionParameters\(\s*'([^']*)'/gi)].map(([, name = '']) =>
            name.toLowerCase(),
        );
    }
    if (Array.isArray(value)) return value.flatMap(parametersRead);
    return isObject(value) ? Object.values(value).flatMap((item) => parametersRead(item ?? null)) : [];
}

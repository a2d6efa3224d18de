import { isObject, type Json, resolve } from '../connector/json.ts';
import type { Connector } from '../connector/model.ts';
import { UserError } from '../errors.ts';

/** What has to be an object or a list before an edit of the auth can put something into it. */
const wanted = [
    ['properties', '', 'an object'],
    ['properties', '/properties', 'an object'],
    ['properties', '/properties/connectionParameters', 'an object'],
    ['properties', '/properties/connectionParameterSets', 'an object'],
    ['properties', '/properties/policyTemplateInstances', 'a list'],
    ['definition', '', 'an object'],
] as const;

/** The files and properties that cannot be absent. */
const needed = new Set(['', '/properties']);

/**
 * Refuses a connector in which something else stands where an edit of its auth needs an object or a list. Its files
 * have to be strict JSON. Throws a UserError with line and column.
 */
export function refuseOddShapes(connector: Connector): void {
    for (const [role, pointer, shape] of wanted) {
        const file = connector[role];
        if (!file) continue;
        const value = resolve(file.value, pointer);
        if (value === undefined || value === null ? !needed.has(pointer) : fits(value, shape)) continue;
        const { source } = file;
        const { start } = source.nearestSpans([pointer]).get(pointer)!;
        const name = pointer === '' ? 'the document' : `"${pointer.split('/').at(-1)}"`;
        const fault = value === undefined ? 'is missing and has to be' : 'has to be';
        throw new UserError(`${source.at(start)}: ${name} ${fault} ${shape}. Mend it, then run this again.`);
    }
}

const fits = (value: Json, shape: (typeof wanted)[number][2]): boolean =>
    shape === 'a list' ? Array.isArray(value) : isObject(value);

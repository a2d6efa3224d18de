import { asArray, asObject, child, isObject, type JsonObject, own } from '../connector/json.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';

/**
 * A value that must hold a value of its own kind can never be written down: where required properties lead round in a
 * circle, the last one is no longer required.
 */
export function breakRequiredLoops(
    definitions: JsonObject,
    demands: ReadonlyMap<string, Place>,
    ledger: Ledger,
): void {
    const done = new Set<string>();
    const visit = (name: string, open: readonly string[]): void => {
        if (done.has(name)) return;
        for (const { holder, key, reference, pointer } of demanded(
            asObject(own(definitions, name)),
            child('/definitions', name),
        )) {
            if (open.includes(reference) || reference === name) {
                const left = asArray(holder['required']).filter((one) => one !== key);
                if (left.length > 0) holder['required'] = left;
                else delete holder['required'];
                const place = demands.get(`${pointer} ${key}`);
                ledger.lost(
                    'required-dropped',
                    place ?? `#${pointer}`,
                    `${pointer}/required`,
                    `"${key}": it leads round in a circle`,
                );
            } else visit(reference, [...open, name]);
        }
        done.add(name);
    };
    for (const name of Object.keys(definitions)) visit(name, []);
}

interface Demanded {
    holder: JsonObject;
    key: string;
    reference: string;
    /** Of the object that demands it. */
    pointer: string;
}

/** References that a value of a schema cannot do without. */
function* demanded(schema: JsonObject, pointer: string): Generator<Demanded> {
    for (const key of asArray(schema['required'])) {
        const item = typeof key === 'string' ? own(schema['properties'], key) : undefined;
        if (typeof key !== 'string' || !isObject(item)) continue;
        const reference = item['$ref'];
        if (typeof reference === 'string')
            yield { holder: schema, key, pointer, reference: reference.replace('#/definitions/', '') };
        else yield* demanded(item, child(pointer, 'properties', key));
    }
}

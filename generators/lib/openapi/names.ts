import { pascalCase } from '../connector/names.ts';

/** A name for a definition: the one the document has where it is legal, and the same one on every import. */
export function definitionNameFor(hint: string, key: string, taken: ReadonlyMap<string, unknown>): string {
    const isLegal = /^[A-Za-z0-9_.-]+$/.test(hint);
    const name = isLegal ? hint : pascalCase(hint) || `Schema_${hash(key)}`;
    if (!taken.has(name)) return name;
    // The place in the document decides, not the order of use: another choice of operations keeps the name.
    const other = `${name}_${hash(key)}`;
    return taken.has(other) ? `${other}_${hash(`${key} ${key}`)}` : other;
}

function hash(text: string): string {
    let value = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
    return value.toString(16).padStart(8, '0').slice(0, 6);
}

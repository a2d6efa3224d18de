import { asArray, asObject, child, type Json, type JsonObject, own, same } from '../connector/json.ts';
import { swaggerMethods } from '../connector/limits.ts';
import type { JsonText } from './json-text.ts';

/** A list "security": which schemes a request needs, each item an alternative. */
interface RequirementList {
    pointer: string;
    items: readonly Json[];
}

/** The lists of operations, which go before the definition's own. */
export const listsOfOperations = ({ paths }: JsonObject): RequirementList[] =>
    Object.entries(asObject(paths)).flatMap(([path, item]) =>
        swaggerMethods.flatMap((method) => {
            const items = own(own(item, method), 'security');
            return Array.isArray(items)
                ? [{ pointer: child('/paths', path, method, 'security'), items }]
                : [];
        }),
    );

/** A name that is used without a definition shall not come to mean a new scheme. */
export const namesRequired = (root: JsonObject): string[] =>
    [...asArray(root['security']), ...listsOfOperations(root).flatMap(({ items }) => items)].flatMap(
        (requirement) => Object.keys(asObject(requirement)),
    );

/** Takes a scheme out of every requirement that names it, so that none is left that nothing defines. */
export function removeRequirements(text: JsonText, name: string): void {
    const root = asObject(text.value);
    for (const { pointer, items } of listsOfOperations(root)) {
        // An empty list would say that the operation needs no sign-in; without one it follows the definition's.
        const isEmptied = items.length > 0 && items.every((item) => isAlone(item, name));
        if (isEmptied) text.remove(pointer);
        else removeFrom(text, { pointer, items }, name);
    }
    removeFrom(text, { pointer: '/security', items: asArray(root['security']) }, name);
}

const isAlone = (requirement: Json, name: string): boolean =>
    Object.keys(asObject(requirement)).join('\n') === name;

function removeFrom(text: JsonText, { pointer, items }: RequirementList, name: string): void {
    for (let index = items.length - 1; index >= 0; index -= 1) {
        const requirement = asObject(items[index]);
        if (!Object.hasOwn(requirement, name)) continue;
        const { [name]: _, ...rest } = requirement;
        const isOther = Object.keys(rest).length > 0 && !items.some((item) => same(item, rest));
        text.remove(isOther ? child(pointer, index, name) : child(pointer, index));
    }
}

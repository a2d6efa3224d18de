import { asArray, asObject, child, isObject, type JsonObject, own, segments } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { definition, type Place } from '../../connector/references.ts';
import type { Problem } from '../rule.ts';
import { rule } from '../rule.ts';
import { propertiesOf, quote, requiredNames } from './helpers.ts';

/** Most properties hold plain values. */
function leadsOn(schema: JsonObject): boolean {
    for (const key in schema) if (key === '$ref' || key === 'required' || key === 'allOf') return true;
    return false;
}

/** References that a value of this schema cannot do without: those of required properties and of `allOf`. */
function demandedReferences({ value, pointer }: Place): Place[] {
    const found: Place[] = [];
    const stack: Place[] = [{ value, pointer }];
    for (let next = stack.pop(); next; next = stack.pop()) {
        const { value, pointer } = next;
        if (value['$ref'] !== undefined) {
            found.push(next);
            continue;
        }
        if (value['required'] !== undefined) {
            const required = requiredNames(value);
            for (const [name, item] of propertiesOf(value, (_, name) => required.has(name)))
                if (leadsOn(item)) stack.push({ value: item, pointer: child(pointer, 'properties', name) });
        }
        if (value['allOf'] === undefined) continue;
        asArray(value['allOf']).forEach((part, index) => {
            if (isObject(part)) stack.push({ value: part, pointer: child(pointer, 'allOf', index) });
        });
    }
    return found;
}

/** Goes through the definitions in depth first order; a reference back to one that is still open closes a loop. */
function* loops({ swagger }: Connector): Generator<Problem> {
    const definitions = asObject(swagger['definitions']);
    const isOpen = new Map<string, boolean>();
    for (const name of Object.keys(definitions)) {
        const value = own(definitions, name);
        const stack: Place[] = isObject(value) ? [{ value, pointer: child('/definitions', name) }] : [];
        const path: { pointer: string; rest: Place[] }[] = [];
        for (let next = stack.pop(); next || path.length > 0; next = path.at(-1)?.rest.pop()) {
            if (!next) {
                isOpen.set(path.pop()?.pointer ?? '', false);
                continue;
            }
            const target = next.value['$ref'] === undefined ? next : definition(swagger, next.value['$ref']);
            if (!target) continue;
            // A definition that is nothing but a reference is another rule's concern.
            if (isOpen.get(target.pointer) === true && segments(next.pointer).length > 2) {
                const back = `leads back to ${quote(segments(target.pointer).at(-1) ?? '')}, so a value of it could never end`;
                yield {
                    at: `${next.pointer}/$ref`,
                    message: /\/allOf\/\d+$/.test(next.pointer)
                        ? `This part of allOf ${back}; take it out, or make a property on the way optional.`
                        : `This required property ${back}; make one property on the way optional.`,
                };
            }
            if (isOpen.has(target.pointer)) continue;
            isOpen.set(target.pointer, true);
            path.push({ pointer: target.pointer, rest: demandedReferences(target) });
        }
    }
}

const loop = (required: string[]) => ({
    definition: {
        definitions: {
            Order: { type: 'object', properties: { buyer: { $ref: '#/definitions/Buyer' } }, required },
            Buyer: {
                type: 'object',
                properties: { last: { $ref: '#/definitions/Order' } },
                required: ['last'],
            },
        },
    },
});

export default rule({
    id: 'RequiredLoopInSchemaNotAllowed',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A value that must contain a value of its own kind cannot be written down. No accepted connector has such a loop; recursion through optional properties and arrays is fine.',
    check: { connector: (connector) => [...loops(connector)] },
    good: loop([]),
    bad: loop(['buyer']),
});

import { child, isObject, type Json, type JsonObject, own } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { info, operation, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import { fieldsOf, type Kind, type Type } from './grammar.ts';

const isString = (value: Json | undefined): boolean => typeof value === 'string';
const isOf: Record<Type, (value: Json | undefined) => boolean> = {
    string: isString,
    boolean: (value) => typeof value === 'boolean',
    integer: (value) => Number.isInteger(value),
    number: (value) => typeof value === 'number',
    array: Array.isArray,
    object: isObject,
    strings: Array.isArray,
    objects: Array.isArray,
    map: isObject,
    'object or boolean': (value) => isObject(value) || typeof value === 'boolean',
    any: () => true,
};
const names: Partial<Record<Type, string>> = { strings: 'array', objects: 'array', map: 'object' };

const problem = (at: string, type: Type, value: Json | undefined): Problem => ({
    at,
    message: `This is ${kindOf(value)}, but it must be ${withArticle(names[type] ?? type)}.`,
});

/** Null stands for "not there" in the places that have a name; in a list it is a value like others. */
function fieldProblems(key: string, type: Type, value: Json, pointer: string): Problem[] {
    const at = child(pointer, key);
    if (!isOf[type](value)) return [problem(at, type, value)];
    if (type === 'strings' || type === 'objects') {
        const item: Type = type === 'strings' ? 'string' : 'object';
        const items = Array.isArray(value) ? value : [];
        return items.flatMap((one, index) => (isOf[item](one) ? [] : [problem(`${at}/${index}`, item, one)]));
    }
    if (type !== 'map' || !isObject(value)) return [];
    return Object.keys(value)
        .filter((name) => !name.startsWith('x-') && !isObject(own(value, name)))
        .map((name) => problem(child(at, name), 'object', own(value, name)));
}

/** Whether a field is as it should be, with all that is in it. */
function isFine(type: Type, value: Json): boolean {
    if (!isOf[type](value)) return false;
    if (type === 'map' && isObject(value)) {
        for (const name in value) if (!isObject(value[name])) return false;
    } else if (Array.isArray(value) && type !== 'array') {
        const isItem = type === 'strings' ? isString : isObject;
        for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false;
    }
    return true;
}

/** Every object of a file comes by here, and hardly any holds a problem. */
function look(kind: Kind, value: JsonObject, at: string): Problem[] | undefined {
    let problems: Problem[] | undefined;
    const types = fieldsOf(kind);
    for (const key in value) {
        const field = value[key];
        const type = types.get(key);
        if (type === undefined || type === 'any' || field === null || field === undefined) continue;
        if (typeof field === 'string' ? type === 'string' : isFine(type, field)) continue;
        const found = fieldProblems(key, type, field, at);
        if (found.length > 0) (problems ??= []).push(...found);
    }
    return problems;
}

const kindOf = (value: Json | undefined): string =>
    value === null ? 'null' : Array.isArray(value) ? 'an array' : withArticle(typeof value);
const withArticle = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

// In a schema "required" is a list, and below "properties" any name may stand.
const isFlag =
    /^\/(?:paths\/[^/]+\/(?:[a-z]+\/)?)?parameters\/[^/]+\/required$|(?<!\/properties)\/(?:deprecated|allowEmptyValue|uniqueItems|readOnly)$/;
const isCount = /(?<!\/properties)\/(?:min|max)(?:Length|Items|Properties)$/;

const checks = everyObject(look);
const ofDocument = (connector: Connector) => {
    const { definition } = connector;
    if (!definition || definition.problems.length > 0 || isObject(definition.value))
        return checks.connector?.(connector, connector);
    return problem('', 'object', definition.value);
};

export default rule({
    id: 'JsonTypeIncorrect',
    aliases: ['connector-validate-swagger', 'policy-5000.2.6.2'],
    from: 'Swagger Validator, solution checker',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform cannot read a field that holds another JSON type than Swagger 2.0 gives it. All that were submitted were mended before the merge.',
    check: { ...checks, connector: ofDocument },
    // Booleans and numbers in quotation marks, where the field takes nothing else.
    fix: ({ pointer, value }) => {
        if (isFlag.test(pointer) && (value === 'true' || value === 'false'))
            return { at: pointer, value: value === 'true' };
        if (isCount.test(pointer) && typeof value === 'string' && /^\d{1,9}$/.test(value))
            return { at: pointer, value: Number(value) };
        return undefined;
    },
    good: info({ license: null, description: null }),
    bad: [
        { files: { 'apiDefinition.swagger.json': '[]' } },
        { definition: { schemes: 'https', definitions: { Order: [] }, tags: ['orders'] } },
        operation({ deprecated: 'true', tags: [1], responses: { default: 'OK' } }),
        operation({ deprecated: 'true' }),
        operation({ parameters: [null] }),
        schema({ type: ['string', 'null'], required: 'id', items: [], maxLength: '5', minItems: 0.5 }),
    ],
});

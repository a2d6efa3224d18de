import { asArray, escaped, isObject, type Json, type JsonObject } from './json.ts';
import { bits, type Keys, keysOf } from './keys.ts';
import type { Parameter, Response, Schema } from './model.ts';

const noSchemas: readonly Schema[] = [];

/** A schema in its place. There are hundreds of thousands in a large file and findings in few, so pointers are written when asked for. */
export class FoundSchema implements Schema {
    // Declared only, and not `#`: Node 20 is slow to make fields of a class and to ask for private names.
    declare readonly value: JsonObject;
    declare readonly role: Schema['role'];
    declare readonly isRoot: boolean;
    declare readonly depth: number;
    declare readonly owner: Parameter | Response | undefined;
    declare readonly propertyName: string | undefined;
    declare readonly keys: Keys;
    declare readonly parent: FoundSchema | undefined;
    declare index: number;
    declare inner: readonly Schema[];
    declare target: Schema | undefined;
    declare private readonly way: string;

    constructor(
        value: JsonObject,
        role: Schema['role'],
        owner: Parameter | Response | undefined,
        parent: FoundSchema | undefined,
        way: string,
        propertyName?: string,
    ) {
        this.value = value;
        this.role = role;
        this.isRoot = !parent;
        this.depth = parent ? parent.depth + 1 : 1;
        this.owner = owner;
        this.propertyName = propertyName;
        this.keys = keysOf(value);
        this.parent = parent;
        this.way = way;
        this.index = 0;
        this.inner = noSchemas;
        this.target = undefined;
    }

    get pointer(): string {
        const { parent, way, propertyName } = this;
        if (!parent) return way;
        return propertyName === undefined
            ? parent.pointer + way
            : `${parent.pointer}/properties/${escaped(propertyName)}`;
    }

    /** Appends the schemas directly in it, in the order they are walked. */
    addNested(found: FoundSchema[]): void {
        const { value, role, owner, keys } = this;
        const has = keys.bits;
        const add = (inner: Json | undefined, way: string, name?: string): void => {
            if (isObject(inner)) found.push(new FoundSchema(inner, role, owner, this, way, name));
        };
        const properties = (has & bits.properties) === 0 ? undefined : value['properties'];
        if (isObject(properties)) for (const name in properties) add(properties[name], '', name);
        if ((has & bits.items) !== 0) add(value['items'], '/items');
        if ((has & bits.additionalProperties) !== 0)
            add(value['additionalProperties'], '/additionalProperties');
        if ((has & bits.allOf) !== 0)
            asArray(value['allOf']).forEach((part, index) => add(part, `/allOf/${index}`));
    }
}

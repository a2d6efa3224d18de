import { type At, equal, escape, isObj, type Obj, obj, Places } from './compare-places.ts';

/** Schemas of a document beside what became of them. */
export class SchemaComparison extends Places {
    /** Pointers of types and texts of schemas, and whether the document or the ledger tells of it. */
    protected typed = new Map<string, boolean>();

    finish(): void {
        for (const [to, isTold] of this.typed) if (!isTold) this.gaps.push(`${to}: comes from nowhere`);
    }

    /** A schema, what it refers to and what it is put together from. */
    protected parts(at: At, seen = new Set<string>()): At[] {
        const place = this.follow(at);
        if (seen.has(this.key(place))) return [];
        seen.add(this.key(place));
        const lists = [obj(place.value)['allOf']].filter(Array.isArray) as unknown[][];
        const parts = lists.flatMap((list) =>
            list.flatMap((_, index) => this.parts(this.child(place, 'allOf', index), seen)),
        );
        for (const key of ['oneOf', 'anyOf']) {
            const list = obj(place.value)[key];
            const left = Array.isArray(list)
                ? list.flatMap((one, index) => (obj(one)['type'] === 'null' ? [] : [index]))
                : [];
            if (left.length === 1) parts.push(...this.parts(this.child(place, key, left[0]!), seen));
        }
        return [place, ...parts];
    }

    schema(sources: At[], given: Obj, pointer: string, simple = false): void {
        let target = given;
        let to = pointer;
        if (typeof target['$ref'] === 'string') {
            to = target['$ref'].slice(1);
            target = obj(obj(this.target['definitions'])[to.split('/').at(-1)!]);
        }
        for (const source of sources) {
            const key = `${this.key(source)} ${to}`;
            if (this.seen.has(key) || this.listed(source)) continue;
            this.seen.add(key);
            if (isObj(source.value) && typeof source.value['$ref'] === 'string') {
                const { $ref: _, ...beside } = source.value;
                // OpenAPI 3.1 lets what stands beside a reference count, unless only the reference was kept.
                if (this.api.version === '3.1' && given['$ref'] === undefined) {
                    this.part({ ...source, value: beside }, target, to, simple);
                } else
                    for (const key of Object.keys(beside))
                        if (!equal(beside[key], given[key]))
                            this.need(this.child(source, key), 'stands beside a $ref');
            }
            const said = this.parts(source).some((part) =>
                ['type', 'oneOf', 'anyOf'].some((key) => obj(part.value)[key] !== undefined),
            );
            const isListed =
                this.to.has(to) ||
                this.to.has(pointer) ||
                this.parts(source).some((part) => this.listed(part));
            // Another part of the same schema may say it.
            const told = (at: string, isTold: boolean): void =>
                void this.typed.set(at, isTold || this.typed.get(at) === true);
            if (target['type'] !== undefined) told(`${to}/type`, said || isListed);
            for (const key of simple ? [] : ['title', 'description'])
                if (target[key] !== undefined)
                    told(
                        `${to}/${key}`,
                        isListed ||
                            this.written.has(`${to}/${key}`) ||
                            this.parts(source).some((part) => obj(part.value)[key] !== undefined),
                    );
            if (source.value === true || equal(source.value, {})) this.need(source, 'any value');
            for (const part of this.parts(source))
                if (!this.listed(part) || this.exactly.has(this.key(part)))
                    this.part(part, target, to, simple);
        }
    }

    protected part(at: At, target: Obj, to: string, simple: boolean): void {
        const value = obj(at.value);
        for (const key of Object.keys(value)) {
            const one = this.child(at, key);
            if (this.listed(one)) continue;
            if (['$ref', 'allOf', '$defs', 'definitions', 'name', 'in', 'collectionFormat'].includes(key))
                continue;
            if (simple && this.old && ['required', 'description', 'allowEmptyValue'].includes(key)) continue;
            if (simple && key === 'description' && !to.endsWith('/items')) continue;
            if (simple && key === 'title' && value['title'] === target['x-ms-summary']) continue;
            this.keyword(at, one, key, target, to, simple);
        }
    }

    protected keyword(at: At, one: At, key: string, target: Obj, to: string, simple: boolean): void {
        const { value } = one;
        if (key === 'type') {
            const types = Array.isArray(value) ? value.filter((type) => type !== 'null') : [value];
            if (Array.isArray(value) && value.includes('null') && target['x-nullable'] !== true)
                this.need(one, 'null is gone');
            const isWider = types[0] === 'number' && target['type'] === 'integer';
            if (types.length !== 1 || (types[0] !== target['type'] && !isWider))
                this.need(one, `type became ${String(target['type'])}`);
        } else if (key === 'nullable' || key === 'x-nullable') {
            if (value === true && target['x-nullable'] !== true) this.need(one, 'null is gone');
        } else if (key === 'properties') {
            for (const name of Object.keys(obj(value))) {
                const property = obj(target['properties'])[name];
                if (property === undefined) this.need(this.child(one, name), 'property is gone');
                else
                    this.schema(
                        [this.child(one, name)],
                        obj(property),
                        `${to}/properties/${escape(name)}`,
                        simple,
                    );
            }
        } else if (key === 'required' && Array.isArray(value)) {
            const list = Array.isArray(target['required']) ? target['required'] : [];
            value.forEach((name, index) => {
                if (!list.includes(name))
                    this.need(this.child(one, index), `"${String(name)}" is no longer required`);
            });
        } else if (key === 'items' && isObj(value))
            this.schema([one], obj(target['items']), `${to}/items`, simple);
        else if (
            key === 'additionalProperties' &&
            isObj(value) &&
            Object.keys(value).length > 0 &&
            isObj(target[key])
        )
            this.schema([one], obj(target[key]), `${to}/${key}`, simple);
        else if (key === 'additionalProperties' && equal(value, {}) && target[key] === true) return;
        else if (key === 'oneOf' || key === 'anyOf') {
            const left = Array.isArray(value) ? value.filter((item) => obj(item)['type'] !== 'null') : [];
            if (left.length > 1) this.need(one, 'alternatives');
            if (left.length < (value as unknown[]).length && target['x-nullable'] !== true)
                this.need(at, 'null is gone');
        } else if (key === 'enum' && Array.isArray(value)) {
            const isSubset =
                Array.isArray(target['enum']) &&
                value.every(
                    (item) =>
                        item === null || (target['enum'] as unknown[]).some((other) => equal(other, item)),
                );
            const kept = Array.isArray(target['enum']) ? target['enum'].length : 0;
            // The rest of a list of which null or repeated choices went.
            if (!isSubset || kept < value.length) this.need(one, 'choices differ');
        } else if (key === 'const') {
            if (!equal(target['enum'], [value])) this.need(one, 'const is gone');
        } else if (key === 'exclusiveMinimum' && typeof value === 'number') {
            if (target['minimum'] !== value || target[key] !== true) this.need(one, 'limit differs');
        } else if (key === 'exclusiveMaximum' && typeof value === 'number') {
            if (target['maximum'] !== value || target[key] !== true) this.need(one, 'limit differs');
        } else if (key === 'contentEncoding' || key === 'contentMediaType') {
            if (!['byte', 'binary'].includes(String(target['format']))) this.need(one, 'encoding is gone');
        } else if (!equal(value, target[key])) this.need(one, 'differs');
    }
}

/**
 * The second opinion on a ledger: walks a document and the definition made from it side by side, by rules of its own,
 * and names every difference that the ledger does not list. It shares no code with the converter but the ledger's form.
 */
import { deepStrictEqual } from 'node:assert';
import type { Api, ApiEntry } from '../../generators/lib/openapi/api.ts';
import type { Ledger } from '../../generators/lib/openapi/ledger.ts';

type Obj = Record<string, unknown>;
interface At {
    file: string;
    pointer: string;
    value: unknown;
}

/** Entries that speak of one place alone: what lies below it is not excused. */
const ofPlaceOnly = new Set([
    'response-added',
    'parameter-added',
    'path-changed',
    'query-from-path',
    'definition-renamed',
    'type-inferred',
    'type-made-single',
    'required-dropped',
    'list-as-csv',
    'null-lost',
    'any-value',
    'response-status-changed',
    'other-media-type-name',
    'parameter-split',
]);

const isObj = (value: unknown): value is Obj =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
const obj = (value: unknown): Obj => (isObj(value) ? value : {});
const escape = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const equal = (a: unknown, b: unknown): boolean => {
    try {
        deepStrictEqual(a, b);
        return true;
    } catch {
        return false;
    }
};

export function compareDocuments(
    api: Api,
    chosen: readonly ApiEntry[],
    definition: object,
    ledger: Ledger,
): string[] {
    const comparison = new Comparison(api, definition as Obj, ledger);
    for (const entry of chosen) comparison.operation(entry);
    comparison.head();
    return [...new Set(comparison.gaps)];
}

class Comparison {
    readonly gaps: string[] = [];
    readonly #api: Api;
    readonly #target: Obj;
    readonly #below = new Set<string>();
    readonly #exactly = new Set<string>();
    readonly #to = new Set<string>();
    readonly #written = new Set<string>();
    readonly #seen = new Set<string>();
    readonly #old: boolean;

    constructor(api: Api, target: Obj, ledger: Ledger) {
        this.#api = api;
        this.#target = target;
        this.#old = api.version === '2.0';
        for (const { kind, from, to } of ledger.losses) {
            (ofPlaceOnly.has(kind) ? this.#exactly : this.#below).add(from);
            this.#to.add(to);
        }
        for (const { at } of ledger.unwritten) this.#written.add(at);
    }

    #key(at: At): string {
        return `${at.file}#${at.pointer}`;
    }

    #listed(at: At): boolean {
        if (this.#exactly.has(this.#key(at))) return true;
        for (let pointer = at.pointer; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
            if (this.#below.has(`${at.file}#${pointer}`)) return true;
            if (pointer === '') return false;
        }
    }

    #need(at: At, what: string): void {
        if (!this.#listed(at)) this.gaps.push(`${this.#key(at)}: ${what}`);
    }

    #child(at: At, ...keys: (string | number)[]): At {
        let { value, pointer } = at;
        for (const key of keys) {
            value = isObj(value) || Array.isArray(value) ? (value as Obj)[key] : undefined;
            pointer += `/${escape(key)}`;
        }
        return { file: at.file, pointer, value };
    }

    /** Follows references by its own means inside a file; across files it asks for the file alone. */
    #follow(at: At): At {
        let current = at;
        for (let steps = 0; steps < 50 && typeof obj(current.value)['$ref'] === 'string'; steps += 1) {
            const reference = String(obj(current.value)['$ref']);
            if (!reference.startsWith('#')) {
                const place = { file: { name: '', path: '', value: null }, pointer: '', value: null };
                const file = current.file === '' ? this.#api.references.main : this.#fileOf(current);
                const found = this.#api.references.step({ ...place, file, value: current.value as never });
                this.#files.set(found.file.name, found.file);
                current = { file: found.file.name, pointer: found.pointer, value: found.value };
                continue;
            }
            let value: unknown = current.file === '' ? this.#api.root.value : this.#fileOf(current).value;
            const pointer = decodeURIComponent(reference.slice(1));
            for (const part of pointer.split('/').slice(1))
                value = (value as Obj | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')];
            current = { file: current.file, pointer, value };
        }
        return current;
    }

    readonly #files = new Map<string, Api['references']['main']>();
    #fileOf(at: At): Api['references']['main'] {
        return this.#files.get(at.file) ?? this.#api.references.main;
    }

    /** A key that both say in the same way, or that the ledger lists. */
    #same(source: At, key: string, target: unknown, what = 'differs'): void {
        const at = this.#child(source, key);
        // An empty text says nothing.
        if (key === 'description' && typeof at.value === 'string' && at.value.trim() === '') return;
        if (at.value !== undefined && !equal(at.value, target)) this.#need(at, what);
    }

    head(): void {
        const root: At = { file: '', pointer: '', value: this.#api.root.value };
        const info = this.#child(root, 'info');
        for (const key of ['title', 'description', 'version'])
            this.#same(info, key, obj(this.#target['info'])[key]);
        for (const key of Object.keys(obj(info.value)))
            if (!['title', 'description', 'version', 'contact'].includes(key))
                this.#need(this.#child(info, key), 'is gone');
        for (const key of Object.keys(obj(root.value))) {
            const at = this.#child(root, key);
            if (
                [
                    'openapi',
                    'swagger',
                    'info',
                    'paths',
                    'components',
                    'definitions',
                    'parameters',
                    'responses',
                    'consumes',
                    'produces',
                    'servers',
                    'schemes',
                ].includes(key)
            )
                continue;
            if (key === 'host' || key === 'basePath') this.#same(root, key, this.#target[key]);
            else if (key === 'securityDefinitions')
                for (const name of Object.keys(obj(at.value))) this.#need(this.#child(at, name), 'is gone');
            else if (key === 'webhooks')
                for (const name of Object.keys(obj(at.value))) this.#need(this.#child(at, name), 'is gone');
            else this.#need(at, 'is gone');
        }
        const schemes = this.#child(root, 'components', 'securitySchemes');
        for (const name of Object.keys(obj(schemes.value))) this.#need(this.#child(schemes, name), 'is gone');
        const servers = this.#child(root, 'servers');
        const address = `https://${String(this.#target['host'])}${this.#target['basePath'] === '/' ? '' : String(this.#target['basePath'])}`;
        (Array.isArray(servers.value) ? servers.value : []).forEach((server: unknown, index) => {
            const at = this.#child(servers, index);
            const variables = Object.keys(obj(obj(server)['variables']));
            for (const name of variables) this.#need(this.#child(at, 'variables', name), 'is filled in');
            const url = String(obj(server)['url']).replace(/\/$/, '');
            const fits =
                url.toLowerCase() === address.toLowerCase() || variables.length > 0 || !/^https?:/.test(url);
            if (!fits && !this.#listed(at)) this.gaps.push(`${this.#key(at)}: ${url} is not ${address}`);
        });
    }

    operation(entry: ApiEntry): void {
        const paths = obj(this.#target['paths']);
        const normal = (path: string): string =>
            path
                .replace(/[?#].*$/, '')
                .replace(/\{[^{}]*\}/g, '{}')
                .toLowerCase();
        const template =
            Object.keys(paths).find(
                (path) => normal(path) === normal(entry.path) && obj(paths[path])[entry.method],
            ) ?? '';
        const target = obj(obj(paths[template])[entry.method]);
        const at = `/paths/${escape(template)}/${entry.method}`;
        const source: At = {
            file: entry.place.file.name,
            pointer: entry.place.pointer,
            value: entry.place.value,
        };
        const item: At = { file: entry.item.file.name, pointer: entry.item.pointer, value: entry.item.value };
        if (template !== entry.path) this.#need(item, `path ${entry.path} became ${template}`);
        for (const key of ['operationId', 'summary', 'description', 'deprecated']) {
            this.#same(source, key, target[key]);
            if (
                target[key] !== undefined &&
                obj(source.value)[key] === undefined &&
                !this.#written.has(`${at}/${key}`)
            )
                this.gaps.push(`${at}/${key}: not in the document and not listed as to be written`);
        }
        this.#parameters(source, item, target, at);
        this.#body(source, target, at);
        this.#responses(source, target, at);
        for (const key of Object.keys(obj(source.value))) {
            const one = this.#child(source, key);
            if (
                [
                    'operationId',
                    'summary',
                    'description',
                    'deprecated',
                    'parameters',
                    'requestBody',
                    'responses',
                    'consumes',
                    'produces',
                ].includes(key)
            )
                continue;
            if (key === 'callbacks')
                for (const name of Object.keys(obj(one.value))) this.#need(this.#child(one, name), 'is gone');
            else if (key.startsWith('x-ms-')) this.#same(source, key, target[key]);
            else if (!equal(one.value, []) || key === 'security') this.#need(one, 'is gone');
        }
    }

    #parameters(source: At, item: At, target: Obj, pointer: string): void {
        const list = Array.isArray(target['parameters']) ? (target['parameters'] as Obj[]) : [];
        const own = this.#list(this.#child(source, 'parameters'));
        const shared = this.#list(this.#child(item, 'parameters')).filter(
            (one) =>
                !own.some(
                    (other) =>
                        obj(other.value)['name'] === obj(one.value)['name'] &&
                        obj(other.value)['in'] === obj(one.value)['in'],
                ),
        );
        const origins = [...own, ...shared];
        for (const at of origins) {
            const value = obj(at.value);
            if (value['in'] === 'body') continue;
            const found = list.find((one) => one['name'] === value['name'] && one['in'] === value['in']);
            if (!found && value['in'] === 'path' && this.#listed(this.#child(at, 'name'))) continue;
            if (!found) {
                const parts = list.some((one) => String(one['name']).startsWith(`${String(value['name'])}[`));
                if (!parts || !this.#listed(at)) this.#need(at, 'parameter is gone');
                continue;
            }
            this.#parameter(at, found, `${pointer}/parameters/${list.indexOf(found)}`);
        }
        list.forEach((one, index) => {
            const to = `${pointer}/parameters/${index}`;
            const known = origins.some(
                ({ value }) => obj(value)['name'] === one['name'] && obj(value)['in'] === one['in'],
            );
            const isBody = one['in'] === 'body' || one['in'] === 'formData';
            const isSplit = /\[.*\]$/.test(String(one['name']));
            if (!known && !isBody && !isSplit && !this.#to.has(to) && one['x-ms-visibility'] !== 'internal')
                this.gaps.push(`${to}: comes from nowhere`);
        });
    }

    #list(at: At): At[] {
        return Array.isArray(at.value)
            ? at.value.map((_, index) => this.#follow(this.#child(at, index)))
            : [];
    }

    #parameter(at: At, target: Obj, pointer: string): void {
        const value = obj(at.value);
        const schema = this.#old ? at : this.#child(at, 'schema');
        if ((value['required'] === true) !== (target['required'] === true) && target['in'] !== 'path')
            this.#need(this.#child(at, 'required'), 'differs');
        for (const key of Object.keys(value)) {
            const one = this.#child(at, key);
            if (['name', 'in', 'required', 'schema', 'style', 'explode', 'collectionFormat'].includes(key))
                continue;
            if (key === 'content')
                for (const type of Object.keys(obj(one.value)))
                    this.#need(this.#child(one, type), 'became text');
            else if (key === 'deprecated' && one.value === false) continue;
            else if (key === 'allowEmptyValue') {
                if (one.value === true) this.#same(at, key, target[key]);
            } else if (key === 'description') this.#same(at, key, target[key]);
            else if (key.startsWith('x-ms-')) this.#same(at, key, target[key]);
            else if (!this.#old) this.#need(one, 'is gone');
        }
        if (
            value['description'] === undefined &&
            obj(this.#follow(schema).value)['description'] !== target['description'] &&
            !this.#written.has(`${pointer}/description`)
        ) {
            const inner = this.#child(this.#follow(schema), 'description');
            if (inner.value === undefined || !this.#listed(inner))
                this.#parts(schema).some((part) => this.#listed(this.#child(part, 'description'))) ||
                    this.gaps.push(`${pointer}/description: not in the document`);
        }
        if (schema.value !== undefined) this.schema([schema], target, pointer, true);
        const isList = target['type'] === 'array';
        const style = String(
            value['style'] ?? (value['in'] === 'query' || value['in'] === 'cookie' ? 'form' : 'simple'),
        );
        const explode = value['explode'] ?? style === 'form';
        const isCsv = this.#old
            ? ['csv', undefined].includes(value['collectionFormat'] as string)
            : (style === 'form' && explode === false) || style === 'simple';
        if (isList && !isCsv) this.#need(at, 'list is sent in another form');
    }

    #body(source: At, target: Obj, pointer: string): void {
        const list = Array.isArray(target['parameters']) ? (target['parameters'] as Obj[]) : [];
        const index = list.findIndex((one) => one['in'] === 'body');
        const body = list[index];
        if (this.#old) {
            const at = this.#list(this.#child(source, 'parameters')).find(
                ({ value }) => obj(value)['in'] === 'body',
            );
            if (at && !body) this.#need(at, 'body is gone');
            else if (at)
                this.schema(
                    [this.#child(at, 'schema')],
                    obj(body?.['schema']),
                    `${pointer}/parameters/${index}/schema`,
                );
            return;
        }
        const at = this.#follow(this.#child(source, 'requestBody'));
        if (at.value === undefined) return;
        if (body) {
            this.#same(at, 'description', body['description']);
            if ((obj(at.value)['required'] === true) !== (body['required'] === true))
                this.#need(this.#child(at, 'required'), 'differs');
        }
        const content = this.#child(at, 'content');
        const consumes = Array.isArray(target['consumes']) ? (target['consumes'] as string[]) : [];
        for (const type of Object.keys(obj(content.value))) {
            const one = this.#child(content, type);
            if (!consumes.includes(type.split(';')[0]!.trim().toLowerCase()) || consumes.length === 0) {
                this.#need(one, 'media type is gone');
                continue;
            }
            for (const key of Object.keys(obj(one.value)))
                if (key !== 'schema') this.#need(this.#child(one, key), 'is gone');
            const schema = this.#child(one, 'schema');
            if (schema.value === undefined) continue;
            if (body) this.schema([schema], obj(body['schema']), `${pointer}/parameters/${index}/schema`);
            else this.#form(schema, list, pointer);
        }
    }

    #form(schema: At, list: Obj[], pointer: string): void {
        for (const part of this.#parts(schema)) {
            for (const name of Object.keys(obj(obj(part.value)['properties']))) {
                const at = this.#child(part, 'properties', name);
                const index = list.findIndex((one) => one['in'] === 'formData' && one['name'] === name);
                if (index < 0) this.#need(at, 'form field is gone');
                else if (list[index]!['type'] !== 'file')
                    this.schema([at], list[index]!, `${pointer}/parameters/${index}`, true);
            }
        }
    }

    #responses(source: At, target: Obj, pointer: string): void {
        const responses = this.#child(source, 'responses');
        const targets = obj(target['responses']);
        const produces = Array.isArray(target['produces']) ? (target['produces'] as string[]) : [];
        for (const status of Object.keys(obj(responses.value))) {
            if (status.startsWith('x-')) continue;
            const at = this.#follow(this.#child(responses, status));
            const code = targets[status] ? status : /^\dxx$/i.test(status) ? `${status[0]}00` : '200';
            if (code !== status) this.#need(at, `status ${status}`);
            const found = obj(targets[code]);
            if (!targets[code]) continue;
            const to = `${pointer}/responses/${code}`;
            if (
                obj(at.value)['description'] !== found['description'] &&
                !this.#written.has(`${to}/description`)
            )
                this.#need(this.#child(at, 'description'), 'differs');
            if (this.#old && obj(at.value)['schema'] !== undefined) {
                if (found['schema'] === undefined) this.#need(this.#child(at, 'schema'), 'schema is gone');
                else this.schema([this.#child(at, 'schema')], obj(found['schema']), `${to}/schema`);
            }
            const content = this.#child(at, 'content');
            for (const type of Object.keys(obj(content.value))) {
                const one = this.#child(content, type);
                if (
                    (found['schema'] === undefined && obj(one.value)['schema'] !== undefined) ||
                    !produces.includes(type.split(';')[0]!.trim().toLowerCase())
                )
                    this.#need(one, 'response content is gone');
                else if (obj(one.value)['schema'] !== undefined)
                    this.schema([this.#child(one, 'schema')], obj(found['schema']), `${to}/schema`);
            }
            for (const name of Object.keys(obj(obj(at.value)['headers'])))
                if (!obj(found['headers'])[name])
                    this.#need(this.#follow(this.#child(at, 'headers', name)), 'header is gone');
            for (const key of Object.keys(obj(at.value))) {
                if (
                    ['description', 'content', 'headers', 'schema', '$ref'].includes(key) ||
                    equal(obj(at.value)[key], found[key])
                )
                    continue;
                this.#need(this.#child(at, key), 'is gone');
            }
        }
    }

    /** A schema, what it refers to and what it is put together from. */
    #parts(at: At, seen = new Set<string>()): At[] {
        const place = this.#follow(at);
        if (seen.has(this.#key(place))) return [];
        seen.add(this.#key(place));
        const lists = [obj(place.value)['allOf']].filter(Array.isArray) as unknown[][];
        const parts = lists.flatMap((list) =>
            list.flatMap((_, index) => this.#parts(this.#child(place, 'allOf', index), seen)),
        );
        for (const key of ['oneOf', 'anyOf']) {
            const list = obj(place.value)[key];
            const left = Array.isArray(list)
                ? list.flatMap((one, index) => (obj(one)['type'] === 'null' ? [] : [index]))
                : [];
            if (left.length === 1) parts.push(...this.#parts(this.#child(place, key, left[0]!), seen));
        }
        return [place, ...parts];
    }

    schema(sources: At[], given: Obj, pointer: string, simple = false): void {
        let target = given;
        let to = pointer;
        if (typeof target['$ref'] === 'string') {
            to = target['$ref'].slice(1);
            target = obj(obj(this.#target['definitions'])[to.split('/').at(-1)!]);
        }
        for (const source of sources) {
            const key = `${this.#key(source)} ${to}`;
            if (this.#seen.has(key) || this.#listed(source)) continue;
            this.#seen.add(key);
            if (isObj(source.value) && typeof source.value['$ref'] === 'string') {
                const { $ref: _, ...beside } = source.value;
                // OpenAPI 3.1 lets what stands beside a reference count, unless only the reference was kept.
                if (this.#api.version === '3.1' && given['$ref'] === undefined) {
                    this.#part({ ...source, value: beside }, target, to, simple);
                } else
                    for (const key of Object.keys(beside))
                        if (!equal(beside[key], given[key]))
                            this.#need(this.#child(source, key), 'stands beside a $ref');
            }
            if (source.value === true || equal(source.value, {})) this.#need(source, 'any value');
            for (const part of this.#parts(source))
                if (!this.#listed(part) || this.#exactly.has(this.#key(part)))
                    this.#part(part, target, to, simple);
        }
    }

    #part(at: At, target: Obj, to: string, simple: boolean): void {
        const value = obj(at.value);
        for (const key of Object.keys(value)) {
            const one = this.#child(at, key);
            if (this.#listed(one)) continue;
            if (['$ref', 'allOf', '$defs', 'definitions', 'name', 'in', 'collectionFormat'].includes(key))
                continue;
            if (simple && this.#old && ['required', 'description', 'allowEmptyValue'].includes(key)) continue;
            if (simple && key === 'description' && !to.endsWith('/items')) continue;
            if (simple && key === 'title' && value['title'] === target['x-ms-summary']) continue;
            this.#keyword(at, one, key, target, to, simple);
        }
    }

    #keyword(at: At, one: At, key: string, target: Obj, to: string, simple: boolean): void {
        const { value } = one;
        if (key === 'type') {
            const types = Array.isArray(value) ? value.filter((type) => type !== 'null') : [value];
            if (Array.isArray(value) && value.includes('null') && target['x-nullable'] !== true)
                this.#need(one, 'null is gone');
            const isWider = types[0] === 'number' && target['type'] === 'integer';
            if (types.length !== 1 || (types[0] !== target['type'] && !isWider))
                this.#need(one, `type became ${String(target['type'])}`);
        } else if (key === 'nullable' || key === 'x-nullable') {
            if (value === true && target['x-nullable'] !== true) this.#need(one, 'null is gone');
        } else if (key === 'properties') {
            for (const name of Object.keys(obj(value))) {
                const property = obj(target['properties'])[name];
                if (property === undefined) this.#need(this.#child(one, name), 'property is gone');
                else
                    this.schema(
                        [this.#child(one, name)],
                        obj(property),
                        `${to}/properties/${escape(name)}`,
                        simple,
                    );
            }
        } else if (key === 'required' && Array.isArray(value)) {
            const list = Array.isArray(target['required']) ? target['required'] : [];
            value.forEach((name, index) => {
                if (!list.includes(name))
                    this.#need(this.#child(one, index), `"${String(name)}" is no longer required`);
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
            if (left.length > 1) this.#need(one, 'alternatives');
            if (left.length < (value as unknown[]).length && target['x-nullable'] !== true)
                this.#need(at, 'null is gone');
        } else if (key === 'enum' && Array.isArray(value)) {
            const isSubset =
                Array.isArray(target['enum']) &&
                value.every(
                    (item) =>
                        item === null || (target['enum'] as unknown[]).some((other) => equal(other, item)),
                );
            if (!isSubset) this.#need(one, 'choices differ');
        } else if (key === 'const') {
            if (!equal(target['enum'], [value])) this.#need(one, 'const is gone');
        } else if (key === 'exclusiveMinimum' && typeof value === 'number') {
            if (target['minimum'] !== value || target[key] !== true) this.#need(one, 'limit differs');
        } else if (key === 'exclusiveMaximum' && typeof value === 'number') {
            if (target['maximum'] !== value || target[key] !== true) this.#need(one, 'limit differs');
        } else if (key === 'contentEncoding' || key === 'contentMediaType') {
            if (!['byte', 'binary'].includes(String(target['format']))) this.#need(one, 'encoding is gone');
        } else if (!equal(value, target[key])) this.#need(one, 'differs');
    }
}

/**
 * The second opinion on a ledger: walks a document and the definition made from it side by side, by rules of its own,
 * and names every difference that the ledger does not list. It shares no code with the converter but the ledger's form.
 */
import type { Api, ApiEntry } from '../../generators/lib/openapi/api.ts';
import type { Ledger } from '../../generators/lib/openapi/ledger.ts';
import { type At, equal, escape, type Obj, obj } from './compare-places.ts';
import { HeadComparison } from './compare-head.ts';

const normal = (path: string): string =>
    path
        .replace(/[?#].*$/, '')
        .replace(/\{[^{}]*\}/g, '{}')
        .toLowerCase();

export function compareDocuments(
    api: Api,
    chosen: readonly ApiEntry[],
    definition: object,
    ledger: Ledger,
): string[] {
    const comparison = new Comparison(api, definition as Obj, ledger);
    for (const entry of chosen) comparison.operation(entry);
    comparison.head();
    comparison.finish();
    return [...new Set(comparison.gaps)];
}

class Comparison extends HeadComparison {
    operation(entry: ApiEntry): void {
        const paths = obj(this.target['paths']);
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
        if (template !== entry.path) this.need(item, `path ${entry.path} became ${template}`);
        for (const key of Object.keys(obj(item.value))) {
            const isRest = ['summary', 'description', 'servers'].includes(key) || key.startsWith('x-');
            if (isRest) this.same(item, key, obj(paths[template])[key], 'is gone');
        }
        for (const key of ['operationId', 'summary', 'description', 'deprecated']) {
            this.same(source, key, target[key]);
            if (
                target[key] !== undefined &&
                obj(source.value)[key] === undefined &&
                !this.written.has(`${at}/${key}`)
            )
                this.gaps.push(`${at}/${key}: not in the document and not listed as to be written`);
        }
        this.parameters(source, item, target, at);
        this.body(source, target, at);
        this.responses(source, target, at);
        for (const key of Object.keys(obj(source.value))) {
            const one = this.child(source, key);
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
                for (const name of Object.keys(obj(one.value))) this.need(this.child(one, name), 'is gone');
            else if (key.startsWith('x-ms-')) this.same(source, key, target[key]);
            else if (!equal(one.value, []) || key === 'security') this.need(one, 'is gone');
        }
    }

    protected parameters(source: At, item: At, target: Obj, pointer: string): void {
        const list = Array.isArray(target['parameters']) ? (target['parameters'] as Obj[]) : [];
        const own = this.list(this.child(source, 'parameters'));
        const shared = this.list(this.child(item, 'parameters')).filter(
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
            if (!found && value['in'] === 'path' && this.listed(this.child(at, 'name'))) continue;
            const parts = this.splitNames(at);
            const isSplit = parts.length > 0 && this.listed(at);
            if (isSplit && parts.every((name) => list.some((one) => one['name'] === name))) continue;
            if (!found) {
                this.need(isSplit ? this.child(at, 'schema') : at, 'parameter is gone');
                continue;
            }
            this.parameter(at, found, `${pointer}/parameters/${list.indexOf(found)}`);
        }
        const split = new Set(origins.flatMap((at) => this.splitNames(at)));
        list.forEach((one, index) => {
            const to = `${pointer}/parameters/${index}`;
            const isRenamed =
                one['in'] === 'path' && origins.some((at) => this.listed(this.child(at, 'name')));
            const known =
                isRenamed ||
                origins.some(
                    ({ value }) => obj(value)['name'] === one['name'] && obj(value)['in'] === one['in'],
                );
            const isBody = one['in'] === 'body' || one['in'] === 'formData';
            const isSplit = split.has(String(one['name']));
            if (!known && !isBody && !isSplit && !this.to.has(to) && one['x-ms-visibility'] !== 'internal')
                this.gaps.push(`${to}: comes from nowhere`);
        });
    }

    /** Names under which the properties of an object in the query are sent. */
    protected splitNames(at: At): string[] {
        const { name, in: where, style = 'form', explode = style === 'form' } = obj(at.value);
        if (where !== 'query' || !(style === 'deepObject' || (style === 'form' && explode === true)))
            return [];
        return this.parts(this.child(at, 'schema'))
            .flatMap((part) => Object.keys(obj(obj(part.value)['properties'])))
            .map((key) => (style === 'deepObject' ? `${String(name)}[${key}]` : key));
    }

    protected list(at: At): At[] {
        return Array.isArray(at.value) ? at.value.map((_, index) => this.follow(this.child(at, index))) : [];
    }

    protected parameter(at: At, target: Obj, pointer: string): void {
        const value = obj(at.value);
        const schema = this.old ? at : this.child(at, 'schema');
        if ((value['required'] === true) !== (target['required'] === true) && target['in'] !== 'path')
            this.need(this.child(at, 'required'), 'differs');
        for (const key of Object.keys(value)) {
            const one = this.child(at, key);
            if (['name', 'in', 'required', 'schema', 'style', 'explode', 'collectionFormat'].includes(key))
                continue;
            if (key === 'content')
                for (const type of Object.keys(obj(one.value)))
                    this.need(this.child(one, type), 'became text');
            else if (key === 'deprecated' && one.value === false) continue;
            else if (key === 'allowEmptyValue') {
                if (one.value === true) this.same(at, key, target[key]);
            } else if (key === 'description') this.same(at, key, target[key]);
            else if (key.startsWith('x-ms-')) this.same(at, key, target[key]);
            else if (!this.old) this.need(one, 'is gone');
        }
        if (
            value['description'] === undefined &&
            obj(this.follow(schema).value)['description'] !== target['description'] &&
            !this.written.has(`${pointer}/description`)
        ) {
            const inner = this.child(this.follow(schema), 'description');
            if (inner.value === undefined || !this.listed(inner)) this.neverSaid(schema, pointer);
        }
        if (schema.value !== undefined) this.schema([schema], target, pointer, true);
        const isList = target['type'] === 'array';
        const style = String(
            value['style'] ?? (value['in'] === 'query' || value['in'] === 'cookie' ? 'form' : 'simple'),
        );
        const explode = value['explode'] ?? style === 'form';
        const isCsv = this.old
            ? ['csv', undefined].includes(value['collectionFormat'] as string)
            : (style === 'form' && explode === false) || style === 'simple';
        if (isList && !isCsv) this.need(at, 'list is sent in another form');
        if (style === 'label' || style === 'matrix') this.need(at, 'is sent in another form');
    }

    protected body(source: At, target: Obj, pointer: string): void {
        const list = Array.isArray(target['parameters']) ? (target['parameters'] as Obj[]) : [];
        const index = list.findIndex((one) => one['in'] === 'body');
        const body = list[index];
        if (this.old) {
            const at = this.list(this.child(source, 'parameters')).find(
                ({ value }) => obj(value)['in'] === 'body',
            );
            if (at && !body) this.need(at, 'body is gone');
            else if (at) this.mediaTypes(source, 'consumes', target, this.child(at, 'schema'));
            if (at && body)
                this.schema(
                    [this.child(at, 'schema')],
                    obj(body?.['schema']),
                    `${pointer}/parameters/${index}/schema`,
                );
            return;
        }
        const at = this.follow(this.child(source, 'requestBody'));
        if (at.value === undefined) return;
        this.same(at, 'description', body?.['description'], 'is gone');
        if (body) {
            if ((obj(at.value)['required'] === true) !== (body['required'] === true))
                this.need(this.child(at, 'required'), 'differs');
        }
        const content = this.child(at, 'content');
        const consumes = Array.isArray(target['consumes']) ? (target['consumes'] as string[]) : [];
        for (const type of Object.keys(obj(content.value))) {
            const one = this.child(content, type);
            if (!consumes.includes(type.split(';')[0]!.trim().toLowerCase()) || consumes.length === 0) {
                this.need(one, 'media type is gone');
                continue;
            }
            for (const key of Object.keys(obj(one.value)))
                if (key !== 'schema') this.need(this.child(one, key), 'is gone');
            const schema = this.child(one, 'schema');
            if (schema.value === undefined) continue;
            if (body) this.schema([schema], obj(body['schema']), `${pointer}/parameters/${index}/schema`);
            else this.form(schema, list, pointer);
        }
    }

    protected form(schema: At, list: Obj[], pointer: string): void {
        for (const part of this.parts(schema)) {
            for (const name of Object.keys(obj(obj(part.value)['properties']))) {
                const at = this.child(part, 'properties', name);
                const index = list.findIndex((one) => one['in'] === 'formData' && one['name'] === name);
                if (index < 0) this.need(at, 'form field is gone');
                else if (list[index]!['type'] !== 'file')
                    this.schema([at], list[index]!, `${pointer}/parameters/${index}`, true);
            }
        }
    }

    /** In Swagger 2.0 all bodies and responses of an operation share a list of media types. */
    protected mediaTypes(source: At, key: 'consumes' | 'produces', target: Obj, at: At): void {
        const list = obj(source.value)[key] ?? obj(this.api.root.value)[key];
        const types = Array.isArray(list) && list.length > 0 ? list : ['application/json'];
        const kept = Array.isArray(target[key]) ? target[key] : [];
        const owner = { ...at, pointer: at.pointer.slice(0, at.pointer.lastIndexOf('/')) };
        if (types.some((type) => !kept.includes(type))) this.need(owner, `${key} is shorter`);
    }

    protected responses(source: At, target: Obj, pointer: string): void {
        const responses = this.child(source, 'responses');
        const targets = obj(target['responses']);
        const produces = Array.isArray(target['produces']) ? (target['produces'] as string[]) : [];
        for (const code of Object.keys(targets))
            if (obj(responses.value)[code] === undefined && !this.to.has(`${pointer}/responses/${code}`))
                this.gaps.push(`${pointer}/responses/${code}: comes from nowhere`);
        for (const status of Object.keys(obj(responses.value))) {
            if (status.startsWith('x-')) continue;
            const at = this.follow(this.child(responses, status));
            const code = targets[status] ? status : /^\dxx$/i.test(status) ? `${status[0]}00` : '200';
            if (code !== status) this.need(at, `status ${status}`);
            const found = obj(targets[code]);
            if (!targets[code]) continue;
            const to = `${pointer}/responses/${code}`;
            if (
                obj(at.value)['description'] !== found['description'] &&
                !this.written.has(`${to}/description`)
            )
                this.need(this.child(at, 'description'), 'differs');
            if (this.old && obj(at.value)['schema'] !== undefined) {
                if (found['schema'] !== undefined)
                    this.mediaTypes(source, 'produces', target, this.child(at, 'schema'));
                if (found['schema'] === undefined) this.need(this.child(at, 'schema'), 'schema is gone');
                else this.schema([this.child(at, 'schema')], obj(found['schema']), `${to}/schema`);
            }
            const content = this.child(at, 'content');
            for (const type of Object.keys(obj(content.value))) {
                const one = this.child(content, type);
                if (
                    (found['schema'] === undefined && obj(one.value)['schema'] !== undefined) ||
                    !produces.includes(type.split(';')[0]!.trim().toLowerCase())
                )
                    this.need(one, 'response content is gone');
                else if (obj(one.value)['schema'] !== undefined)
                    this.schema([this.child(one, 'schema')], obj(found['schema']), `${to}/schema`);
            }
            for (const name of Object.keys(obj(obj(at.value)['headers'])))
                if (!obj(found['headers'])[name])
                    this.need(this.follow(this.child(at, 'headers', name)), 'header is gone');
            for (const key of Object.keys(obj(at.value))) {
                if (
                    ['description', 'content', 'headers', 'schema', '$ref'].includes(key) ||
                    equal(obj(at.value)[key], found[key])
                )
                    continue;
                this.need(this.child(at, key), 'is gone');
            }
        }
    }

    neverSaid(schema: At, pointer: string): void {
        const isListed = this.parts(schema).some((part) => this.listed(this.child(part, 'description')));
        if (!isListed) this.gaps.push(`${pointer}/description: not in the document`);
    }
}

import { deepStrictEqual } from 'node:assert';
import type { Api } from '../../generators/lib/openapi/api.ts';
import type { Ledger } from '../../generators/lib/openapi/ledger.ts';

export type Obj = Record<string, unknown>;
export interface At {
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

export const isObj = (value: unknown): value is Obj =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
export const obj = (value: unknown): Obj => (isObj(value) ? value : {});
export const escape = (key: string | number): string =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1');
export const equal = (a: unknown, b: unknown): boolean => {
    try {
        deepStrictEqual(a, b);
        return true;
    } catch {
        return false;
    }
};

/** Places of a document, and which of them the ledger lists. */
export class Places {
    readonly gaps: string[] = [];
    protected readonly api: Api;
    protected readonly target: Obj;
    protected readonly below = new Set<string>();
    protected readonly exactly = new Set<string>();
    protected readonly to = new Set<string>();
    protected readonly written = new Set<string>();
    protected readonly seen = new Set<string>();
    protected readonly old: boolean;

    constructor(api: Api, target: Obj, ledger: Ledger) {
        this.api = api;
        this.target = target;
        this.old = api.version === '2.0';
        for (const { kind, from, to } of ledger.losses) {
            (ofPlaceOnly.has(kind) ? this.exactly : this.below).add(from);
            this.to.add(to);
        }
        for (const { at } of ledger.unwritten) this.written.add(at);
    }

    protected key(at: At): string {
        return `${at.file}#${at.pointer}`;
    }

    protected listed(at: At): boolean {
        if (this.exactly.has(this.key(at))) return true;
        for (let pointer = at.pointer; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
            if (this.below.has(`${at.file}#${pointer}`)) return true;
            if (pointer === '') return false;
        }
    }

    protected need(at: At, what: string): void {
        if (!this.listed(at)) this.gaps.push(`${this.key(at)}: ${what}`);
    }

    protected child(at: At, ...keys: (string | number)[]): At {
        let { value, pointer } = at;
        for (const key of keys) {
            value = isObj(value) || Array.isArray(value) ? (value as Obj)[key] : undefined;
            pointer += `/${escape(key)}`;
        }
        return { file: at.file, pointer, value };
    }

    /** Follows references by its own means inside a file; across files it asks for the file alone. */
    protected follow(at: At): At {
        let current = at;
        for (let steps = 0; steps < 50 && typeof obj(current.value)['$ref'] === 'string'; steps += 1) {
            const reference = String(obj(current.value)['$ref']);
            if (!reference.startsWith('#')) {
                const place = { file: { name: '', path: '', value: null }, pointer: '', value: null };
                const file = current.file === '' ? this.api.references.main : this.fileOf(current);
                const found = this.api.references.step({ ...place, file, value: current.value as never });
                this.files.set(found.file.name, found.file);
                current = { file: found.file.name, pointer: found.pointer, value: found.value };
                continue;
            }
            let value: unknown = current.file === '' ? this.api.root.value : this.fileOf(current).value;
            const pointer = decodeURIComponent(reference.slice(1));
            for (const part of pointer.split('/').slice(1))
                value = (value as Obj | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')];
            current = { file: current.file, pointer, value };
        }
        return current;
    }

    protected readonly files = new Map<string, Api['references']['main']>();
    protected fileOf(at: At): Api['references']['main'] {
        return this.files.get(at.file) ?? this.api.references.main;
    }

    /** A key that both say in the same way, or that the ledger lists. */
    protected same(source: At, key: string, target: unknown, what = 'differs'): void {
        const at = this.child(source, key);
        // An empty text says nothing.
        if (key === 'description' && typeof at.value === 'string' && at.value.trim() === '') return;
        if (at.value !== undefined && !equal(at.value, target)) this.need(at, what);
    }
}

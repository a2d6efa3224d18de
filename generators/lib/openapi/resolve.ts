import { dirname, relative, resolve as resolvePath } from 'node:path';
import { asText, type Json, own, resolve, segments } from '../connector/json.ts';
import { UserError } from '../errors.ts';
import { parseDocument } from './load.ts';
import { type ApiFile, entries, nameOf, type Place, rootOf } from './place.ts';

/** Reads a local file, one that somebody named or one that a document refers to; undefined where there is none. */
export type ReadFile = (path: string, isNamed?: boolean) => Promise<Uint8Array | undefined>;

/** The files of an API description, and where references in them lead. Nothing is ever fetched. */
export class References {
    readonly main: ApiFile;
    /** What there is to know of the files, in sentences. */
    readonly notes: string[];
    readonly #files = new Map<string, ApiFile | UserError>();
    readonly #namesOf = new Map<ApiFile, ReadonlyMap<string, Place>>();

    private constructor(main: ApiFile, notes: string[]) {
        this.main = main;
        this.notes = notes;
        this.#files.set(main.path, main);
    }

    /** Reads a document and all local files that it refers to. Throws a UserError where the main file cannot be read. */
    static async read(path: string, shown: string, readFile: ReadFile): Promise<References> {
        const bytes = await readFile(path, true);
        if (!bytes) throw new UserError(`There is no file ${shown}; name the file of an API description.`);
        const notes: string[] = [];
        const value = await parseDocument(shown, bytes, (sentence) => notes.push(sentence));
        const main: ApiFile = { name: '', path, value };
        const references = new References(main, notes);
        const waiting = [main];
        for (let file = waiting.pop(); file; file = waiting.pop()) {
            for (const target of filesIn(file)) {
                const next = await references.#add(target, readFile);
                if (next) waiting.push(next);
            }
        }
        return references;
    }

    async #add(path: string, readFile: ReadFile): Promise<ApiFile | undefined> {
        if (this.#files.has(path)) return undefined;
        const name = relative(dirname(this.main.path), path).replaceAll('\\', '/');
        try {
            const bytes = await readFile(path);
            if (!bytes) return undefined;
            const value = await parseDocument(name, bytes, (sentence) => this.notes.push(sentence));
            const file: ApiFile = { name, path, value };
            this.#files.set(path, file);
            return file;
        } catch (error) {
            // Only an operation that is chosen makes it matter.
            if (!(error instanceof UserError)) throw error;
            this.#files.set(path, error);
            return undefined;
        }
    }

    /** The text of a reference at a place, or undefined where there is none. */
    static of(place: Place): string | undefined {
        const { value } = place;
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? asText(value['$ref'])
            : undefined;
    }

    /** Where the reference at a place leads, one step. Throws a UserError for a remote or dangling one. */
    step(place: Place): Place {
        const text = References.of(place)!;
        const [target = '', fragment = ''] = splitReference(text);
        const named = this.#named(place.file, target, fragment);
        if (named) return named;
        if (isRemote(text))
            throw new UserError(
                `${nameOf(place)} refers to ${text}. Nothing is fetched: put a copy beside the document and refer to that, or leave the operation out.`,
            );
        const path = target === '' ? place.file.path : resolvePath(dirname(place.file.path), decode(target));
        const file = this.#files.get(path);
        if (file instanceof Error) throw file;
        if (!file)
            throw new UserError(`${nameOf(place)} refers to ${text}, but there is no such file. ${mend}`);
        const pointer = decode(fragment);
        const value = pointer === '' || pointer.startsWith('/') ? resolve(file.value, pointer) : undefined;
        if (value === undefined)
            throw new UserError(
                `${nameOf(place)} refers to ${text}, but there is nothing at that place. ${mend}`,
            );
        return { file, pointer: segments(pointer).length === 0 ? '' : pointer, value };
    }

    /** OpenAPI 3.1: a schema may have a name for references, `$anchor` in its file or `$id` anywhere. */
    #named(from: ApiFile, target: string, fragment: string): Place | undefined {
        const isAnchor = target === '' && /^[A-Za-z_]/.test(fragment);
        if (!isAnchor && (!isRemote(target) || fragment !== '')) return undefined;
        const files = isAnchor ? [from] : [...this.#files.values()];
        const [key, name] = isAnchor ? ['$anchor', fragment] : ['$id', target];
        for (const file of files) {
            const found = file instanceof Error ? undefined : this.#names(file).get(`${key} ${name}`);
            if (found) return found;
        }
        return undefined;
    }

    #names(file: ApiFile): ReadonlyMap<string, Place> {
        let names = this.#namesOf.get(file);
        if (!names) this.#namesOf.set(file, (names = namesIn(file)));
        return names;
    }

    /** Where references at a place lead in the end; the place itself where there is none, undefined for a circle. */
    follow(place: Place): Place | undefined {
        const seen = new Set<string>();
        let current = place;
        while (References.of(current) !== undefined) {
            if (seen.has(nameOf(current))) return undefined;
            seen.add(nameOf(current));
            current = this.step(current);
        }
        return current;
    }
}

const mend = 'Mend the reference, or leave the operation out with --exclude.';

const isRemote = (reference: string): boolean => /^([a-z][a-z0-9+.-]+:)?\/\//i.test(reference);

const splitReference = (text: string): [string, string] => {
    const hash = text.indexOf('#');
    return hash < 0 ? [text, ''] : [text.slice(0, hash), text.slice(hash + 1)];
};

function decode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** The places that have a name, as `$anchor name` or `$id name`; a stack, for files nested without end. */
function namesIn(file: ApiFile): Map<string, Place> {
    const found = new Map<string, Place>();
    const stack = [rootOf(file)];
    for (let place = stack.pop(); place; place = stack.pop()) {
        if (!Array.isArray(place.value))
            for (const key of ['$anchor', '$id']) {
                const name = own(place.value, key);
                if (typeof name === 'string') found.set(`${key} ${name}`, place);
            }
        for (const [, item] of entries(place)) stack.push(item);
    }
    return found;
}

/** Absolute paths of all local files that references in a file name; a stack, for files nested without end. */
function filesIn(file: ApiFile): Set<string> {
    const found = new Set<string>();
    const stack: Json[] = [file.value];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (typeof value !== 'object' || value === null) continue;
        for (const [key, item] of Object.entries(value)) {
            if (key === '$ref' && typeof item === 'string' && !isRemote(item)) {
                const [target] = splitReference(item);
                if (target !== '') found.add(resolvePath(dirname(file.path), decode(target)));
            }
            if (item !== undefined) stack.push(item);
        }
    }
    return found;
}

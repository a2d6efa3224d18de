import { asArray, asText, type JsonObject } from '../connector/json.ts';
import type { Operation } from '../connector/model.ts';
import { piecesOf } from './preview-expression.ts';
import { AddressMask, visible } from './preview-mask.ts';

/** A header or query parameter as it is sent, secrets masked and inputs as `{name}`. */
export interface Sent {
    name: string;
    value: string;
}

/** What a connection sends for an operation. */
export interface Preview {
    method: string;
    /** Without the query string, unless the address itself holds one. */
    url: string;
    headers: Sent[];
    query: Sent[];
    /** What the author should know, and what cannot be known here; whole sentences. */
    notes: string[];
}

/** A request on its way from the definition through the policies. Everything in it is already masked. */
export class SampleRequest {
    method: string;
    /** Scheme, host and base path. */
    base: string;
    path: string;
    readonly #sent = { headers: new Map<string, Sent>(), query: new Map<string, Sent>() };
    readonly #notes = new Set<string>();

    constructor(definition: JsonObject, { method, path }: Operation) {
        this.method = method.toUpperCase();
        this.base = this.#baseOf(definition);
        this.path = new AddressMask().show(path.template);
    }

    #baseOf({ schemes, host, basePath }: JsonObject): string {
        const allowed = new Set(asArray(schemes).map((scheme) => asText(scheme)?.toLowerCase()));
        const scheme = allowed.has('http') && !allowed.has('https') ? 'http' : 'https';
        if (asText(host) === undefined) this.note('The definition names no host.');
        return this.address(`${scheme}://${asText(host) ?? '{host}'}${asText(basePath) ?? ''}`);
    }

    /** An address of the definition: its expressions can only be environment variables. */
    address(text: string): string {
        const masked = new AddressMask();
        return piecesOf(text)
            .map((piece) =>
                'literal' in piece ? masked.show(piece.literal) : `{${piece.expression.name || '…'}}`,
            )
            .join('');
    }

    /** Sets a header or query parameter. Names of headers are the same in any case. */
    set(kind: 'headers' | 'query', name: string, value: string): void {
        this.#sent[kind].set(keyOf(kind, name), { name, value });
    }

    get(kind: 'headers' | 'query', name: string): string | undefined {
        return this.#sent[kind].get(keyOf(kind, name))?.value;
    }

    note(sentence: string): void {
        this.#notes.add(visible(sentence));
    }

    preview(): Preview {
        const path = this.path.startsWith('/') || this.path === '' ? this.path : `/${this.path}`;
        const list = (kind: 'headers' | 'query'): Sent[] =>
            [...this.#sent[kind].values()].map(({ name, value }) => ({
                name: visible(name, 100),
                value: visible(value),
            }));
        return {
            method: visible(this.method, 20),
            url: visible(withoutSlash(this.base) + path, 2000),
            headers: list('headers'),
            query: list('query'),
            notes: [...this.#notes],
        };
    }
}

const keyOf = (kind: 'headers' | 'query', name: string): string =>
    kind === 'headers' ? name.toLowerCase() : name;

/** What a path can follow: `https://` keeps its slashes, which shows that the host is missing. */
const withoutSlash = (base: string): string =>
    base.endsWith('/') && !base.endsWith('://') ? base.slice(0, -1) : base;

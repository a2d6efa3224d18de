import type { JsonObject } from './json.ts';
import type { Keys } from './keys.ts';
import type { JsonFile, SourceFile } from './source.ts';

/** Who publishes: a verified publisher, an independent one, or nobody but the author's own tenant. */
export type PublisherKind = 'verified' | 'independent' | 'custom';
export const publisherKinds: readonly PublisherKind[] = ['verified', 'independent', 'custom'];

/** The files a connector is made of, by the part they play. */
export type FileRole = 'definition' | 'properties' | 'readme' | 'settings' | 'icon' | 'script';

export interface BinaryFile {
    name: string;
    bytes: Uint8Array;
}

/** A connector as its folder holds it. The values are views of the parsed files: unknown keys and all. */
export interface Connector {
    /** The folder as the caller named it. */
    path: string;
    kind: PublisherKind;
    /** Names of all entries of the folder, sorted. */
    entries: readonly string[];
    definition?: JsonFile;
    properties?: JsonFile;
    settings?: JsonFile;
    readme?: SourceFile;
    script?: SourceFile;
    icon?: BinaryFile;
    /** Root of the definition; empty where there is none to read. */
    swagger: JsonObject;
    /** `properties` of the apiProperties file; empty where there is none to read. */
    apiProperties: JsonObject;
    readonly paths: readonly PathItem[];
    readonly operations: readonly Operation[];
    readonly parameters: readonly Parameter[];
    readonly responses: readonly Response[];
    readonly schemas: readonly Schema[];
    readonly connectionParameters: readonly ConnectionParameter[];
}

interface Located {
    /** RFC 6901 pointer of `value` in its file. */
    pointer: string;
    value: JsonObject;
}

/** A key of `paths` that is no extension. `value` is empty where the file holds no object. */
export interface PathItem extends Located {
    template: string;
    operations: Operation[];
    /** What its webhook sends: the schema of `x-ms-notification-content`. */
    content: Schema | undefined;
}

export interface Operation extends Located {
    path: PathItem;
    method: string;
    /** `x-ms-visibility: internal`: makers do not see it. */
    isInternal: boolean;
    /** `x-ms-trigger` is there. */
    isTrigger: boolean;
    /** Its own parameters first, then those of the path that it does not override; references resolved. */
    parameters: Parameter[];
    responses: Response[];
}

/** A parameter at the place where it is written; one behind `#/parameters/x` is shared by its users. */
export interface Parameter extends Located {
    /** Operations it applies to; none for a shared parameter nobody uses. */
    users: Operation[];
    /** Neither internal itself nor used by internal operations alone. */
    isVisible: boolean;
    name: string;
    /** `in` as written; '' where it is missing. */
    place: string;
    schema: Schema | undefined;
}

/** A response at the place where it is written; one behind `#/responses/x` is shared by its users. */
export interface Response extends Located {
    users: Operation[];
    /** The key under `responses`; '' for a shared response nobody uses. */
    status: string;
    schema: Schema | undefined;
}

/** A schema object anywhere: definitions, bodies, responses, notification contents, nested ones. */
export interface Schema extends Located {
    /** What the schema describes, by the nearest place that is not a schema itself. */
    role: 'definition' | 'request' | 'response' | 'notification';
    /** True where it is not nested in another schema. */
    isRoot: boolean;
    /** The name under which its parent holds it in `properties`, if it does. */
    propertyName: string | undefined;
    /** The nearest non-schema owner: a parameter or response; none for definitions and notifications. */
    owner: Parameter | Response | undefined;
    keys: Keys;
    /** Its place in the connector's `schemas`. */
    index: number;
    /** The one it is directly in. */
    parent: Schema | undefined;
    /** Those directly in it, in their order: of `properties`, `items`, `additionalProperties`, `allOf`. */
    inner: readonly Schema[];
    /** The definition that its `$ref` names. */
    target: Schema | undefined;
}

/** A connection parameter, in `connectionParameters` or in one of the sets of a multi-auth connector. */
export interface ConnectionParameter extends Located {
    name: string;
    /** Name of the parameter set, where it stands in one. */
    set?: string;
    /** All parameters beside it, itself included. */
    siblings: JsonObject;
}

export type { JsonObject };

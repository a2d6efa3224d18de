import { child, isObject, type Json, type JsonObject, own } from '../connector/json.ts';

/** One file of an API description. */
export interface ApiFile {
    /** Its path, as messages show it; '' for the main file, whose pointers stand alone. */
    name: string;
    /** Absolute path, to resolve references from. */
    path: string;
    value: Json;
}

/** A value at the place where it is written. */
export interface Place {
    file: ApiFile;
    pointer: string;
    value: Json | undefined;
}

export const rootOf = (file: ApiFile): Place => ({ file, pointer: '', value: file.value });

/** The place below a key or index. */
export const below = (place: Place, ...keys: (string | number)[]): Place => {
    let value = place.value;
    for (const key of keys) value = Array.isArray(value) ? value[Number(key)] : own(value, String(key));
    return { file: place.file, pointer: child(place.pointer, ...keys), value };
};

/** The place of a keyword where it is there. */
export const at = (place: Place, key: string): Place | undefined =>
    isObject(place.value) && Object.hasOwn(place.value, key) ? below(place, key) : undefined;

/** The places of all entries of an object or list. */
export const entries = (place: Place | undefined): [string, Place][] => {
    if (place === undefined || typeof place.value !== 'object' || place.value === null) return [];
    return Object.keys(place.value).map((key) => [key, below(place, key)]);
};

export const nameOf = ({ file, pointer }: Place): string => `${file.name}#${pointer}`;

/** The object at a place, an empty one where there is something else. */
export const objectAt = ({ value }: Place): JsonObject => (isObject(value) ? value : {});

/** The same place with another value: for what two places say together. */
export const withValue = (place: Place, value: Json): Place => ({ ...place, value });

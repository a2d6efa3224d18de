import type { Json } from './json.ts';
import type { Connector } from './model.ts';

/** One change to the text of a JSON file; `at` is the pointer of what it is about. */
export type TextEdit =
    /** Puts another value in place of the one there. */
    | { at: string; value: Json }
    /** Adds a property to the object there, as its last one. */
    | { at: string; key: string; value: Json }
    /** Takes the property or item there out. */
    | { at: string; remove: true };

/** Where a finding points, for a rule that offers to mend it. */
export interface FixPlace {
    /** What the finding points at; undefined where nothing stands there. */
    value: Json | undefined;
    pointer: string;
    /** The file's document. */
    document: Json;
    connector: Connector;
}

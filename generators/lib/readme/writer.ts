import type { Described, Outline } from '../connector/outline.ts';
import type { EntryShape } from '../entry-shape.ts';
import type { Document } from './document.ts';
import type { Edits, Format } from './edits.ts';
import type { PartName } from './markers.ts';
import type { Placing } from './placing.ts';

/** What generated parts say; `''` for nothing. This folder decides where they go; who renders them stands above it. */
export interface Writer {
    outline: Outline;
    /** Templates of the ways to sign in; undefined where no file tells. */
    signIns: readonly string[] | undefined;
    part(name: PartName): string;
    /** `level` is that of headings, where there are any. */
    credentials(level: number): string;
    operation(operation: Described, shape: EntryShape): string;
    /** Lays out what is written, without changing what it says. */
    format: Format;
}

/** What bringing a document up to date works on. */
export interface Work {
    document: Document;
    placing: Pick<Placing, 'sections'>;
    edits: Edits;
    writer: Pick<Writer, 'signIns' | 'part' | 'credentials'>;
}

/** A heading for people to go on with: no part of what is generated. */
export const newHeading = (level: number, text: string): string => `${'#'.repeat(level)} ${text}`;

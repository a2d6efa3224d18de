import type { Described } from '../connector/outline.ts';
import { isCovered } from './covered.ts';
import type { Document, Part } from './document.ts';
import { calledInPart, headingOfPart, type Place } from './entries.ts';
import { bodyOf, credentialsSection, levelBelow } from './fixed.ts';
import { essence, markerKey } from './markers.ts';
import { nameKey } from './names.ts';
import { contentOf } from './own-words.ts';
import type { Placing } from './placing.ts';
import { saidIn } from './said.ts';
import type { Writer } from './writer.ts';

/** One way in which a readme no longer says what the connector is. */
export interface Drift {
    kind: 'missing' | 'renamed' | 'extra' | 'changed' | 'credentials' | 'outdated';
    /** The operation's ID, or the part's name. */
    about: string;
    message: string;
    /** Line in the readme; absent for what is not there. */
    line?: number;
}

/** Compares a readme with its connector; gives the differences from top to bottom, then what is not there. */
export function driftOf(document: Document, placing: Placing, writer: Writer): Drift[] {
    const found: Drift[] = [];
    for (const operation of writer.outline.operations) {
        const place = placing.places.get(operation);
        const drift = place ? ofPlace(document, place, writer) : missing(operation);
        if (drift) found.push(drift);
    }
    found.push(...extras(document, placing));
    const credentials = ofCredentials(document, placing, writer);
    if (credentials) found.push(credentials);
    for (const part of document.parts) {
        const drift = ofPart(document, part, writer);
        if (drift) found.push(drift);
    }
    return found.toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
}

const missing = ({ key, summary, isTrigger }: Described): Drift => ({
    kind: 'missing',
    about: key,
    message: `The ${isTrigger ? 'trigger' : 'action'} "${summary}" is missing.`,
});

const lineOf = ({ text }: Document, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length;

function ofPlace(document: Document, place: Place, writer: Writer): Drift | undefined {
    const { operation, part, entry, isNamed } = place;
    const { key, summary } = operation;
    const line = lineOf(document, part?.start ?? entry?.start ?? 0);
    const old = part ? contentOf(document, part) : '';
    const renamed = (from: string): Drift => ({
        kind: 'renamed',
        about: key,
        message: `"${from}" is called "${summary}" now.`,
        line,
    });
    if (entry && !isNamed && calledInPart(old) !== summary) return renamed(calledInPart(old) || entry.name);
    if (!part) return undefined;
    const from = place.kind === 'whole' ? headingOfPart(old) : summary;
    if (from !== '' && nameKey(from) !== nameKey(summary)) return renamed(from);
    if (part.word !== markerKey(key))
        return {
            kind: 'renamed',
            about: key,
            message: `The operation ID of "${summary}" is ${key} now.`,
            line,
        };
    const now = writer.operation(operation, shapeOf(document, place, old));
    if (essence(now) === essence(old)) return undefined;
    return { kind: 'changed', about: key, message: `What is said of "${summary}" is no longer right.`, line };
}

/** As it stands, so that the level of a heading is no drift. */
const shapeOf = (document: Document, { entry, isNamed }: Place, old: string) =>
    entry
        ? {
              form: entry.item ? ('item' as const) : ('details' as const),
              level: 1,
              isRenamed: !isNamed,
              ...saidIn(document, entry),
          }
        : {
              form: 'whole' as const,
              level: /^#+/.exec(old)?.[0].length ?? 3,
              isRenamed: false,
              hasDescription: false,
              hasReturns: false,
              isSaid: (): boolean => false,
          };

function extras(document: Document, { goneParts, goneEntries }: Placing): Drift[] {
    const parts = goneParts
        .filter((part) => !goneEntries.some(({ start, end }) => start <= part.start && part.end <= end))
        .map((part) => ({ name: headingOfPart(contentOf(document, part)) || part.word, at: part.start }));
    return [...parts, ...goneEntries.map(({ name, start }) => ({ name, at: start }))].map(({ name, at }) => ({
        kind: 'extra',
        about: name,
        message: `"${name}" is no operation of the connector (any more).`,
        line: lineOf(document, at),
    }));
}

function ofCredentials(document: Document, placing: Placing, writer: Writer): Drift | undefined {
    const { signIns } = writer;
    if (signIns === undefined || document.off.has('credentials')) return undefined;
    const part = document.parts.find(({ name }) => name === 'credentials');
    if (part) {
        const now = writer.credentials(levelBelow(document, part.start));
        if (essence(now) === essence(contentOf(document, part))) return undefined;
        const message =
            'The steps to obtain credentials are not those of the ways to sign in that the connector has.';
        return { kind: 'credentials', about: 'credentials', message, line: lineOf(document, part.start) };
    }
    if (signIns.every((signIn) => signIn === 'none')) return undefined;
    const section = credentialsSection(placing.sections);
    if (section && isCovered(bodyOf(document, section.heading), signIns)) return undefined;
    const message = section
        ? 'The section on credentials does not tell how to sign in to this connector.'
        : 'Nothing tells how to obtain credentials.';
    return {
        kind: 'credentials',
        about: 'credentials',
        message,
        ...(section ? { line: lineOf(document, section.start) } : {}),
    };
}

const once = new Set([
    'title',
    'summary',
    'publisher',
    'prerequisites',
    'limitations',
    'deployment',
    'started',
    'errors',
    'faq',
]);

function ofPart(document: Document, part: Part, writer: Writer): Drift | undefined {
    if (!once.has(part.name)) return undefined;
    const now = writer.part(part.name as 'title');
    if (essence(now) === essence(contentOf(document, part))) return undefined;
    const message = `The part "${part.name}" is no longer right.`;
    return { kind: 'outdated', about: part.name, message, line: lineOf(document, part.start) };
}

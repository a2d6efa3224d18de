import type { Described, Outline } from '../connector/outline.ts';
import type { Document, Lines, Part } from './document.ts';
import type { Place } from './entries.ts';
import { endOfBody, placeFor, sectionLevel } from './fixed.ts';
import type { Placing } from './placing.ts';
import type { Section } from './sections.ts';

/** Operations of one kind that stand as whole parts, new ones among them. */
export interface Group {
    isTrigger: boolean;
    operations: readonly Described[];
}

/** A stretch of a readme in which operations stand as whole parts. */
export interface Area extends Lines {
    /** Where new ones go, where nothing tells better. */
    at: number;
    /** Level of the heading above. */
    base: number;
    /** Level of the operations. */
    level: number;
    /** Triggers and actions have headings of their own. */
    isGrouped: boolean;
    groups: Group[];
    /** Parts that are there. */
    parts: Map<Described, Part>;
    heads: { triggers?: Part; actions?: Part };
    /** Heading to begin a new section with. */
    newHeading?: string;
    /** What comes first where two areas add something at one place. */
    rank: 'operations' | 'triggers' | 'actions';
}

/** Sorts the operations without an entry of the author's into the sections where they belong. */
export function areasOf(document: Document, placing: Placing, { operations }: Outline): Area[] {
    const open = operations.filter((operation) => placing.places.get(operation)?.kind !== 'own');
    const areas = new Map<
        Section | string,
        { section: Section | undefined; operations: Described[]; isTrigger: boolean }
    >();
    for (const operation of open) {
        const section = sectionFor(placing, operation);
        const key = section ?? (hasAny(placing) ? String(operation.isTrigger) : 'new');
        const area = areas.get(key) ?? { section, operations: [], isTrigger: operation.isTrigger };
        area.operations.push(operation);
        areas.set(key, area);
    }
    // Sections whose last operation is gone still have headings of groups to take out.
    for (const section of aboutOperations(placing))
        if (!areas.has(section)) areas.set(section, { section, operations: [], isTrigger: false });
    return [...areas.values()].map(({ section, operations, isTrigger }) =>
        section
            ? areaOf(document, placing, section, operations)
            : newArea(document, placing, operations, isTrigger),
    );
}

const aboutOperations = ({ sections }: Placing): Section[] =>
    sections.filter(({ kind }) => kind === 'operations' || kind === 'triggers' || kind === 'actions');

const hasAny = (placing: Placing): boolean => aboutOperations(placing).length > 0;

/** Where a part stands, it stays; else the section of its kind takes it, else the one for all. */
function sectionFor(placing: Placing, operation: Described): Section | undefined {
    const part = placing.places.get(operation)?.part;
    const sections = aboutOperations(placing);
    const around = part && sections.findLast(({ start, end }) => start < part.start && part.start < end);
    if (around) return around;
    const kind = operation.isTrigger ? 'triggers' : 'actions';
    return (
        sections.find((section) => section.kind === kind) ??
        sections.find((section) => section.kind === 'operations')
    );
}

function areaOf(
    document: Document,
    placing: Placing,
    section: Section,
    operations: readonly Described[],
): Area {
    const within = ({ start }: Lines): boolean => section.start < start && start < section.end;
    const innermost = (lines: Lines): boolean =>
        within(lines) &&
        !aboutOperations(placing).some(
            (one) => one !== section && within(one) && one.start < lines.start && lines.start < one.end,
        );
    const own = [...placing.places.values()].filter((place) => place.entry && innermost(place.entry));
    const base = section.heading.level < 7 ? section.heading.level : 2;
    const isGrouped = section.kind === 'operations' && bothKinds(operations, own);
    const heads = {
        ...headOf(document, 'triggers', innermost),
        ...headOf(document, 'actions', innermost),
    };
    return {
        ...section,
        at: endOfArea(document, placing, section),
        base,
        level: levelOfOwn(own) ?? base + 1,
        isGrouped,
        groups: groupsOf(operations),
        parts: partsOf(placing, operations),
        heads,
        rank: 'operations',
    };
}

/** The end of a section, but before sections inside it for triggers or actions alone. */
function endOfArea(document: Document, placing: Placing, section: Section): number {
    const inside = aboutOperations(placing).find(
        (one) => one.start > section.start && one.start < section.end,
    );
    return endOfBody(
        document,
        section.heading.end,
        section.kind === 'operations' && inside ? inside.start : section.end,
    );
}

const headOf = (document: Document, name: 'triggers' | 'actions', inside: (part: Part) => boolean) => {
    const part = document.parts.find((one) => one.name === name && inside(one));
    return part ? { [name]: part } : {};
};

/** There are triggers and actions, so it has to be said which is which. */
function bothKinds(operations: readonly Described[], own: readonly Place[]): boolean {
    const all = [...operations, ...own.map(({ operation }) => operation)];
    return all.some(({ isTrigger }) => isTrigger) && all.some(({ isTrigger }) => !isTrigger);
}

/** The level of the author's own headings for operations. */
function levelOfOwn(own: readonly Place[]): number | undefined {
    const level = own.find(({ entry }) => entry?.heading)?.entry?.heading?.level;
    return level === undefined || level > 6 ? undefined : level;
}

const groupsOf = (operations: readonly Described[]): Group[] =>
    [true, false].map((isTrigger) => ({
        isTrigger,
        operations: operations.filter((operation) => operation.isTrigger === isTrigger),
    }));

const partsOf = ({ places }: Placing, operations: readonly Described[]): Map<Described, Part> =>
    new Map(
        operations.flatMap((operation) => {
            const part = places.get(operation)?.part;
            return part ? [[operation, part] as const] : [];
        }),
    );

/** Where no section takes an operation: behind the author's own entries, else in a new section. */
function newArea(
    document: Document,
    placing: Placing,
    operations: readonly Described[],
    isTrigger: boolean,
): Area {
    const parts = partsOf(placing, operations);
    const own = [...placing.places.values()].filter(({ entry }) => entry);
    const beside = aboutOperations(placing).at(-1);
    const lastOwn = own
        .map(({ entry }) => entry!)
        .toSorted((a, b) => a.end - b.end)
        .at(-1);
    const rank = beside ? (isTrigger ? 'triggers' : 'actions') : 'operations';
    const heading = `Supported ${rank[0]!.toUpperCase()}${rank.slice(1)}`;
    const level = beside ? undefined : levelOfOwn(own);
    const at = beside
        ? endOfBody(document, beside.heading.end, beside.end)
        : lastOwn?.heading
          ? endOfBody(document, lastOwn.start, lastOwn.end)
          : placeFor(document, placing.sections, 'operations');
    const base = sectionLevel(document, placing.sections, at);
    return {
        start: 0,
        end: 0,
        at,
        base: level === undefined ? base : level - 1,
        level: level ?? base + 1,
        isGrouped: !beside && level === undefined && bothKinds(operations, []),
        groups: groupsOf(operations),
        parts,
        heads: { ...headOf(document, 'triggers', () => true), ...headOf(document, 'actions', () => true) },
        rank,
        ...(level === undefined && parts.size === 0 ? { newHeading: heading } : {}),
    };
}

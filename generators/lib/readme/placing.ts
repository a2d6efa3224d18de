import type { Described, Outline } from '../connector/outline.ts';
import { verbs } from '../rules/operation/verbs.ts';
import type { Document, Heading, Item, Lines, Part } from './document.ts';
import { type Entry, entryOf, headingOfPart, itemEntry, ownerOf, type Place, plainName } from './entries.ts';
import { markerKey } from './markers.ts';
import { distanceOf, NameIndex, nameKey, saidKind, variants } from './names.ts';
import { contentOf } from './own-words.ts';
import { isAboutOperations, type Section, sectionsOf } from './sections.ts';

/** Where every operation stands in a readme, and what stands there for none. */
export interface Placing {
    sections: Section[];
    places: Map<Described, Place>;
    /** Generated parts of operations that are gone. */
    goneParts: Part[];
    /** What the author wrote about operations that are gone. */
    goneEntries: Entry[];
    isEntry: (heading: Heading) => boolean;
}

export function placeOperations(document: Document, outline: Outline, title: Heading | undefined): Placing {
    const placer = new Placer(document, outline, title);
    placer.parts();
    placer.headings();
    placer.items();
    placer.renamed();
    placer.mentions();
    return placer;
}

class Placer implements Placing {
    readonly sections: Section[];
    readonly places = new Map<Described, Place>();
    readonly goneParts: Part[] = [];
    readonly goneEntries: Entry[] = [];
    readonly isEntry: (heading: Heading) => boolean;
    readonly #document: Document;
    readonly #visible: readonly Described[];
    readonly #index: NameIndex;
    readonly #title: Heading | undefined;
    /** Headings and items that stand for an operation. */
    readonly #used = new Set<Heading | Item>();

    constructor(document: Document, outline: Outline, title: Heading | undefined) {
        this.#document = document;
        this.#visible = outline.operations;
        this.#index = new NameIndex([...outline.operations, ...outline.hidden]);
        this.#title = title;
        this.isEntry = (heading) => heading !== title && this.#index.find([heading.text]).length > 0;
        this.sections = sectionsOf(document, this.isEntry).filter(({ heading }) => heading !== title);
    }

    /** Parts know their operation by its key; where that has changed, their heading or their owner's name tells. */
    parts(): void {
        const byKey = new Map(this.#visible.map((operation) => [markerKey(operation.key), operation]));
        const late: Part[] = [];
        for (const part of this.#document.parts.filter(
            ({ name }) => name === 'operation' || name === 'details',
        )) {
            const operation = byKey.get(part.word);
            if (operation && !this.places.has(operation)) this.#placePart(part, operation);
            else late.push(part);
        }
        for (const part of late) {
            const owner = part.name === 'details' ? this.#owner(part) : undefined;
            const name = owner?.name ?? headingOfPart(contentOf(this.#document, part));
            const operation = this.#free(name === '' ? [] : [name]);
            if (operation) this.#placePart(part, operation);
            else {
                this.goneParts.push(part);
                if (owner && !this.#used.has((owner.heading ?? owner.item)!)) this.#gone(owner);
            }
        }
    }

    #owner(part: Part): Entry | undefined {
        return ownerOf(this.#document, part, this.sections, this.isEntry);
    }

    #placePart(part: Part, operation: Described): void {
        const entry = part.name === 'details' ? this.#owner(part) : undefined;
        if (!entry) {
            // Details whose owner somebody took away stand for the whole entry from then on.
            this.places.set(operation, { operation, kind: 'whole', part, isNamed: true });
            return;
        }
        this.#used.add((entry.heading ?? entry.item)!);
        this.places.set(operation, {
            operation,
            kind: 'own',
            entry,
            part,
            isNamed: isNamed(entry, operation),
        });
    }

    #gone(entry: Entry): void {
        this.#used.add((entry.heading ?? entry.item)!);
        this.goneEntries.push(entry);
    }

    /** The first operation that labels may name and that has no place yet. */
    #free(labels: readonly string[]): Described | undefined {
        return this.#index.find(labels).find((one) => this.#visible.includes(one) && !this.places.has(one));
    }

    headings(): void {
        const all = this.#document.headings.filter(
            (heading) => heading !== this.#title && !this.#used.has(heading),
        );
        // A heading where operations belong is surer than one anywhere else.
        for (const heading of [
            ...all.filter((one) => this.#isInOperations(one)),
            ...all.filter((one) => !this.#isInOther(one)),
        ]) {
            const operation = this.#used.has(heading) ? undefined : this.#free([heading.text]);
            if (!operation || this.sections.some((section) => section.heading === heading)) continue;
            this.#own(operation, entryOf(this.#document, heading, this.isEntry));
        }
    }

    #own(operation: Described, entry: Entry): void {
        this.#used.add((entry.heading ?? entry.item)!);
        this.places.set(operation, { operation, kind: 'own', entry, isNamed: isNamed(entry, operation) });
    }

    items(): void {
        for (const item of this.#document.items) {
            if (item.isLink || this.#used.has(item) || !this.#isCandidate(item)) continue;
            const operation = this.#free(item.labels);
            if (operation) this.#own(operation, itemEntry(item));
        }
    }

    /** Names that are close to an operation without a place, or to none at all, where others around them name operations. */
    renamed(): void {
        const strangers = this.#strangers();
        // The nearest names first: a name that is one word off may be the very name of another operation.
        for (const most of [0, 1, 2]) {
            for (const entry of strangers.filter(
                ({ heading, item }) => !this.#used.has((heading ?? item)!),
            )) {
                const operation = this.#nearest(entry, most);
                if (operation) this.#own(operation, entry);
            }
        }
        for (const entry of strangers) {
            if (!this.#used.has((entry.heading ?? entry.item)!) && looksLikeOperation(entry.name))
                this.#gone(entry);
        }
    }

    /** An operation without a place whose name is so near that it may be a new one. */
    #nearest({ name, heading }: Entry, most: number): Described | undefined {
        const kind = saidKind(heading?.text ?? name);
        return this.#visible.find(
            (one) =>
                !this.places.has(one) &&
                (kind === undefined || (kind === 'trigger') === one.isTrigger) &&
                variants(name).some((text) => (distanceOf(text, one.summary) ?? Infinity) <= most),
        );
    }

    /** Headings and items of the kind that names operations here, but that name none. Never what holds an entry, or is in one. */
    #strangers(): Entry[] {
        const own = [...this.places.values()].flatMap(({ entry }) => (entry ? [entry] : []));
        const { headings, items } = this.#document;
        const found = [
            ...headings
                .filter((heading) =>
                    own.some(
                        (entry) => entry.heading?.level === heading.level && this.#isBeside(entry, heading),
                    ),
                )
                .filter((heading) => this.#isStranger(heading, [heading.text]))
                .map((heading) => entryOf(this.#document, heading, this.isEntry)),
            ...items
                .filter((item) => this.#isStranger(item, item.labels) && mostlyOperations(item, own, items))
                .map(itemEntry),
        ];
        return found.filter((entry) => !own.some((other) => overlap(entry, other)));
    }

    #isStranger(one: Heading | Item, labels: readonly string[]): boolean {
        return (
            !this.#used.has(one) && !('isLink' in one && one.isLink) && this.#index.find(labels).length === 0
        );
    }

    /** Lines and table rows that name an operation: it is listed there, but nothing can be added to it. */
    mentions(): void {
        for (const mention of this.#document.mentions.filter((one) => this.#isCandidate(one))) {
            for (const label of mention.labels) {
                const operation = this.#free([label]);
                if (operation) this.places.set(operation, { operation, kind: 'mention', isNamed: true });
            }
        }
    }

    #isInOperations({ start }: Lines): boolean {
        return this.sections.some(
            (one) => isAboutOperations(one.kind) && one.start < start && start < one.end,
        );
    }

    #isInOther({ start }: Lines): boolean {
        return (
            this.sections.some(
                (one) => !isAboutOperations(one.kind) && one.start <= start && start < one.end,
            ) && !this.#isInOperations({ start, end: start })
        );
    }

    /** Lists and lines count where operations belong, or, where no section is theirs, wherever nothing else belongs. */
    #isCandidate(lines: Lines): boolean {
        if (this.sections.some(({ kind }) => isAboutOperations(kind))) return this.#isInOperations(lines);
        return !this.#isInOther(lines);
    }

    #isBeside(a: Lines, b: Lines): boolean {
        const section = this.#section(a);
        return section !== undefined && section === this.#section(b);
    }

    /** The section for operations that lines stand in, the innermost one. */
    #section({ start }: Lines): Section | undefined {
        return this.sections.findLast(
            (one) => isAboutOperations(one.kind) && one.start < start && start < one.end,
        );
    }
}

const overlap = (a: Lines, b: Lines): boolean => a.start < b.end && b.start < a.end;

const isNamed = (entry: Entry, { summary }: Described): boolean =>
    [entry.name, ...(entry.item?.labels ?? []), ...(entry.heading ? [entry.heading.text] : [])].some(
        (label) => variants(label).some((name) => nameKey(name) === nameKey(summary)),
    );

/** At least half of the items of its list name operations. */
function mostlyOperations(item: Item, own: readonly Entry[], items: readonly Item[]): boolean {
    const siblings = items.filter(({ list }) => list === item.list);
    const known = siblings.filter((one) => own.some((entry) => entry.item === one));
    return known.length > 0 && known.length * 2 >= siblings.length;
}

/** A verb or "When" at its beginning, or a name as programs have them, or a word that says what it is. */
const looksLikeOperation = (label: string): boolean =>
    (saidKind(label) !== undefined && variants(label).length > 1) || variants(label).some(isLikeOne);

function isLikeOne(name: string): boolean {
    const words = plainName(name).split(/[\s_]+/);
    const first = (words[0] ?? '').replace(/([a-z0-9])[A-Z][\s\S]*$/, '$1').toLowerCase();
    if (words.length > 12 || /\b(?:operations?|connector)\b/i.test(name)) return false;
    return verbs.has(first) || first === 'when' || verbs.has(first.replace(/s$/, ''));
}

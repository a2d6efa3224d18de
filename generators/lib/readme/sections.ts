import type { Document, Heading, Lines } from './document.ts';

/** What a section is about, as far as its heading tells. */
export type SectionKind =
    | 'publisher'
    | 'prerequisites'
    | 'operations'
    | 'triggers'
    | 'actions'
    | 'credentials'
    | 'started'
    | 'limitations'
    | 'errors'
    | 'faq'
    | 'deployment'
    | 'other';

export interface Section extends Lines {
    kind: SectionKind;
    heading: Heading;
}

/** Tried in this order; the spellings are those of accepted connectors. */
const kinds: readonly [SectionKind, RegExp][] = [
    [
        'publisher',
        /^(?:publishers?\b(?!.*\b(?:actions?|operations?)\b)|published by|authors?$|author:|company$)/,
    ],
    ['faq', /\bfrequently asked|^faqs?$|\bfaqs?\b.{0,20}$/],
    ['errors', /\b(?:common|known) (?:errors?|problems?)\b|^(?:errors?|troubleshooting)\b.{0,30}$/],
    [
        'limitations',
        /\b(?:known|common) (?:issues?|limitations?|bugs?|restrictions?)\b|^(?:issues?|limitations?|restrictions?)\b/,
    ],
    [
        'prerequisites',
        /\bpre-?\s?requis(?:i|e)tes?\b|^(?:requirements?|what you (?:will )?need|before you (?:begin|start))\b/,
    ],
    ['deployment', /^(?:deploy|install)|\bdeploy(?:ment|ing)?\b.{0,40}$/],
    [
        'operations',
        /^(?:(?:the |some of the |list of |all |currently )*(?:supported|available|connector) )?(?:operations?|actions? ?(?:and|&|\/|,) ?triggers?|triggers? ?(?:and|&|\/|,) ?actions?|requests|methods|functions|endpoints)(?: supported| available)?$/,
    ],
    [
        'operations',
        /\b(?:supported|available) (?:\w+ ){0,2}(?:operations?|requests|methods|functions|endpoints)\b/,
    ],
    [
        'triggers',
        /^(?:(?:the |list of |all )*(?:supported|available|connector) )?(?:\w+ )?triggers?(?: supported| available)?$/,
    ],
    [
        'actions',
        /^(?:(?:the |list of |all )*(?:supported|available|connector) )?(?:\w+ )?actions?(?: supported| available)?$/,
    ],
    ['operations', /\b(?:supported|available) (?:\w+ ){0,2}(?:actions?|triggers?)\b/],
    [
        'credentials',
        /\bcredentials?\b|^(?:\w+ ){0,3}(?:authenticat|authori[sz])\w*(?: \w+){0,2}$|\b(?:get|getting|obtain|obtaining|generate|generating|create|creating|find|retrieve|access|your)\b.{0,30}\b(?:api|access|secret|subscription|licen[cs]e|auth)?[- ]?(?:keys?|tokens?)\b|^(?:api|access|auth)[- ](?:keys?|tokens?)$/,
    ],
    ['started', /\b(?:get|getting) started\b|^(?:quick ?start|usage|how to use|using (?:the|this))\b/],
];

/** A heading's words: lower case, without numbers, marks and invisible characters around them. */
export const plainHeading = (text: string): string =>
    text
        .normalize('NFKC')
        .replace(/[\u200B\uFEFF]/g, '')
        .replace(/\s+/g, ' ')
        .toLowerCase()
        .replace(/^[^\p{L}]+/u, '')
        .replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '');

export function kindOf({ text }: Pick<Heading, 'text'>): SectionKind {
    const plain = plainHeading(text);
    if (plain.length > 80) return 'other';
    return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

export const isAboutOperations = (kind: SectionKind): boolean =>
    kind === 'operations' || kind === 'triggers' || kind === 'actions';

/** The section below a heading: up to the next heading of its level or a higher one. */
export function sectionOf({ text, headings }: Document, heading: Heading): Lines {
    const next = headings.find(({ start, level }) => start > heading.start && level <= heading.level);
    return { start: heading.start, end: next?.start ?? text.length };
}

/** Every section whose heading says what it is about. `isEntry` tells the headings that name an operation. */
export function sectionsOf(
    document: Document,
    isEntry: (heading: Heading) => boolean = () => false,
): Section[] {
    const found: Section[] = [];
    for (const heading of document.headings) {
        const kind = kindOf(heading);
        const inside = found.findLast(({ start, end }) => start < heading.start && heading.start < end);
        if (kind === 'other' || (inside && isAboutOperations(inside.kind) && !nests(inside.kind, kind)))
            continue;
        if (isEntry(heading) && !(isAboutOperations(kind) && heading.level < 3)) continue;
        const lines = isAboutOperations(kind)
            ? entriesBelow(document, heading, isEntry)
            : sectionOf(document, heading);
        found.push({ kind, heading, ...lines });
    }
    return found;
}

/** Triggers and actions may have sections of their own inside the one for operations. */
const nests = (outer: SectionKind, inner: SectionKind): boolean =>
    outer === 'operations' && (inner === 'triggers' || inner === 'actions');

/** A section of operations goes on over headings of its own level, as long as they name operations. */
function entriesBelow(document: Document, heading: Heading, isEntry: (heading: Heading) => boolean): Lines {
    const lines = sectionOf(document, heading);
    let { end } = lines;
    const later = document.headings.filter(({ start }) => start >= lines.end);
    for (const [index, next] of later.entries()) {
        if (next.level < heading.level) break;
        if (next.level > heading.level) continue;
        const entry = isEntry(next);
        if (!entry && kindOf(next) !== 'other') break;
        if (entry) end = sectionOf(document, later[index]!).end;
    }
    return { start: lines.start, end };
}

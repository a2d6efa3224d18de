import { type Area, areasOf, type Group } from './areas.ts';
import { wholeShape } from '../entry-shape.ts';
import type { Document, Part } from './document.ts';
import type { Edits } from './edits.ts';
import { type Entry, type Place, wordsAfter } from './entries.ts';
import { endOfBody, rankOf, renewPart } from './fixed.ts';
import { endOfContent } from './lines.ts';
import { markerKey, type PartName } from './markers.ts';
import { moveGone } from './moved.ts';
import type { Placing } from './placing.ts';
import { saidIn } from './said.ts';
import { newHeading, type Writer } from './writer.ts';

/** Brings the entries of all operations up to date: the author's are added to, the others are whole parts. */
export function levelOperations(edits: Edits, document: Document, placing: Placing, writer: Writer): void {
    const areas = areasOf(document, placing, writer.outline);
    for (const place of placing.places.values()) {
        if (place.kind === 'own') levelOwn(edits, document, place, writer);
    }
    for (const area of areas) levelArea(edits, document, area, writer);
    const levelOf = (part: Part): number =>
        areas.find(({ start, end }) => start <= part.start && part.start < end)?.base ?? 2;
    moveGone(edits, document, placing, (part) => levelOf(part) + 1, writer);
}

function levelOwn(edits: Edits, document: Document, place: Place, writer: Writer): void {
    const { operation, part, isNamed } = place;
    const entry = place.entry!;
    const content = writer.operation(operation, {
        form: entry.item ? 'item' : 'details',
        level: 1,
        isRenamed: !isNamed,
        ...saidIn(document, entry),
    });
    const key = markerKey(operation.key);
    if (part) renewPart(edits, document, part, content, key);
    else if (entry.item) {
        const at = endOfContent(document.text, entry.start, entry.end);
        edits.insertInList(at, { name: 'details', key, content, indent: entry.item.indent });
    } else edits.insertPart(placeInEntry(document, entry), { name: 'details', key, content });
}

/** Before the first heading inside the entry, so that it does not seem to belong to that. */
function placeInEntry(document: Document, entry: Entry): number {
    const inside = document.headings.find(
        ({ start, end, level }) => start > entry.start && end <= entry.end && level < 7,
    );
    return endOfBody(document, entry.heading!.end, inside?.start ?? entry.end);
}

/** Room for the operations of one area among what is put at the same place. */
const step = 1000;

function levelArea(edits: Edits, document: Document, area: Area, writer: Writer): void {
    const { groups, level, base, isGrouped } = area;
    let order = rankOf(area.rank);
    if (area.newHeading) edits.insertBlock(area.at, newHeading(base, area.newHeading), order);
    for (const group of groups) {
        order += step;
        levelHead(edits, document, area, group, order);
        let anchor: { part: Part } | undefined;
        for (const operation of group.operations) {
            const part = area.parts.get(operation);
            const content = writer.operation(operation, wholeShape(isGrouped ? base + 2 : level));
            if (part) {
                renewPart(edits, document, part, content, markerKey(operation.key), 'operation');
                anchor = { part };
                continue;
            }
            order += 1 / step;
            const at = anchor
                ? endOfWords(document, anchor.part, base + 1)
                : placeOfFirst(area, group.isTrigger);
            edits.insertPart(at, { name: 'operation', key: markerKey(operation.key), content }, order);
        }
    }
}

/** Where the first operation of a group goes: before those there are, triggers before actions, else at the end. */
function placeOfFirst({ parts, heads, at }: Area, isTrigger: boolean): number {
    const after = [...parts].filter(([operation]) => operation.isTrigger === isTrigger || isTrigger);
    const starts = after.map(([, part]) => part.start);
    if (isTrigger && heads.actions) starts.push(heads.actions.start);
    return starts.length > 0 ? Math.min(...starts) : at;
}

const endOfWords = (document: Document, part: Part, level: number): number => {
    const { start, end } = wordsAfter(document, part, level);
    return endOfBody(document, start, end);
};

function levelHead(edits: Edits, document: Document, area: Area, group: Group, order: number): void {
    const name: PartName = group.isTrigger ? 'triggers' : 'actions';
    const head = area.heads[name];
    const isWanted = area.isGrouped && group.operations.length > 0;
    const content = newHeading(Math.min(area.base + 1, 6), group.isTrigger ? 'Triggers' : 'Actions');
    if (head && isWanted) renewPart(edits, document, head, content);
    else if (head) edits.removeLines(head.start, head.end);
    else if (isWanted) edits.insertPart(placeOfFirst(area, group.isTrigger), { name, content }, order);
}

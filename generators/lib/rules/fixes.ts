import type { FixPlace, TextEdit } from '../connector/text-edit.ts';

/** Fixes that several rules share. */
export const removeIt = ({ pointer }: FixPlace): TextEdit => ({ at: pointer, remove: true });

/** A list, an example or code has no one right ending; nor has a question. */
const unclear = /[\n\r\t:;|`{}<>=_"“”\\/]|\.\.|…| [-–—] |\b(?:https?|www|e\.g|i\.e|etc)\b/i;
const question =
    /^(?:who|whom|whose|what|which|where|when|why|how|is|are|do|does|did|can|could|should|would|will|has|have)\b/i;

/** The text with a period at its end, where it is plainly a sentence or phrase that lacks only that. */
export function withPeriod(text: string): string | undefined {
    const trimmed = text.trimEnd();
    const words = trimmed.trimStart().split(/\s+/);
    const isPlain =
        words.length >= 4 &&
        // Otherwise it is a heading.
        words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length &&
        /^\p{Lu}/u.test(trimmed.trimStart()) &&
        /^\(?[\p{L}\d'’-]+\)?$/u.test(words.at(-1) ?? '') &&
        !unclear.test(trimmed) &&
        // Otherwise it was cut off.
        trimmed.split('(').length === trimmed.split(')').length &&
        !question.test(trimmed.trimStart());
    return isPlain ? `${trimmed}.` : undefined;
}

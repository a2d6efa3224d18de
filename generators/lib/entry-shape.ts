import type { Value } from './connector/values.ts';

/** What an entry for an operation says; the rest stands in the author's words already. */
export interface EntryShape {
    /** `whole`: with its heading; `details`: below the author's; `item`: in a few lines below an item of a list. */
    form: 'whole' | 'details' | 'item';
    /** Level of the heading. */
    level: number;
    /** The summary is not what the author calls it. */
    isRenamed: boolean;
    hasDescription: boolean;
    hasReturns: boolean;
    /** True for an input or result that the author names. */
    isSaid(value: Value): boolean;
}

/** All there is to say of an operation, below a heading. */
export const wholeShape = (level: number): EntryShape => ({
    form: 'whole',
    level: Math.min(level, 6),
    isRenamed: false,
    hasDescription: false,
    hasReturns: false,
    isSaid: () => false,
});

import type { AnswerName, Draft } from './answers.ts';

/** How a question is put and what its answer is: text, one of a list, several of a list, yes or no, texts, fields. */
export type QuestionKind = 'text' | 'choice' | 'choices' | 'yes-no' | 'texts' | 'fields';

export interface Choice {
    value: string;
    name: string;
}

/** One question, as data: the prompt, the flag, the answers file and the documentation come from it. */
export interface Question {
    name: AnswerName;
    kind: QuestionKind;
    message: string;
    /** One line that helps a newcomer to answer. */
    hint: string;
    choices?: readonly Choice[];
    /** Whether the question belongs to what was chosen so far; where not, a sentence that says why. */
    belongs?(answers: Draft): true | string;
    /** True where it may stay without an answer. */
    optional?(answers: Draft): boolean;
    /** An honest default, or undefined where only the author can know. */
    default?(answers: Draft): unknown;
    /** What is wrong with an answer of the right kind, in a sentence; undefined where nothing is. */
    problem?(value: never, answers: Draft): string | undefined;
}

/** Gives a question its type, and its check the type of its answer. */
export const question = <Name extends AnswerName>(
    definition: Omit<Question, 'name' | 'problem'> & {
        name: Name;
        problem?(value: NonNullable<Draft[Name]>, answers: Draft): string | undefined;
    },
): Question => definition as Question;

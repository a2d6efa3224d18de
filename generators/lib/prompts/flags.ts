import type { AnswerName } from '../answers.ts';

/** The flag of an answer: `contactEmail` → `contact-email`. */
export const flagName = (name: AnswerName): string =>
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

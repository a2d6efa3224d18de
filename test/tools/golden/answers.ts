import type { AnswerName, Answers, startIds } from '../../../generators/lib/answers.ts';
import type { PublisherKind } from '../../../generators/lib/connector/model.ts';
import { customAnswers } from './custom.ts';
import { independentAnswers } from './independent.ts';
import { verifiedAnswers } from './verified.ts';

/** The answers of one publisher kind for every auth type, as an answers file would hold them. */
export type AnswersByAuth = Record<(typeof startIds)[number], Partial<Record<AnswerName, unknown>>>;

/** Every golden connector: the name of its folder and the answers it is made from. */
export const goldenAnswers: { name: string; answers: Partial<Answers> }[] = Object.entries({
    verified: verifiedAnswers,
    independent: independentAnswers,
    custom: customAnswers,
} satisfies Record<PublisherKind, AnswersByAuth>).flatMap(([publisherKind, byAuth]) =>
    Object.entries(byAuth).map(([auth, answers]) => ({
        name: `${publisherKind}-${auth}`,
        answers: { publisherKind, auth, ...answers } as Partial<Answers>,
    })),
);

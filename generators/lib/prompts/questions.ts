import { authTypes, questionsOf } from '../auth/types.ts';
import { type Question, question } from '../question.ts';
import { identityQuestions } from './identity.ts';
import { operationQuestions } from './operation.ts';

const startTypes = authTypes.filter(({ starts }) => starts);

const authChoice = question({
    name: 'auth',
    kind: 'choice',
    message: 'How do people sign in to the service?',
    hint: 'You can add further ways to sign in later.',
    choices: startTypes.map(({ id, name }) => ({ value: id, name })),
});

/** What a connector asks for that has its operations already: who, where, how people sign in. */
export const connectorQuestions: readonly Question[] = [
    ...identityQuestions,
    authChoice,
    ...questionsOf(startTypes),
];

/** Everything a new connector asks for, in the order it is asked. */
export const questions: readonly Question[] = [...connectorQuestions, ...operationQuestions];

import { exampleAnswers } from '../generators/lib/prompts/example.ts';
import { connectorQuestions } from '../generators/lib/prompts/questions.ts';

const names = new Set<string>(connectorQuestions.map(({ name }) => name));

/** An answers file for an import: the example's answers, as far as an import asks for them. */
export const importAnswers = (): string =>
    JSON.stringify(Object.fromEntries(Object.entries(exampleAnswers).filter(([name]) => names.has(name))));

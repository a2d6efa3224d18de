import { addQuestions } from '../prompts/sets.ts';
import { answerFlag } from './answer-flags.ts';
import { flagLines, type Flags } from './arguments.ts';
import { flagName } from '../prompts/flags.ts';

const runFlags: Flags = {
    list: { help: 'Show what the connector has now, and change nothing.' },
    remove: {
        value: 'NAME',
        help: 'Take a way to sign in out; a set by its name, a single one by its kind.',
    },
    rename: { value: 'OLD NEW', pair: true, help: 'Give a parameter set another name.' },
    'sets-only': { help: 'Keep no connectionParameters beside the sets.' },
    kind: { value: 'KIND', help: 'verified, independent or custom, where the folder does not tell.' },
    answers: {
        value: 'FILE',
        help: 'Take answers from a JSON file; - reads standard input. Flags win over it.',
    },
    yes: { short: 'y', help: 'Ask nothing: take defaults, and say in one message all that is missing.' },
    'dry-run': { help: 'Show the differences, and write nothing.' },
    force: { help: 'Take a way to sign in out of a certified connector all the same.' },
    help: { short: 'h', help: 'Show this help.' },
};

// Every question, whatever the connector has: which of them belong to it is seen when it has been read.
const questions = addQuestions({ mode: 'single', sets: [] });
const answerFlags: Flags = Object.fromEntries(
    questions.map((question) => [flagName(question.name), answerFlag(question)]),
);

/** The flags that answer questions. */
export const authAnswers: readonly string[] = Object.keys(answerFlags);

export const authFlags: Flags = { ...runFlags, ...answerFlags };

export const authHelp = (): string => `Usage: power-connector auth [folder] [flags]

Adds a way to sign in to any connector, whoever wrote it. What is there stays, byte for byte.

${flagLines(runFlags)}

Answers (the same names, in camel case, in an answers file):
${flagLines(answerFlags)}

A complete run without questions:
  power-connector auth contoso-orders --auth oauth2 \\
    --authorization-url https://login.contoso.com/oauth2/authorize \\
    --token-url https://login.contoso.com/oauth2/token --scopes orders.read --yes
`;

import { connectorQuestions } from '../prompts/questions.ts';
import { flagName } from '../prompts/flags.ts';
import { answerFlag } from './answer-flags.ts';
import { flagLines, type Flags } from './arguments.ts';

const answerFlags: Flags = Object.fromEntries(
    connectorQuestions.map((question) => [flagName(question.name), answerFlag(question)]),
);

const choiceFlags: Flags = {
    include: {
        value: 'PATTERN',
        help: 'Take these operations only: an operationId or a path, * for any part of it, a method before it. May be repeated.',
    },
    exclude: { value: 'PATTERN', help: 'Leave these operations out. May be repeated.' },
    tag: { value: 'TAG', help: 'Take the operations with this tag. May be repeated.' },
};

const runFlags: Flags = {
    report: {
        value: 'FILE',
        help: 'Where the report goes (default: <folder>-import-report.md, beside the folder).',
    },
    format: { value: 'FORMAT', help: 'Form of the report: markdown (the default) or json.' },
    answers: {
        value: 'FILE',
        help: 'Take answers from a JSON file; - reads standard input. Flags win over it.',
    },
    yes: {
        short: 'y',
        help: 'Ask nothing: take what the document says, and say in one message all that is missing.',
    },
    'dry-run': { help: 'Show what would be written, and write nothing.' },
    force: { help: 'Write into a folder that has files in it, and overwrite what differs.' },
    help: { short: 'h', help: 'Show this help.' },
};

export const importFlags: Flags = { ...choiceFlags, ...runFlags, ...answerFlags };

export const importHelp = (): string => `Usage: power-connector import <file> [folder] [flags]

Starts a connector from an OpenAPI 3.0, OpenAPI 3.1 or Swagger 2.0 document in JSON or YAML. Asks for what the document
does not say. A second import onto the same folder brings in what is new and keeps what you edited.

Operations:
${flagLines(choiceFlags)}

Run:
${flagLines(runFlags)}

Answers (the same names, in camel case, in an answers file):
${flagLines(answerFlags)}

Exit code: 0 written, 1 errors or conflicts, 2 could not run.

Example:
  power-connector import orders.yaml contoso-orders --include "/orders/**" --tag Customers
`;

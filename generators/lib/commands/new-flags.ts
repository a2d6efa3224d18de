import { questions } from '../prompts/questions.ts';
import { flagName } from '../prompts/flags.ts';
import { answerFlag } from './answer-flags.ts';
import { flagLines, type Flags } from './arguments.ts';

/** One flag for every question, under the same name. */
export const answerFlags: Flags = Object.fromEntries(
    questions.map((question) => [flagName(question.name), answerFlag(question)]),
);

export const runFlags: Flags = {
    answers: {
        value: 'FILE',
        help: 'Take answers from a JSON file; - reads standard input. Flags win over it.',
    },
    yes: { short: 'y', help: 'Ask nothing: take defaults, and say in one message all that is missing.' },
    example: { help: 'Pre-fill every answer with the example connector.' },
    'dry-run': { help: 'Show what would be written, and write nothing.' },
    force: { help: 'Write into a folder that has files in it, and overwrite what differs.' },
    help: { short: 'h', help: 'Show this help.' },
};

export const newFlags: Flags = { ...runFlags, ...answerFlags };

export const newHelp = (): string => `Usage: power-connector new [folder] [flags]

Starts a Power Platform connector that passes certification's machine checks. Asks for what is not given.
Default folder: the title in kebab case, below the current folder.

${flagLines(runFlags)}

Answers (the same names, in camel case, in an answers file):
${flagLines(answerFlags)}

A complete run without questions:
  power-connector new contoso-orders --publisher-kind verified --title "Contoso Orders" \\
    --description "Look up the orders that customers placed in the Contoso web shop." \\
    --host orders.contoso.com --base-path /v1 --publisher Contoso --contact-name "Contoso Support" \\
    --contact-url https://contoso.com/support --contact-email support@contoso.com \\
    --website https://contoso.com --privacy-policy https://contoso.com/privacy \\
    --categories Commerce --categories Data --brand-color "#0b6a0b" \\
    --auth api-key --api-key-in header --api-key-name X-API-Key \\
    --operation-path "/orders/{orderId}" \\
    --path-parameters "orderId:string:Order ID:The number of the order." \\
    --operation-summary "Get an order" --operation-description "Looks up one order by its number." \\
    --response-fields "total:number:Total:What the order costs in all." --yes
`;

import { styleText } from 'node:util';
import checkbox from '@inquirer/checkbox';
import confirm from '@inquirer/confirm';
import expand from '@inquirer/expand';
import select from '@inquirer/select';
import { UserError } from '../errors.ts';
import type { Choice } from '../question.ts';
import { wrapped } from '../wrap.ts';
import type { Ask, Prompt } from './ask.ts';
import { liveText } from './live-text.ts';
import { pickMany } from './pick.ts';

/** Prompts go to standard error: standard output is for what another program reads. */
const context = { output: process.stderr };

const colors = !process.env['NO_COLOR'];
const strong = (text: string): string => (colors ? styleText('bold', text) : text);
const faint = (text: string): string => (colors ? styleText('dim', text) : text);

const introduction =
    'Enter takes what stands in parentheses, Tab puts it in to be changed, Backspace drops it.\nCtrl+C leaves; nothing is written before the last question.';
let isIntroduced = false;

/** Asks on the terminal; says once how. Throws a UserError where the user leaves with Ctrl+C. */
export const askOnTerminal: Ask = async (prompt) => {
    if (!isIntroduced) process.stderr.write(`${faint(brokenAtBlanks(introduction))}\n\n`);
    isIntroduced = true;
    return leaving(() => put(prompt));
};

/** Lets people search in a long list and pick as many as they like; gives the values of what they picked. */
export const pickOnTerminal = (
    message: string,
    choices: readonly Choice[],
    problem: (values: readonly string[]) => string | undefined,
): Promise<string[]> =>
    leaving(() =>
        pickMany(
            {
                message,
                hint: 'Type words to search, Tab chooses or drops, Enter goes on.',
                choices,
                problem,
                pageSize: linesToSpare(),
            },
            context,
        ),
    );

/** What to do with a file that is there already and differs. */
export type Conflict = 'overwrite' | 'all' | 'skip' | 'diff' | 'abort';

export const askConflict = (file: string): Promise<Conflict> =>
    leaving(() =>
        expand<Conflict>(
            {
                message: `${file} is there already and differs. Overwrite it?`,
                default: 'y',
                choices: [
                    { key: 'y', name: 'overwrite', value: 'overwrite' },
                    { key: 'n', name: 'do not overwrite', value: 'skip' },
                    { key: 'a', name: 'overwrite this and all others', value: 'all' },
                    { key: 'd', name: 'show the differences', value: 'diff' },
                    { key: 'x', name: 'abort: write nothing', value: 'abort' },
                ],
            },
            context,
        ),
    );

/** For what is no sentence: a line of a file stays one line. */
export const showAsItIs = (text: string): void => void process.stderr.write(text);

export const askYesNo = (message: string): Promise<boolean> =>
    leaving(() => confirm({ message, default: false }, context));

async function leaving<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
        return await ask();
    } catch (error) {
        if (error instanceof Error && error.name === 'ExitPromptError') {
            throw new UserError(
                'You left before the last question; nothing was written. Run the command again to begin anew.',
                130,
            );
        }
        throw error;
    }
}

/** inquirer breaks a line in the middle of a word where the terminal ends. */
const brokenAtBlanks = (text: string): string => wrapped(text, process.stderr.columns || 80);

/** As many choices at once as the screen has room for, beside the question and a line or two of problems. */
const linesToSpare = (): number => Math.min(25, Math.max(5, (process.stderr.rows || 24) - 8));

function put(prompt: Prompt): Promise<unknown> {
    const { message, hint, choices = [] } = prompt;
    const theme = {
        style: {
            message: (text: string, status: string) =>
                status === 'done'
                    ? strong(text)
                    : `${strong(text)}\n${faint(brokenAtBlanks(`  ${hint}`))}\n `,
        },
    };
    if (prompt.kind === 'text') {
        const offered = prompt.default === undefined ? {} : { default: String(prompt.default) };
        return liveText(
            { message, hint, ...offered, problem: (value) => prompt.problem(value), brokenAtBlanks },
            context,
        );
    }
    if (prompt.kind === 'yes-no')
        return confirm({ message, theme, default: prompt.default === true }, context);
    if (prompt.kind === 'choice') {
        return select<unknown>(
            { message, theme, choices: [...choices], default: prompt.default, loop: false },
            context,
        );
    }
    const offered = Array.isArray(prompt.default) ? (prompt.default as unknown[]) : [];
    return checkbox(
        {
            message,
            theme,
            choices: choices.map((choice) => ({ ...choice, checked: offered.includes(choice.value) })),
            loop: false,
            pageSize: linesToSpare(),
            // All of them, or the others: nobody wants that of a list where two are the most.
            shortcuts: { all: null, invert: null },
            validate: (chosen) => prompt.problem(chosen.map(({ value }) => value)) ?? true,
        },
        context,
    );
}

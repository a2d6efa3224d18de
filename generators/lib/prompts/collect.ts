import type { AnswerName, Answers, Draft } from '../answers.ts';
import type { Json } from '../connector/json.ts';
import { UserError } from '../errors.ts';
import type { Choice, Question } from '../question.ts';
import { type Ask, askQuestion } from './ask.ts';
import { flagName } from './flags.ts';
import { type Given, shape } from './given.ts';

/** What a command knows before it asks, and how it may ask. */
export interface Collecting {
    questions: readonly Question[];
    given: Given;
    /** Answers to offer where the user gives none: those of the example connector. */
    offered?: Draft;
    /** Absent where nobody can be asked: defaults serve, and what has none is reported. */
    ask?: Ask | undefined;
}

export interface Collected {
    answers: Answers;
    /** What the user should know: answers that were passed over. */
    notes: string[];
}

/**
 * Brings answers together in the order of the questions: what was given, then what people say, else defaults.
 * Throws one UserError for all that is missing or wrong.
 */
export async function collect(collecting: Collecting): Promise<Collected> {
    const { questions, given, ask } = collecting;
    if (ask) refuseWrong(collecting, {});
    const answers: Draft = {};
    const missing: Draft = {};
    const notes: string[] = [];
    const problems: string[] = [];
    for (const question of questions) {
        const { name } = question;
        const label = given.labels.get(name);
        const belongs = question.belongs?.(answers) ?? true;
        if (belongs !== true) {
            if (label) notes.push(`${label} is passed over: ${belongs}.`);
            continue;
        }
        const value = label ? given.answers[name] : await find(question, answers, collecting);
        if (value === undefined) {
            // What would be made from an answer that is missing itself need not be given.
            const followsMissing = question.default?.({ ...missing, ...answers }) !== undefined;
            if (!question.optional?.(answers) && !followsMissing) {
                problems.push(`--${flagName(name)} is missing: ${wanted(question)}`);
                Object.assign(missing, { [name]: someText });
            }
            continue;
        }
        // Not every adapter that asks holds people to the choices: those of tests do not.
        const shaped = label ? { value } : shape(question, value as Json);
        if ('value' in shaped) Object.assign(answers, { [name]: shaped.value });
        const problem =
            'problem' in shaped ? shaped.problem : question.problem?.(shaped.value as never, answers);
        if (problem) problems.push(`${label ?? `--${flagName(name)}`}: ${problem}`);
        // Now it is known what certification demands: better here than after the last question.
        if (ask && !label && name === 'publisherKind') refuseWrong(collecting, answers);
    }
    if (problems.length > 0) throw new UserError(sentence(problems));
    return { answers: answers as Answers, notes };
}

/** Stands for an answer that is missing, to see which others have a default once it is given. */
const someText = 'x';

/** Before further questions are put: what was given has to be right, as far as it can be known without the rest. */
function refuseWrong({ questions, given }: Collecting, answers: Draft): void {
    // Without a publisher kind yet the demands of a custom connector, which are the fewest, are all that is sure.
    const context: Draft = { publisherKind: 'custom', ...given.answers, ...answers };
    const problems = questions.flatMap((question) => {
        const label = given.labels.get(question.name);
        if (!label || (question.belongs?.(context) ?? true) !== true) return [];
        const problem = question.problem?.(given.answers[question.name] as never, context);
        return problem ? [`${label}: ${problem}`] : [];
    });
    if (problems.length > 0) throw new UserError(sentence(problems));
}

/** What a question asks for; who is not asked does not see what there is to choose from. */
const wanted = ({ message, hint, choices }: Question): string =>
    [asSentence(message), hint, ...(choices ? [`Choose from ${listed(choices)}.`] : [])].join(' ');

const listed = (choices: readonly Choice[]): string => choices.map(({ value }) => value).join(', ');

const asSentence = (message: string): string => (message.endsWith('?') ? message : `${message}.`);

async function find(question: Question, answers: Draft, { offered, ask }: Collecting): Promise<unknown> {
    const suggestion = suggest(question, answers, offered?.[question.name]);
    if (!ask) return question.optional?.(answers) ? offered?.[question.name] : suggestion;
    return askQuestion(question, answers, suggestion, ask);
}

/** The offered answer where it fits the others, the question's own default otherwise. */
function suggest(question: Question, answers: Draft, offered: Draft[AnswerName]): unknown {
    const fits = offered !== undefined && !question.problem?.(offered as never, answers);
    return fits ? offered : question.default?.(answers);
}

function sentence(problems: readonly string[]): string {
    const head =
        problems.length === 1
            ? 'One answer is missing or wrong:'
            : `${problems.length} answers are missing or wrong:`;
    const foot =
        'Give them as flags or in an answers file (--answers FILE), or run on a terminal without --yes to be asked.';
    return [head, ...problems.map((problem) => `  ${problem}`), foot].join('\n');
}

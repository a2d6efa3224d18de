import type { Draft, Field, FieldType } from '../answers.ts';
import { fieldTypes } from '../connector/limits.ts';
import { titleCase } from '../connector/names.ts';
import type { Choice, Question } from '../question.ts';
import { splitList } from './given.ts';
import { fieldPartProblem, pathNames } from './operation.ts';

/** One prompt on the screen. `name` is the answer's, with the part appended for parts of a field. */
export interface Prompt {
    kind: 'text' | 'choice' | 'choices' | 'yes-no';
    name: string;
    message: string;
    hint: string;
    default?: unknown;
    choices?: readonly Choice[];
    /** The problem with what stands there, as a sentence. */
    problem(value: unknown): string | undefined;
}

/** Puts a prompt and gives what the user said: a string, a list of strings, or a boolean. */
export type Ask = (prompt: Prompt) => Promise<unknown>;

/**
 * Puts a question as one prompt or several. A whole list as the answer to the first prompt is taken as it is: so
 * answers can be injected under their own names.
 */
export function askQuestion(
    question: Question,
    answers: Draft,
    suggestion: unknown,
    ask: Ask,
): Promise<unknown> {
    if (question.kind === 'fields') return new FieldsAsker(question, answers, suggestion, ask).run();
    return question.kind === 'texts'
        ? askTexts(question, answers, suggestion, ask)
        : askOne(question, question.kind, answers, suggestion, ask);
}

async function askOne(
    question: Question,
    kind: Prompt['kind'],
    answers: Draft,
    suggestion: unknown,
    ask: Ask,
): Promise<unknown> {
    const optional = question.optional?.(answers) ?? false;
    const value = await ask({
        kind,
        name: question.name,
        message: optional ? `${question.message} (optional)` : question.message,
        hint: question.hint,
        default: suggestion ?? (optional ? '' : undefined),
        ...(question.choices ? { choices: question.choices } : {}),
        problem: (text) =>
            optional && text === '' ? undefined : question.problem?.(tidy(text) as never, answers),
    });
    return optional && value === '' ? undefined : tidy(value);
}

const tidy = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

async function askTexts(question: Question, answers: Draft, suggestion: unknown, ask: Ask): Promise<unknown> {
    const value = await ask({
        kind: 'text',
        name: question.name,
        message: question.message,
        hint: question.hint,
        default: Array.isArray(suggestion) ? suggestion.join(', ') : '',
        problem: (text) => question.problem?.(splitList(String(text)) as never, answers),
    });
    return Array.isArray(value) ? value : splitList(String(value ?? ''));
}

const typeNames: Record<FieldType, string> = {
    string: 'text',
    integer: 'a whole number',
    number: 'any number',
    boolean: 'yes or no',
};

/** Asks for a list of fields, part by part, until no further name is given. */
class FieldsAsker {
    readonly #question: Question;
    readonly #answers: Draft;
    readonly #offered: readonly Field[];
    readonly #ask: Ask;
    readonly #fields: Field[] = [];

    constructor(question: Question, answers: Draft, suggestion: unknown, ask: Ask) {
        this.#question = question;
        this.#answers = answers;
        this.#offered = Array.isArray(suggestion) ? (suggestion as Field[]) : [];
        this.#ask = ask;
    }

    async run(): Promise<unknown> {
        if (this.#question.name === 'pathParameters') return this.#path();
        for (let index = 0; ; index += 1) {
            const offered = this.#offered[index];
            const name = await this.#name(index, offered);
            if (Array.isArray(name)) return name;
            if (name === undefined || name === '')
                return this.#fields.length > 0 || name === '' ? this.#fields : undefined;
            const field = await this.#rest(String(name), index, offered);
            if (Array.isArray(field)) return field;
            this.#fields.push(field);
        }
    }

    async #path(): Promise<unknown> {
        for (const [index, name] of pathNames(this.#answers.operationPath ?? '').entries()) {
            const field = await this.#rest(
                name,
                index,
                this.#offered.find((offered) => offered.name === name),
            );
            if (Array.isArray(field)) return field;
            this.#fields.push(field);
        }
        return this.#fields;
    }

    #name(index: number, offered: Field | undefined): Promise<unknown> {
        const { name, message, hint } = this.#question;
        const needed = name === 'responseFields' && index === 0;
        return this.#ask({
            kind: 'text',
            name: index === 0 ? name : `${name}-${index}-name`,
            message: `${message} ${index + 1}: name`,
            hint: needed
                ? hint
                : `${hint} ${offered ? 'Backspace and Enter go on without it.' : 'Enter alone goes on.'}`,
            default: offered?.name ?? '',
            problem: (value) => {
                const text = String(value ?? '').trim();
                if (text === '') return needed ? 'Name at least one field.' : undefined;
                if (this.#fields.some((field) => field.name === text)) return `"${text}" is there already.`;
                return this.#problemOf({ name: text, type: 'string', title: text, description: text });
            },
        }).then(tidy);
    }

    /** What the whole list would say of a field, as far as its name decides. */
    #problemOf(field: Field): string | undefined {
        return (
            fieldPartProblem('name', field.name, this.#answers) ??
            (this.#question.name === 'queryParameters'
                ? this.#question.problem?.(
                      [{ ...field, title: 'Title', description: 'Text.' }] as never,
                      this.#answers,
                  )
                : undefined)
        );
    }

    async #rest(name: string, index: number, offered: Field | undefined): Promise<Field | Field[]> {
        const same = offered?.name === name ? offered : undefined;
        const part = (key: 'title' | 'description', hint: string, suggestion: string): Promise<unknown> =>
            this.#ask({
                kind: 'text',
                name: `${this.#question.name}-${index}-${key}`,
                message: `${this.#question.message} "${name}": ${key}`,
                hint,
                default: suggestion,
                problem: (value) => fieldPartProblem(key, String(value ?? '').trim(), this.#answers),
            }).then(tidy);
        const type = await this.#ask({
            kind: 'choice',
            name:
                this.#question.name === 'pathParameters' && index === 0
                    ? 'pathParameters'
                    : `${this.#question.name}-${index}-type`,
            message: `${this.#question.message} "${name}": type`,
            hint: 'What kind of value it is.',
            choices: fieldTypes.map((value) => ({ value, name: `${value} (${typeNames[value]})` })),
            default: same?.type ?? 'string',
            problem: (value) => fieldPartProblem('type', String(value), this.#answers),
        });
        if (Array.isArray(type)) return type as Field[];
        const title = await part('title', 'What makers see as its label.', same?.title ?? titleCase(name));
        const description = await part(
            'description',
            'A sentence that tells what it is.',
            same?.description ?? '',
        );
        return { name, type: type as Field['type'], title: String(title), description: String(description) };
    }
}

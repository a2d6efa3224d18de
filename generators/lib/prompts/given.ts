import type { AnswerName, Draft, Field } from '../answers.ts';
import { fieldTypes } from '../connector/limits.ts';
import { asText, hasText, isObject, type Json, own } from '../connector/json.ts';
import { nearest, titleCase } from '../connector/names.ts';
import { UserError } from '../errors.ts';
import type { Question } from '../question.ts';
import { flagName } from './flags.ts';

/** Answers that came with the command, each with the words that name its place: `--title`, `"title" in answers.json`. */
export interface Given {
    answers: Draft;
    labels: Map<AnswerName, string>;
}

/** What stands where an answer should be, or what is wrong with its shape. */
type Shaped = { value: unknown } | { problem: string };

/** Reads an answers document. Throws a UserError that lists every unknown key and every value of the wrong shape. */
export function givenByDocument(document: Json, place: string, questions: readonly Question[]): Given {
    if (!isObject(document)) throw new UserError(`${place} has to hold one JSON object: {"title": "…", …}.`);
    const given: Given = { answers: {}, labels: new Map() };
    const names: string[] = questions.map(({ name }) => name);
    const problems: string[] = [];
    for (const key of Object.keys(document)) {
        const question = questions.find(({ name }) => name === key);
        if (!question) {
            const near = nearest(key, names);
            problems.push(`"${key}" is not an answer${near ? `; did you mean "${near}"?` : '.'}`);
            continue;
        }
        const shaped = shape(question, own(document, key));
        if ('problem' in shaped) problems.push(`"${key}": ${shaped.problem}`);
        else put(given, question.name, shaped.value, `"${key}" in ${place}`);
    }
    if (problems.length > 0) throw new UserError([`${place} cannot be used:`, ...problems].join('\n  '));
    return given;
}

/** Reads the values of flags: name of the answer → every value it was given. Throws a UserError for values of the wrong shape. */
export function givenByFlags(
    flags: ReadonlyMap<string, readonly string[]>,
    questions: readonly Question[],
): Given {
    const given: Given = { answers: {}, labels: new Map() };
    const problems: string[] = [];
    for (const question of questions) {
        const flag = flagName(question.name);
        const values = flags.get(flag);
        if (!values) continue;
        const isList = ['choices', 'texts', 'fields'].includes(question.kind);
        const shaped: Shaped =
            isList || values.length === 1
                ? shape(question, fromText(question, values))
                : { problem: 'it is given more than once.' };
        if ('problem' in shaped) problems.push(`--${flag}: ${shaped.problem}`);
        else put(given, question.name, shaped.value, `--${flag}`);
    }
    if (problems.length > 0) throw new UserError(problems.join('\n'));
    return given;
}

/** The second wins where both give an answer. */
export function merge(first: Given, second: Given): Given {
    return {
        answers: { ...first.answers, ...second.answers },
        labels: new Map([...first.labels, ...second.labels]),
    };
}

function put(given: Given, name: AnswerName, value: unknown, label: string): void {
    Object.assign(given.answers, { [name]: value });
    given.labels.set(name, label);
}

function fromText(question: Question, values: readonly string[]): Json {
    const [first = ''] = values;
    if (question.kind === 'texts') return values.flatMap(splitList);
    if (question.kind === 'choices')
        return values.flatMap((value) => value.split(/[,;]/)).map((value) => value.trim());
    if (question.kind === 'fields') return values.filter((value) => value !== '').map(fieldFromText);
    if (question.kind === 'yes-no')
        return /^(true|yes)?$/i.test(first) ? true : /^(false|no)$/i.test(first) ? false : first;
    return first;
}

/** `a, b` → a and b; blanks separate too, since no scope holds one. */
export const splitList = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** `name:type:title:description`; the description may hold further colons. */
function fieldFromText(text: string): Json {
    const [name = '', type, title, ...description] = text.split(':');
    return Object.fromEntries(
        Object.entries({ name, type, title, description: description.join(':') }).filter(([, part]) => part),
    ) as Json;
}

/** Brings a JSON value into the form of the question's answer, or says why it cannot be. */
export function shape(question: Question, value: Json | undefined): Shaped {
    switch (question.kind) {
        case 'text':
            return typeof value === 'string' ? { value } : { problem: 'it has to be a text in quotes.' };
        case 'yes-no':
            return typeof value === 'boolean' ? { value } : { problem: 'it has to be true or false.' };
        case 'choice':
            return choose(question, value);
        case 'choices':
        case 'texts':
        case 'fields': {
            if (!Array.isArray(value)) return { problem: 'it has to be a list in square brackets.' };
            const items = value.map((item) => shapeItem(question, item));
            const wrong = items.find((item) => 'problem' in item);
            return wrong ?? { value: items.map((item) => ('value' in item ? item.value : undefined)) };
        }
    }
}

function shapeItem(question: Question, item: Json): Shaped {
    if (question.kind === 'choices') return choose(question, item);
    if (question.kind === 'texts') {
        return typeof item === 'string'
            ? { value: item }
            : { problem: 'each of its items has to be a text in quotes.' };
    }
    return shapeField(item);
}

function choose({ choices = [] }: Question, value: Json | undefined): Shaped {
    const values = choices.map((choice) => choice.value);
    const text = asText(value)?.toLowerCase();
    const found = values.find((choice) => choice.toLowerCase() === text);
    if (found !== undefined) return { value: found };
    const near = text === undefined ? undefined : nearest(text, values);
    const hint = near ? ` Did you mean "${near}"?` : '';
    return { problem: `${JSON.stringify(value)} is not one of ${values.join(', ')}.${hint}` };
}

const fieldKeys = ['name', 'type', 'title', 'description'] as const;

function shapeField(item: Json): Shaped {
    if (!isObject(item))
        return { problem: 'each of its items has to be {"name", "type", "title", "description"}.' };
    const unknown = Object.keys(item).find((key) => !(fieldKeys as readonly string[]).includes(key));
    if (unknown !== undefined) return { problem: `"${unknown}" is not one of ${fieldKeys.join(', ')}.` };
    const { name, type = 'string', title, description } = item;
    if (!hasText(name)) return { problem: 'each of its items needs a "name".' };
    const [given = titleCase(name) || name, told] = [title, description];
    if (typeof given !== 'string') return { problem: `the "title" of "${name}" has to be a text in quotes.` };
    if (!hasText(told))
        return { problem: `"${name}" needs a "description": a sentence that tells what it is.` };
    const known = fieldTypes.find((fieldType) => fieldType === type);
    if (!known)
        return {
            problem: `the type of "${name}" is ${JSON.stringify(type)}, not one of ${fieldTypes.join(', ')}.`,
        };
    return { value: { name, type: known, title: given, description: told } satisfies Field };
}

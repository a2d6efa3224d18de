import type { Draft, Field } from '../answers.ts';
import * as limits from '../connector/limits.ts';
import { pascalCase } from '../connector/names.ts';
import { endsAlphanumeric, restrictedCharacter, saysTheSame } from '../connector/text.ts';
import * as problems from '../problems.ts';
import { type Question, question } from '../question.ts';

const { all, certified, line } = problems;

/** The names in braces of a path template, in order. */
export const pathNames = (path: string): string[] =>
    [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

export const operationQuestions: readonly Question[] = [
    question({
        name: 'operationMethod',
        kind: 'choice',
        message: 'First operation: method',
        hint: 'GET reads, POST creates, PUT and PATCH change, DELETE removes.',
        choices: limits.methods.map((method) => ({ value: method, name: method.toUpperCase() })),
        default: () => 'get',
    }),
    question({
        name: 'operationPath',
        kind: 'text',
        message: 'First operation: path',
        hint: 'After the base path, as in /orders or /orders/{orderId}.',
        problem: all(line(500), pathProblem),
    }),
    question({
        name: 'pathParameters',
        kind: 'fields',
        message: 'Path parameter',
        hint: 'Every name in braces needs a type, a title and a description.',
        belongs: ({ operationPath = '' }) =>
            pathNames(operationPath).length > 0 || 'the path has no {parameters}',
        problem: (fields, answers) =>
            fieldsProblem(fields, answers) ?? unlikePath(fields, answers.operationPath ?? ''),
    }),
    question({
        name: 'queryParameters',
        kind: 'fields',
        message: 'Query parameter',
        hint: 'Optional inputs such as a filter or a page size.',
        default: () => [],
        problem: (fields, answers) => fieldsProblem(fields, answers) ?? queryProblem(fields, answers),
    }),
    question({
        name: 'operationSummary',
        kind: 'text',
        message: 'Summary of the operation',
        hint: `What makers see in the list of actions, as in "List orders"; ${limits.summary.max} characters at most.`,
        problem: all(
            line(limits.summary.max),
            certified(
                problems.english,
                problems.noProductName('The summary'),
                (value) => {
                    const character = restrictedCharacter(value);
                    return character && `"${character}" may not stand in a summary; use words.`;
                },
                (value) =>
                    endsAlphanumeric(value) || value.endsWith(')')
                        ? undefined
                        : 'The summary has to end in a letter, a digit or a closing parenthesis.',
            ),
        ),
    }),
    question({
        name: 'operationDescription',
        kind: 'text',
        message: 'Description of the operation',
        hint: 'A whole sentence that says more than the summary.',
        problem: all(
            line(),
            certified(
                problems.english,
                problems.noProductName('The description'),
                problems.noLinkOrEmoji,
                (value, { operationSummary }) =>
                    operationSummary && saysTheSame(value, operationSummary)
                        ? 'Say more than the summary does.'
                        : undefined,
            ),
        ),
    }),
    question({
        name: 'operationId',
        kind: 'text',
        message: 'Operation ID',
        hint: 'Its technical name, in PascalCase: letters and digits.',
        default: ({ operationSummary = '' }) => pascalCase(operationSummary) || undefined,
        problem: all(line(limits.operationId.max - 1), (value) =>
            /^[A-Za-z][A-Za-z0-9_]*$/.test(value)
                ? undefined
                : 'An operation ID begins with a letter and holds letters, digits and underscores, as in ListOrders.',
        ),
    }),
    question({
        name: 'responseFields',
        kind: 'fields',
        message: 'Field of the response',
        hint: 'What the operation gives back; later steps of a flow can use each field.',
        problem: (fields, answers) =>
            fields.length === 0 ? 'Name at least one field of the response.' : fieldsProblem(fields, answers),
    }),
    question({
        name: 'responseIsList',
        kind: 'yes-no',
        message: 'Does it return a list of such objects?',
        hint: 'No: one object. Yes: an array of them.',
        default: () => false,
    }),
];

function pathProblem(value: string): string | undefined {
    if (!value.startsWith('/')) return 'The path has to begin with a slash, as in /orders.';
    if (/[?#]/.test(value)) return 'Leave ? and # out: query parameters are asked for on their own.';
    const names = pathNames(value);
    const odd = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name));
    if (odd !== undefined)
        return `"{${odd}}" is not a parameter; write a name of letters and digits, as in {orderId}.`;
    if (new Set(names).size !== names.length) return 'Every name in braces may stand once only.';
    if (names.some((name) => name.toLowerCase() === 'connectionid')) return connectionId;
    return /^[A-Za-z0-9._~!$'()+,;=:@%/-]*$/.test(value.replaceAll(/\{[^{}]*\}/g, '')) &&
        !value.includes('//')
        ? undefined
        : 'A path holds the plain characters of a URL and {parameters}, as in /orders/{orderId}.';
}

const connectionId = 'The platform keeps the name "connectionId" for itself; choose another.';

const fieldText: Record<'title' | 'description', problems.TextCheck> = {
    title: all(line(limits.summary.max), certified(problems.noProductName('A title'))),
    description: all(line(), certified(problems.noProductName('A description'), problems.noLinkOrEmoji)),
};

/** What is wrong with one field, for prompts that ask part by part. */
export function fieldPartProblem(part: keyof Field, value: string, answers: Draft): string | undefined {
    if (part === 'name') return line(100)(value, answers);
    if (part !== 'type') return fieldText[part](value, answers);
    return (limits.fieldTypes as readonly string[]).includes(value)
        ? undefined
        : `"${value}" is not a type; take ${limits.fieldTypes.join(', ')}.`;
}

function fieldsProblem(fields: readonly Field[], answers: Draft): string | undefined {
    const names = fields.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return `The name "${twice}" stands twice; names have to differ.`;
    for (const field of fields) {
        for (const part of ['name', 'type', 'title', 'description'] as const) {
            const problem = fieldPartProblem(part, field[part], answers);
            if (problem) return `The ${part} of "${field.name}": ${problem}`;
        }
    }
    return undefined;
}

function unlikePath(fields: readonly Field[], path: string): string | undefined {
    const wanted = pathNames(path);
    const missing = wanted.find((name) => !fields.some((field) => field.name === name));
    if (missing !== undefined) return `The path has {${missing}}; describe that parameter too.`;
    const extra = fields.find(({ name }) => !wanted.includes(name));
    return extra && `The path has no {${extra.name}}; leave that parameter out.`;
}

function queryProblem(fields: readonly Field[], answers: Draft): string | undefined {
    for (const { name } of fields) {
        if (!/^[!$'()*+,./0-9:;@A-Z[\]_a-z~-]+$/.test(name))
            return `"${name}" is not the name of a query parameter.`;
        if (name.toLowerCase() === 'connectionid') return connectionId;
        if (pathNames(answers.operationPath ?? '').includes(name))
            return `"${name}" is a path parameter already.`;
        if (answers.auth === 'api-key' && answers.apiKeyIn === 'query' && answers.apiKeyName === name) {
            return `"${name}" is where the API key goes; the platform adds it by itself.`;
        }
    }
    return undefined;
}

import type { Draft } from '../../../generators/lib/answers.ts';
import { authTypes } from '../../../generators/lib/auth/types.ts';
import type { JsonObject } from '../../../generators/lib/connector/json.ts';
import { fieldTypes } from '../../../generators/lib/connector/limits.ts';
import { publisherKinds } from '../../../generators/lib/connector/model.ts';
import { exampleAnswers } from '../../../generators/lib/prompts/example.ts';
import { questions } from '../../../generators/lib/prompts/questions.ts';
import type { Question } from '../../../generators/lib/question.ts';

/** The JSON Schema of an answers file, from the questions. */
export function answersSchema(): JsonObject {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Answers for power-connector new',
        description: 'Everything a new connector is made from. What is left out has to come as a flag.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(questions.map((question) => [question.name, property(question)])),
        required: neededWith({}),
        allOf: [
            ...publisherKinds.map((kind) => when('publisherKind', kind, { publisherKind: kind })),
            ...authTypes
                .filter(({ starts }) => starts)
                .map(({ id }) => when('auth', id, { publisherKind: 'verified', auth: id })),
        ].filter((condition) => condition !== undefined),
    };
}

function property(question: Question): JsonObject {
    const description = `${question.message.replace(/[.:]?$/, '.').replace('?.', '?')} ${question.hint}`;
    const choices = (question.choices ?? []).map(({ value }) => value);
    switch (question.kind) {
        case 'text':
            return { type: 'string', description };
        case 'yes-no':
            return { type: 'boolean', description };
        case 'choice':
            return { enum: choices, description };
        case 'choices':
            return {
                type: 'array',
                items: { enum: choices },
                minItems: 1,
                maxItems: 2,
                uniqueItems: true,
                description,
            };
        case 'texts':
            return { type: 'array', items: { type: 'string' }, uniqueItems: true, description };
        case 'fields':
            return { type: 'array', items: field, description };
    }
}

const field: JsonObject = {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'description'],
    properties: {
        name: { type: 'string', description: 'Its name in the API.' },
        type: { enum: [...fieldTypes], default: 'string' },
        title: { type: 'string', description: 'Its label for makers; made from the name where left out.' },
        description: { type: 'string', description: 'A sentence that tells what it is.' },
    },
};

/** Questions that need an answer whatever else was said, and those that `context` adds. */
function neededWith(context: Draft): string[] {
    const full: Draft = {
        ...exampleAnswers,
        operationPath: '/orders',
        publisherKind: 'custom',
        auth: 'none',
        ...context,
    };
    return questions
        .filter(({ belongs }) => (belongs?.(full) ?? true) === true)
        .filter((question) => !question.optional?.(full) && question.default?.(full) === undefined)
        .map(({ name }) => name)
        .filter((name) => name !== 'brandColor' || context.publisherKind !== undefined);
}

function when(name: string, value: string, context: Draft): JsonObject | undefined {
    const always = neededWith({});
    const required = neededWith(context).filter((needed) => !always.includes(needed));
    const kept =
        name === 'auth'
            ? required.filter((needed) => !neededWith({ publisherKind: 'verified' }).includes(needed))
            : required;
    return kept.length === 0
        ? undefined
        : // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
          { if: { properties: { [name]: { const: value } }, required: [name] }, then: { required: kept } };
}

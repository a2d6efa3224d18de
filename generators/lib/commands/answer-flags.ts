import type { Question } from '../question.ts';
import type { Flag } from './arguments.ts';

const valueNames: Record<Question['kind'], string> = {
    text: 'TEXT',
    choice: 'NAME',
    choices: 'NAME',
    'yes-no': '',
    texts: 'TEXT',
    fields: 'NAME:TYPE:TITLE:DESCRIPTION',
};

/** The flag of a question. */
export function answerFlag(question: Question): Flag {
    const { kind, message, choices = [] } = question;
    const one = kind === 'choice' ? ` One of ${choices.map(({ value }) => value).join(', ')}.` : '';
    const many = ['choices', 'texts', 'fields'].includes(kind) ? ' May be repeated.' : '';
    return {
        help: `${message}.${one}${many}`.replace('?.', '?'),
        ...(kind === 'yes-no' ? { optionalValue: true } : { value: valueNames[kind] }),
    };
}

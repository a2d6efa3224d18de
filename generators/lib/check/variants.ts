import type { JsonObject } from '../connector/json.ts';
import type { Operation, Parameter, Schema } from '../connector/model.ts';
import type { Subjects } from '../rules/rule.ts';
import type { Facts } from './interest.ts';

/**
 * Subjects of a kind fall into a few variants by what many checks ask first. What all of a variant have in common is
 * known of each of them beforehand.
 */
interface Variants<Subject> {
    /** A small number. */
    of(subject: Subject): number;
    facts(subject: Subject): Facts;
}

const types: unknown[] = ['string', 'object', 'array', 'integer', 'boolean', 'number'];
const places: unknown[] = ['query', 'path', 'body', 'header', 'formData'];
const roles: unknown[] = ['definition', 'request', 'response', 'notification'];

const typeOf = ({ type }: JsonObject): number => types.indexOf(type) + 1;
const factsOfType = (value: JsonObject): Pick<Facts, 'value'> =>
    typeOf(value) > 0 ? { value: { type: value['type'] as string } } : {};

const operation: Variants<Operation> = {
    of: ({ isInternal, isTrigger }) => (isInternal ? 2 : 0) + (isTrigger ? 1 : 0),
    facts: ({ isInternal, isTrigger }) => ({ subject: { isInternal, isTrigger } }),
};

const parameter: Variants<Parameter> = {
    of: ({ value, place, isVisible }) =>
        (typeOf(value) * 6 + places.indexOf(place) + 1) * 2 + (isVisible ? 1 : 0),
    facts: ({ value, place, isVisible }) => ({
        subject: places.includes(place) ? { place, isVisible } : { isVisible },
        ...factsOfType(value),
    }),
};

const schema: Variants<Schema> = {
    of: ({ value, role, isRoot }) => (typeOf(value) * 4 + roles.indexOf(role)) * 2 + (isRoot ? 1 : 0),
    facts: ({ value, role, isRoot }) => ({ subject: { role, isRoot }, ...factsOfType(value) }),
};

const alike: Variants<unknown> = { of: () => 0, facts: () => ({}) };

export const variants: { [Kind in keyof Subjects]: Variants<never> } = {
    connector: alike,
    path: alike,
    operation,
    parameter,
    response: alike,
    schema,
    connectionParameter: alike,
};

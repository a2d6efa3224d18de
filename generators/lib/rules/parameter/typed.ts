import { isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Parameter } from '../../connector/model.ts';
import type { Problem, Rule } from '../rule.ts';

/** Looks at one object with a type: a schema, a parameter, or `items` of a parameter. */
export type Find = (value: JsonObject) => Problem | false | undefined;

/** A check of a parameter and of its `items`, however deep they nest. */
export const typedParameter =
    (find: Find) =>
    ({ value }: Parameter): Problem[] | undefined => {
        let found: Problem[] | undefined;
        let pointer = '';
        for (let item: Json | undefined = value; isObject(item); item = item['items']) {
            const problem = find(item);
            if (problem) (found ??= []).push({ ...problem, at: pointer + (problem.at ?? '') });
            pointer += '/items';
        }
        return found;
    };

/** A check of everything that has a type: schemas and parameters alike. */
export const typed = (find: Find): Rule['check'] => ({
    schema: ({ value }) => find(value),
    parameter: typedParameter(find),
});

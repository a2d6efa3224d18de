import { hasText, type JsonObject } from '../../connector/json.ts';
import type { Problem, Rule } from '../rule.ts';

/** Says what is wrong with a text, or nothing. */
type Judge = (text: string, kind: string) => string | false | undefined;

const judged = (value: JsonObject, key: string, kind: string, judge: Judge): Problem[] | undefined => {
    const text = value[key];
    const message = hasText(text) && judge(text, kind);
    return message ? [{ at: `/${key}`, message }] : undefined;
};

/** Most texts are as they should be. */
const both = (
    value: JsonObject,
    keys: typeof ofOperation | typeof ofParameter,
    judge: Judge,
): Problem[] | undefined => {
    const name = judged(value, keys[0], keys[0], judge);
    const description = judged(value, keys[1], keys[1], judge);
    return name && description ? [...name, ...description] : (name ?? description);
};

/** Looks at every short name makers read: `summary` of operations, `x-ms-summary` of parameters and of schemas. */
export const onSummaries = (judge: Judge): Rule['check'] => ({
    operation: ({ value }) => judged(value, 'summary', 'summary', judge),
    parameter: ({ value }) => judged(value, 'x-ms-summary', 'x-ms-summary', judge),
    schema: ({ value }) => judged(value, 'x-ms-summary', 'x-ms-summary', judge),
});

const ofOperation = ['summary', 'description'] as const;
const ofParameter = ['x-ms-summary', 'description'] as const;

/** Looks at the names and descriptions of operations and parameters. */
export const onOperationTexts = (judge: Judge): Rule['check'] => ({
    operation: ({ value }) => both(value, ofOperation, judge),
    parameter: ({ value }) => both(value, ofParameter, judge),
});

/** The same, but only where makers see them. */
export const onVisibleTexts = (judge: Judge): Rule['check'] => {
    const { operation, parameter } = onOperationTexts(judge);
    return {
        operation: (subject, connector) => !subject.isInternal && operation?.(subject, connector),
        parameter: (subject, connector) => subject.isVisible && parameter?.(subject, connector),
    };
};

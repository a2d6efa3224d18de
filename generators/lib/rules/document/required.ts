import type { Json, JsonObject } from '../../connector/json.ts';
import type { Problem } from '../rule.ts';

/** Fields an object must have, each with what to write there. */
export interface Required {
    fields: readonly (readonly [field: string, advice: string])[];
    certificationOnly?: true;
    /** A text of blanks counts as missing too: so it was measured for operations and parameters. */
    orBlank?: true;
}

export const required = {
    root: {
        fields: [
            ['swagger', '"2.0"'],
            ['info', 'the title, description, version and contact of the connector'],
            ['paths', 'the operations of the connector'],
        ],
    },
    rootForCertification: {
        certificationOnly: true,
        fields: [['x-ms-connector-metadata', 'the website, privacy policy and categories of the connector']],
    },
    info: {
        fields: [
            ['title', 'the name of the connector'],
            ['version', 'the version of the API, such as "1.0"'],
        ],
    },
    infoForCertification: {
        certificationOnly: true,
        fields: [
            ['description', 'what the connector is for, in 30 to 500 characters'],
            ['contact', 'name, url and email of your support'],
        ],
    },
    securityScheme: { fields: [['type', '"basic", "apiKey" or "oauth2"']] },
    operation: {
        certificationOnly: true,
        orBlank: true,
        fields: [
            ['summary', 'the name that makers see'],
            ['description', 'a sentence that says what it does'],
        ],
    },
    parameter: {
        fields: [
            ['name', 'the name the service knows it by'],
            ['in', '"query", "path", "header", "formData" or "body"'],
        ],
    },
    simpleParameter: { fields: [['type', 'the type of its values, such as "string"']] },
    visibleParameter: {
        certificationOnly: true,
        orBlank: true,
        fields: [
            ['x-ms-summary', 'the name that makers see'],
            ['description', 'a sentence that says what to enter'],
        ],
    },
    response: { fields: [['description', 'when the service answers so']] },
} as const satisfies Record<string, Required>;

const isBlank = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() === '';

/** True where no field is missing. */
export function isThere(owner: JsonObject, { fields, orBlank }: Required): boolean {
    for (let index = 0; index < fields.length; index += 1) {
        const value = owner[fields[index]![0]];
        if (value === undefined || value === null || (orBlank === true && isBlank(value))) return false;
    }
    return true;
}

/** A problem for each field that `owner` lacks; `what` names it in the message. */
export function missing(
    owner: JsonObject,
    { fields, certificationOnly, orBlank }: Required,
    what: string,
    at = '',
): Problem[] {
    const problems: Problem[] = [];
    for (const [field, advice] of fields) {
        const value = owner[field];
        const blank = orBlank === true && isBlank(value);
        if (value !== undefined && value !== null && !blank) continue;
        problems.push({
            at: blank ? `${at}/${field}` : at,
            message: `${what} has no "${field}"; add ${advice}.`,
            ...(certificationOnly ? { certificationOnly } : {}),
        });
    }
    return problems;
}

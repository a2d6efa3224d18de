import type { ErrorObject } from 'ajv';
import { type Json, resolve } from '../connector/json.ts';
import type { Api } from './api.ts';
import type { SpecVersion } from './load.ts';
import { validatorOf } from './validator-of.ts';

const names: Record<SpecVersion, string> = {
    '2.0': 'Swagger 2.0',
    '3.0': 'OpenAPI 3.0',
    '3.1': 'OpenAPI 3.1',
};

/**
 * Where a document breaks the schema of its own format, as a sentence. What could be read of it is imported all the
 * same: descriptions that are not quite valid are common, and most of what is wrong with them does no harm.
 */
export async function validityNotes({ version, root }: Api): Promise<string[]> {
    const validate = await validatorOf(version);
    let isValid: boolean;
    try {
        isValid = validate(root.value);
    } catch (error) {
        // Nested deeper than the validator's own recursion goes.
        if (error instanceof RangeError) return [];
        throw error;
    }
    const error = isValid ? undefined : deepest(validate.errors ?? []);
    if (!error) return [];
    const { instancePath, message = 'something is wrong here' } = error;
    return [
        `The document is not valid ${names[version]} at #${instancePath}: it ${message}${which(error, root.value)}. What could be read of it was taken.`,
    ];
}

const combining = new Set(['oneOf', 'anyOf', 'if', 'not']);

const depth = ({ instancePath }: ErrorObject): number => instancePath.split('/').length;

/** Of the complaints about all alternatives the one that lies deepest: it tells most. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
    const plain = errors.filter(({ keyword }) => !combining.has(keyword));
    return (plain.length > 0 ? plain : [...errors]).toSorted((a, b) => depth(b) - depth(a))[0];
}

/** The name of a property that has no place there. */
function which({ params, instancePath }: ErrorObject, document: Json | undefined): string {
    const { additionalProperty, unevaluatedProperty } = params as Record<string, unknown>;
    const name = additionalProperty ?? unevaluatedProperty;
    if (typeof name === 'string') return ` ("${name}")`;
    const value = resolve(document, instancePath);
    return typeof value === 'string' && value.length < 60 ? ` (it is "${value}")` : '';
}

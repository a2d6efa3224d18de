import { extraParameter, info, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';
import { unknownFields } from './unknown-fields.ts';

const kinds: ReadonlySet<Kind> = new Set([
    'license',
    'externalDocs',
    'tag',
    'metadataEntry',
    'notificationContent',
    'items',
    'schema',
]);
/** Words of JSON Schema that Swagger 2.0 left out have a rule of their own. */
const jsonSchema = new Set(['anyOf', 'oneOf', 'not', 'patternProperties']);
const isJsonSchema = (key: string): boolean => jsonSchema.has(key);

export default rule({
    id: 'AdditionalPropertyNotAllowed',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Nothing reads such a key, so what it should say is lost. Which objects the validator holds to be closed is not known for sure; 3 of 100 certified connectors have such a key somewhere, and no independent one.',
    check: everyObject((kind, value, at) => {
        if (!kinds.has(kind)) return undefined;
        const problems = unknownFields(kind, value, at, kind === 'schema' ? isJsonSchema : undefined);
        // What stands beside the reference of a schema is another rule's concern.
        return problems && !(kind === 'schema' && '$ref' in value) ? problems : undefined;
    }),
    good: schema({ type: 'object', 'x-contoso': true, properties: { anything: { type: 'string' } } }),
    bad: [
        schema({ type: 'string', nullable: true, descripton: 'A text.' }),
        info({ license: { name: 'MIT', link: 'https://contoso.com' } }),
        { definition: { tags: [{ name: 'orders', summary: 'Orders' }] } },
        extraParameter({
            name: 'states',
            in: 'query',
            type: 'array',
            items: { $ref: '#/definitions/State' },
        }),
    ],
});

import { isEmptyObject, type Json, type JsonObject } from '../../connector/json.ts';
import { operation, responses, schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { everyObject } from './every-object.ts';
import type { Kind } from './grammar.ts';

/** Fields that are better left out than left empty. Fields whose emptiness another rule reports, or has a meaning, are not among them. */
const removable: Partial<Record<Kind, readonly string[]>> = {
    root: ['consumes', 'produces', 'definitions', 'parameters', 'responses', 'tags', 'externalDocs'],
    info: ['termsOfService', 'license'],
    license: ['name', 'url'],
    externalDocs: ['description', 'url'],
    tag: ['description', 'externalDocs'],
    pathItem: ['parameters'],
    operation: ['tags', 'consumes', 'produces', 'parameters', 'externalDocs', 'x-ms-trigger-hint'],
    parameter: ['format', 'pattern', 'collectionFormat'],
    response: ['headers', 'examples'],
    header: ['description', 'format', 'pattern'],
    items: ['format', 'pattern'],
    schema: ['format', 'pattern', 'allOf', 'externalDocs', 'xml', 'discriminator'],
    notificationContent: ['description'],
};

const isEmpty = (value: Json | undefined): boolean => {
    if (value === undefined || value === null) return false;
    if (typeof value === 'string') return value.trim() === '';
    return Array.isArray(value) ? value.length === 0 : isEmptyObject(value);
};

function holdsEmpty(value: JsonObject, fields: readonly string[]): boolean {
    for (let index = 0; index < fields.length; index += 1) if (isEmpty(value[fields[index]!])) return true;
    return false;
}

function empty(value: JsonObject, fields: readonly string[], at: string): Problem[] | undefined {
    if (!holdsEmpty(value, fields)) return undefined;
    const found = fields.filter((field) => isEmpty(value[field]));
    const names = found.map((field) => `"${field}"`).join(', ');
    return [
        {
            at: `${at}/${found[0]}`,
            message: `Empty here: ${names}. Remove ${found.length > 1 ? 'them' : 'it'}, or fill in what is missing.`,
        },
    ];
}

export default rule({
    id: 'EmptyProperty',
    aliases: ['policy-5000.2.4.6'],
    from: 'certification policies, certification page step 2',
    severity: 'info',
    demandedBy: 'certification',
    why: 'A policy of 2025 asks to remove what is empty and not needed. It is not known what it spares: the portal itself writes empty lists, and 88 of 100 accepted connectors hold some, so this is a hint.',
    check: everyObject((kind, value, at) => {
        const fields = removable[kind];
        return fields && empty(value, fields, at);
    }),
    good: { definition: { security: [], securityDefinitions: {}, basePath: '' } },
    bad: [
        { definition: { definitions: {}, produces: [] } },
        operation({ tags: [], parameters: [] }),
        responses({ '200': { headers: {} } }),
        schema({ type: 'string', format: '' }),
    ],
});

import { hasText, isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { visibleSchemas } from '../../connector/nesting.ts';
import { dereference } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { listNames } from './helpers.ts';

const hasSummary = (value: JsonObject): boolean => hasText(value['x-ms-summary']) || hasText(value['title']);

const isBare = (swagger: JsonObject, value: JsonObject): boolean => {
    const target = dereference(swagger, value) ?? value;
    const isTold = hasText(target['description']) && (hasSummary(value) || hasSummary(target));
    return !isTold && value['x-ms-visibility'] !== 'internal';
};

const noNames: readonly string[] = [];

function bareNames(swagger: JsonObject, properties: Json | undefined): readonly string[] {
    let names: string[] | undefined;
    if (!isObject(properties)) return noNames;
    for (const name in properties) {
        const value = properties[name];
        if (isObject(value) && isBare(swagger, value)) (names ??= []).push(name);
    }
    return names ?? noNames;
}

/** One problem for each body, response or definition, at the first object in it that lacks texts. */
function bareProperties(connector: Connector): Problem[] {
    const found: { at: string; names: string[] }[] = [];
    const visible = visibleSchemas(connector);
    let current: { at: string; names: string[] } | undefined;
    for (const schema of connector.schemas) {
        if (schema.isRoot) current = undefined;
        const { properties } = schema.value;
        if (properties === undefined || !visible.has(schema.value)) continue;
        const names = bareNames(connector.swagger, properties);
        if (names.length === 0) continue;
        if (!current) found.push((current = { at: `${schema.pointer}/properties`, names: [] }));
        for (const name of names) current.names.push(name);
    }
    return found.map(({ at, names }) => ({
        at,
        message: `${listNames(names)} ${names.length > 1 ? 'lack' : 'lacks'} a summary (x-ms-summary or title) or a description; add both, as makers read them.`,
    }));
}

export default rule({
    id: 'CodingXMsSummaryOnProperties',
    from: 'coding standards',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Without a summary makers see the raw name of a field, and without a description they have to guess. Guidance only: 9 of 10 accepted connectors leave some out.',
    check: { connector: bareProperties },
    good: schema({
        type: 'object',
        properties: { id: { type: 'string', 'x-ms-visibility': 'internal' } },
    }),
    bad: schema({ type: 'object', properties: { id: { type: 'string', title: 'ID' } } }),
});

import { hasText, isObject, type Json, type JsonObject } from '../../connector/json.ts';
import type { Connector } from '../../connector/model.ts';
import { visibleSchemas } from '../../connector/nesting.ts';
import { dereference } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { listNames } from './helpers.ts';

const named = 1;
const described = 2;
const internal = 4;
const referring = 8;

/** What a property says of itself. Looking at the few keys it has is cheaper than asking for those it has not. */
function said(value: JsonObject): number {
    let flags = 0;
    for (const key in value) {
        if (key === 'x-ms-summary' || key === 'title') {
            if (hasText(value[key])) flags |= named;
        } else if (key === 'description') {
            if (hasText(value[key])) flags |= described;
        } else if (key === '$ref') flags |= referring;
        else if (key === 'x-ms-visibility' && value[key] === 'internal') flags |= internal;
    }
    return flags;
}

function isBare(swagger: JsonObject, value: JsonObject): boolean {
    const own = said(value);
    const target = (own & referring) === 0 ? undefined : dereference(swagger, value);
    const behind = target ? said(target) : own;
    return (own & internal) === 0 && (((own | behind) & named) === 0 || (behind & described) === 0);
}

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

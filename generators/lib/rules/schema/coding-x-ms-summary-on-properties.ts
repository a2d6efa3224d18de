import { hasText } from '../../connector/json.ts';
import { bits } from '../../connector/keys.ts';
import type { Connector, Schema } from '../../connector/model.ts';
import { isNotInternal, targetOf, visibleSchemas } from '../../connector/nesting.ts';
import { schemasWith } from '../../connector/schemas-with.ts';
import { schema } from '../example.ts';
import { type Problem, rule } from '../rule.ts';
import { listNames } from './helpers.ts';

const says = ({ keys, value }: Schema, key: 'title' | 'x-ms-summary' | 'description'): boolean =>
    (keys.bits & bits[key]) !== 0 && hasText(value[key]);

const isNamed = (schema: Schema): boolean => says(schema, 'x-ms-summary') || says(schema, 'title');

/** A name may stand beside a reference or behind it, a description only behind it. */
function isBare(schema: Schema): boolean {
    const behind = targetOf(schema) ?? schema;
    if (says(behind, 'description') && (isNamed(schema) || (behind !== schema && isNamed(behind))))
        return false;
    return isNotInternal(schema);
}

const noNames: readonly string[] = [];

function bareNames({ inner }: Schema): readonly string[] {
    let names: string[] | undefined;
    for (let index = 0; index < inner.length; index += 1) {
        const { propertyName } = inner[index]!;
        if (propertyName !== undefined && isBare(inner[index]!)) (names ??= []).push(propertyName);
    }
    return names ?? noNames;
}

function rootOf(schema: Schema): Schema {
    let root = schema;
    while (root.parent) root = root.parent;
    return root;
}

/** One problem for each body, response or definition, at the first object in it that lacks texts. */
function bareProperties(connector: Connector): Problem[] {
    const found: { root: Schema; at: string; names: string[] }[] = [];
    const visible = visibleSchemas(connector);
    const objects = schemasWith(connector, 'properties');
    for (let index = 0; index < objects.length; index += 1) {
        const schema = objects[index]!;
        const names = visible.has(schema) ? bareNames(schema) : noNames;
        if (names.length === 0) continue;
        const root = rootOf(schema);
        const last = found.at(-1);
        if (last?.root === root) for (const name of names) last.names.push(name);
        else found.push({ root, at: `${schema.pointer}/properties`, names: [...names] });
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

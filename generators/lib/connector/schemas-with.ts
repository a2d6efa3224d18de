import type { Connector, Schema } from './model.ts';
import { perDefinition } from './per-definition.ts';

const listed = [
    ['$ref', '$ref'],
    ['properties', 'properties'],
    ['x-ms-notification-url', 'x-ms-notification-url'],
    ['x-ms-dynamic-values', 'dynamic'],
    ['x-ms-dynamic-list', 'dynamic'],
    ['x-ms-dynamic-schema', 'dynamic'],
    ['x-ms-dynamic-properties', 'dynamic'],
    ['x-ms-dynamic-tree', 'dynamic'],
] as const;
type Listed = (typeof listed)[number][1];

const lists = perDefinition(({ schemas }) => {
    const byName: Record<Listed, Schema[]> = {
        $ref: [],
        properties: [],
        'x-ms-notification-url': [],
        dynamic: [],
    };
    const byKey = new Map<string, Schema[]>(listed.map(([key, name]) => [key, byName[name]]));
    for (const schema of schemas) {
        for (const key in schema.value) {
            const list = byKey.get(key);
            if (list && list.at(-1) !== schema) list.push(schema);
        }
    }
    return byName;
});

/**
 * The schemas that have a key, or one of the dynamic extensions. Looking once at the keys there are is cheaper than
 * asking every schema for those that few have.
 */
export const schemasWith = (connector: Connector, name: Listed): readonly Schema[] => lists(connector)[name];

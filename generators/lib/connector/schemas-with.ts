import type { Connector, Schema } from './model.ts';
import { perDefinition } from './per-definition.ts';

interface Lists {
    $ref: Schema[];
    properties: Schema[];
    'x-ms-notification-url': Schema[];
    dynamic: Schema[];
}

const dynamic = 'x-ms-dynamic-';

const lists = perDefinition(({ schemas }): Lists => {
    const found: Lists = { $ref: [], properties: [], 'x-ms-notification-url': [], dynamic: [] };
    for (const schema of schemas) {
        for (const key in schema.value) {
            if (key === 'properties') found.properties.push(schema);
            else if (key === '$ref') found.$ref.push(schema);
            else if (key === 'x-ms-notification-url') found[key].push(schema);
            else if (
                key.length > dynamic.length &&
                key.startsWith(dynamic) &&
                found.dynamic.at(-1) !== schema
            )
                found.dynamic.push(schema);
        }
    }
    return found;
});

/**
 * The schemas that have a key, or one of the dynamic extensions. Looking once at the keys there are is cheaper than
 * asking every schema for those that few have.
 */
export const schemasWith = (connector: Connector, name: keyof Lists): readonly Schema[] =>
    lists(connector)[name];

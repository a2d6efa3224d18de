import { bits } from './keys.ts';
import type { Connector, Schema } from './model.ts';
import { perDefinition } from './per-definition.ts';

const listed = bits.$ref | bits.properties | bits['x-ms-notification-url'] | bits['x-ms-dynamic-'];

const lists = perDefinition(({ schemas }) => {
    const found = {
        $ref: [] as Schema[],
        properties: [] as Schema[],
        'x-ms-notification-url': [] as Schema[],
        'x-ms-dynamic-': [] as Schema[],
    };
    for (let index = 0; index < schemas.length; index += 1) {
        const schema = schemas[index]!;
        const has = schema.keys.bits;
        if ((has & listed) === 0) continue;
        if ((has & bits.$ref) !== 0) found.$ref.push(schema);
        if ((has & bits.properties) !== 0) found.properties.push(schema);
        if ((has & bits['x-ms-notification-url']) !== 0) found['x-ms-notification-url'].push(schema);
        if ((has & bits['x-ms-dynamic-']) !== 0) found['x-ms-dynamic-'].push(schema);
    }
    return found;
});

/** The schemas that have a key, or any of the dynamic extensions. */
export const schemasWith = (connector: Connector, name: keyof ReturnType<typeof lists>): readonly Schema[] =>
    lists(connector)[name];

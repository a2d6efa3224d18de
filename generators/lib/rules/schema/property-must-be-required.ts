import { child, type JsonObject } from '../../connector/json.ts';
import { inputSchemas } from '../../connector/nesting.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { propertiesThat, quote, requiredNames } from './helpers.ts';

const order = {
    type: 'object',
    properties: { source: { type: 'string', default: 'flow', 'x-ms-visibility': 'internal' } },
};

const isFixed = (property: JsonObject): boolean =>
    property['x-ms-visibility'] === 'internal' && property['default'] !== undefined;

export default rule({
    id: 'PropertyMustBeRequired',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The default of an internal property is only sent when the property is required; otherwise it is silently left out. All 3 connectors submitted with this had to mend it.',
    check: {
        schema: (subject, connector) => {
            const { value } = subject;
            if (value['properties'] === undefined || !inputSchemas(connector).has(subject)) return undefined;
            const fixed = propertiesThat(subject, isFixed);
            if (fixed.length === 0) return undefined;
            const required = requiredNames(value);
            return fixed
                .map(({ propertyName = '' }) => propertyName)
                .filter((name) => !required.has(name))
                .map((name) => ({
                    at: child('', 'properties', name),
                    message: `${quote(name)} is internal and has a default that is sent only if the property is required; add its name to "required" of the object.`,
                }));
        },
    },
    good: schema(order),
    bad: [
        extraParameter({ name: 'body', in: 'body', schema: order }),
        {
            definition: {
                definitions: { Source: order.properties.source },
                ...extraParameter({
                    name: 'body',
                    in: 'body',
                    schema: { type: 'object', properties: { source: { $ref: '#/definitions/Source' } } },
                }).definition,
            },
        },
    ],
});

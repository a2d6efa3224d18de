import { child, type JsonObject } from '../../connector/json.ts';
import { inputSchemas } from '../../connector/nesting.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { propertiesThat, quote, requiredNames } from './helpers.ts';

const order = {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true } },
    required: ['id'],
};

const isReadOnly = ({ readOnly }: JsonObject): boolean => readOnly === true;

export default rule({
    id: 'RequiredReadOnlyPropertyNotAllowedAsInput',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A value only the service sets cannot be demanded in a request; the import fails on it. No accepted connector has it in a request body.',
    check: {
        schema: (subject, connector) => {
            const { value } = subject;
            if (value['required'] === undefined || !inputSchemas(connector).has(subject)) return undefined;
            const readOnly = propertiesThat(subject, isReadOnly);
            if (readOnly.length === 0) return undefined;
            const required = requiredNames(value);
            return readOnly
                .filter(({ propertyName }) => required.has(propertyName))
                .map(({ propertyName: name = '', value }) => ({
                    at: child('', 'properties', name, isReadOnly(value) ? 'readOnly' : '$ref'),
                    message: `The request requires ${quote(name)}, which is read-only; take it off "required" or remove "readOnly".`,
                }));
        },
    },
    good: schema(order),
    bad: [
        extraParameter({ name: 'body', in: 'body', schema: { type: 'array', items: order } }),
        {
            definition: {
                definitions: { OrderId: order.properties.id },
                ...extraParameter({
                    name: 'body',
                    in: 'body',
                    schema: { ...order, properties: { id: { $ref: '#/definitions/OrderId' } } },
                }).definition,
            },
        },
    ],
});

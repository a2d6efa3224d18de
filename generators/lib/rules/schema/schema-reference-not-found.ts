import { definition, definitionName } from '../../connector/references.ts';
import { isComplete } from '../document/helpers.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SchemaReferenceNotFound',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A reference to nothing leaves the operation without a shape, and the connector cannot be created. One accepted connector of a thousand has such a reference.',
    check: {
        schema: ({ value }, connector) => {
            const reference = value['$ref'];
            if (reference === undefined || definition(connector.swagger, reference)) return undefined;
            const name = definitionName(reference);
            return (
                name !== undefined &&
                isComplete(connector) && {
                    at: '/$ref',
                    message: `There is no definition "${name}"; add it under definitions or correct the name, which is case-sensitive.`,
                }
            );
        },
    },
    good: {
        definition: {
            ...schema({ $ref: '#/definitions/Order%20line~1item' }).definition,
            definitions: { 'Order line/item': { type: 'object' } },
        },
    },
    bad: schema({ $ref: '#/definitions/Order' }),
});

import { asText } from '../../connector/json.ts';
import { definitionName } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';
import { quote } from './helpers.ts';

export default rule({
    id: 'SchemaReferenceNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform follows references of the form #/definitions/Name only: OpenAPI 3 references, other files and paths into a definition are refused. No accepted connector has one.',
    check: {
        schema: ({ value }) => {
            const reference = value['$ref'];
            if (reference === undefined || definitionName(reference) !== undefined) return undefined;
            return {
                at: '/$ref',
                message: `${quote(asText(reference) ?? '$ref')} is not a reference to a definition; write it as "#/definitions/Name" and put the schema under definitions.`,
            };
        },
    },
    good: schema({ $ref: '#/definitions/Order' }),
    bad: [
        schema({ $ref: '#/components/schemas/Order' }),
        schema({ $ref: '#definitions/Order/' }),
        schema({ $ref: '#/definitions/Order/properties/total' }),
        schema({ $ref: 'order.json' }),
        schema({ $ref: ['#/definitions/Order'] }),
    ],
});

import { asArray, asText } from '../../connector/json.ts';
import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { hasType, schemasAndParameters, show } from './helpers.ts';

export default rule({
    id: 'InvalidEnumValue',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A choice of another type than the field cannot be sent as it is shown. A warning: about half of the submitted connectors mend it, and 2.4 % of the certified ones keep it.',
    check: schemasAndParameters((value) => {
        const type = asText(value['type']);
        if (type === undefined || value['enum'] === undefined) return undefined;
        const index = asArray(value['enum']).findIndex((item) => item !== null && !hasType(item, type));
        return (
            index >= 0 && {
                at: `/enum/${index}`,
                message: `${show(asArray(value['enum'])[index])} is not of type ${type}; write the values of "enum" as ${type}, or change the type.`,
            }
        );
    }),
    good: schema({ type: 'number', enum: [1, 2.5, null] }),
    bad: [
        schema({ type: 'string', enum: ['1', 2] }),
        extraParameter({
            name: 'sizes',
            in: 'query',
            type: 'array',
            items: { type: 'integer', enum: ['1'] },
        }),
    ],
});

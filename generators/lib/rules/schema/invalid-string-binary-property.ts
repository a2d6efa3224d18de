import { dereference } from '../../connector/references.ts';
import { schema } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'InvalidStringBinaryProperty',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Raw bytes can be a whole body or response, never a part of one. Read here as "not below the top level": 16 accepted connectors, 2.7 % of the certified ones, have it nested, so it is a warning.',
    check: {
        schema: ({ value, isRoot }, { swagger }) => {
            if (isRoot) return undefined;
            const { type, format } = dereference(swagger, value) ?? {};
            return (
                type === 'string' &&
                format === 'binary' && {
                    at: value['$ref'] === undefined ? '/format' : '/$ref',
                    message:
                        'Binary content cannot be a part of a JSON body; use format "byte", which is base64 text.',
                }
            );
        },
    },
    good: schema({ type: 'string', format: 'binary' }),
    bad: [
        schema({ type: 'object', properties: { content: { type: 'string', format: 'binary' } } }),
        {
            definition: {
                ...schema({ type: 'array', items: { $ref: '#/definitions/Content' } }).definition,
                definitions: { Content: { type: 'string', format: 'binary' } },
            },
        },
    ],
});

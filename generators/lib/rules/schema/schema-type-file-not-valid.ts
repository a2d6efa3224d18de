import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';

const message =
    'The type "file" is for formData parameters and whole responses only; use type "string" with format "binary" or "byte".';

export default rule({
    id: 'SchemaTypeFileNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A file cannot stand inside a JSON body. No accepted connector has the type anywhere else than Swagger 2.0 allows.',
    check: {
        schema: ({ value, role, isRoot }) =>
            value['type'] === 'file' && !(role === 'response' && isRoot) && { at: '/type', message },
    },
    good: schema({ type: 'file' }),
    bad: [
        schema({ type: 'object', properties: { content: { type: 'file' } } }),
        extraParameter({ name: 'body', in: 'body', schema: { type: 'file' } }),
    ],
});

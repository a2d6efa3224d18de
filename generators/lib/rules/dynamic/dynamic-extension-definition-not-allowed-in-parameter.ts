import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';
import { extensions, values } from './helpers.ts';

export default rule({
    id: 'DynamicExtensionDefinitionNotAllowedInParameter',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'On the body parameter itself the extension has no effect, as it belongs to the schema or one of its properties. No accepted connector has one there.',
    check: {
        parameter: ({ value, place }) =>
            place === 'body' &&
            extensions
                .filter((extension) => value[extension] !== undefined)
                .map((extension) => ({
                    at: `/${extension}`,
                    message: `"${extension}" has no effect on a body parameter; move it into its schema, or to the property it is for.`,
                })),
    },
    good: extraParameter({ name: 'body', in: 'body', schema: { type: 'string', ...values() } }),
    bad: extraParameter({ name: 'body', in: 'body', schema: { type: 'string' }, ...values() }),
});

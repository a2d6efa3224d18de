import { schema } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'InvalidCustomEditorExtensionDictionaryValue',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The dictionary editor lets makers add keys of their own, which only an open object can take. All 5 accepted connectors that use it have one.',
    check: {
        schema: ({ value }) =>
            value['x-ms-editor'] === 'dictionary' &&
            (value['type'] !== 'object' || (value['additionalProperties'] ?? false) === false) && {
                at: '/x-ms-editor',
                message:
                    'The editor "dictionary" needs an object that takes any key; set "type": "object" and add "additionalProperties" with the type of a value.',
            },
    },
    good: schema({
        type: 'object',
        'x-ms-editor': 'dictionary',
        additionalProperties: { type: 'string' },
    }),
    bad: [
        schema({ type: 'object', 'x-ms-editor': 'dictionary' }),
        schema({ type: 'string', 'x-ms-editor': 'dictionary', additionalProperties: { type: 'string' } }),
    ],
});

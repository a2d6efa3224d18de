import { apiKey } from '../example.ts';
import { shown } from '../properties/helpers.ts';
import { rule } from '../rule.ts';
import { constraint } from './helpers.ts';

export default rule({
    id: 'RequiredAsString',
    from: 'certification page step 2, pull-request reviewers',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform keeps this flag as text, and reviewers had the boolean changed; accepted connectors write the text 1,171 times and a boolean 9 times.',
    check: {
        connectionParameter: (parameter) => {
            const { value, at, found } = constraint(parameter, 'required');
            return (
                found &&
                value !== 'true' &&
                value !== 'false' && {
                    at,
                    message: `constraints.required of "${parameter.name}" is ${shown(value)}; write the text "true" or "false", in quotes.`,
                }
            );
        },
    },
    fix: ({ value, pointer }) =>
        typeof value === 'boolean' ? { at: pointer, value: String(value) } : undefined,
    good: apiKey({ uiDefinition: { constraints: { required: 'false' } } }),
    bad: [
        apiKey({ uiDefinition: { constraints: { required: true } } }),
        apiKey({ uiDefinition: { constraints: { required: 'yes' } } }),
    ],
});

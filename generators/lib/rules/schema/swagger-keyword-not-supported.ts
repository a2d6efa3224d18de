import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { schemasAndParameters } from './helpers.ts';

export default rule({
    id: 'SwaggerKeywordNotSupported',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform does not enforce uniqueItems. It is the one keyword of Swagger 2.0 known to be meant; 2.1 % of the certified connectors have it, so it is a warning.',
    check: schemasAndParameters(
        ({ uniqueItems }) =>
            uniqueItems !== undefined && {
                at: '/uniqueItems',
                message:
                    'Connectors do not support "uniqueItems"; remove it and say in the description that values may not repeat.',
            },
    ),
    good: schema({ type: 'object', properties: { uniqueItems: { type: 'boolean' } } }),
    bad: [
        schema({ type: 'array', uniqueItems: true, items: { type: 'string' } }),
        extraParameter({
            name: 'ids',
            in: 'query',
            type: 'array',
            uniqueItems: true,
            items: { type: 'string' },
        }),
    ],
});

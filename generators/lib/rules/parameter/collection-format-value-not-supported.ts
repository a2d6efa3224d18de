import type { Json } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';
import { typedParameter } from './typed.ts';

const list = { name: 'ids', in: 'query', type: 'array', items: { type: 'string' } };

const named = (format: Json): string =>
    typeof format === 'string' ? `the list format ${quote(format)}` : 'this list format';

export default rule({
    id: 'CollectionFormatValueNotSupported',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform joins the values of a list with commas. Which formats the validator takes is not published; "csv" is the only one that accepted connectors have, so another one warns.',
    check: {
        parameter: typedParameter(
            ({ collectionFormat }) =>
                collectionFormat !== undefined &&
                collectionFormat !== 'csv' && {
                    at: '/collectionFormat',
                    message: `The platform may not know ${named(collectionFormat)}; use "csv", or leave it out.`,
                },
        ),
    },
    good: extraParameter({ ...list, collectionFormat: 'csv' }),
    bad: [
        extraParameter({ ...list, collectionFormat: 'pipes' }),
        extraParameter({
            ...list,
            items: { type: 'array', items: { type: 'string' }, collectionFormat: 'ssv' },
        }),
    ],
});

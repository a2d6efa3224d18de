import { rule } from '../rule.ts';
import { dynamic, ofUses, values } from './helpers.ts';

export default rule({
    id: 'DynamicValuesWithoutList',
    from: 'OpenAPI extensions page',
    severity: 'info',
    demandedBy: 'certification',
    why: 'New designers prefer x-ms-dynamic-list, which also reaches into the body; the documentation advises to write both. Advice only: most accepted connectors have the old form alone.',
    check: ofUses(
        ({ extension, value, holder }) =>
            extension === 'x-ms-dynamic-values' &&
            value['capability'] === undefined &&
            holder['x-ms-dynamic-list'] === undefined && {
                message: 'Add x-ms-dynamic-list beside x-ms-dynamic-values; new designers prefer it.',
            },
    ),
    good: dynamic({ ...values(), 'x-ms-dynamic-list': {} }),
    bad: dynamic(values()),
});

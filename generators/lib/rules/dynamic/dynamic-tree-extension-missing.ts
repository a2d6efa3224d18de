import { rule } from '../rule.ts';
import { dynamic, ofUses } from './helpers.ts';

const picker = { 'x-ms-dynamic-values': { capability: 'file-picker', 'value-path': 'id' } };

export default rule({
    id: 'DynamicTreeExtensionMissing',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The file picker of x-ms-dynamic-values is the old form, which new designers do not read. All accepted connectors with it have x-ms-dynamic-tree as well.',
    check: ofUses(
        ({ extension, value, holder }) =>
            extension === 'x-ms-dynamic-values' &&
            value['capability'] === 'file-picker' &&
            holder['x-ms-dynamic-tree'] === undefined && {
                at: '/capability',
                message: 'A file picker also needs x-ms-dynamic-tree; add it beside x-ms-dynamic-values.',
            },
    ),
    good: dynamic({ ...picker, 'x-ms-dynamic-tree': {} }),
    bad: dynamic(picker),
});

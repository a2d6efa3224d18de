import { asObject, child, own } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { dynamic, ofUses } from './helpers.ts';

const key = 'selectedItemValuePath';
const tree = (call: string) =>
    dynamic({
        'x-ms-dynamic-tree': {
            [call]: { operationId: 'ListShops', parameters: { region: { [key]: 'id' } } },
        },
    });

export default rule({
    id: 'SelectedItemValuePathNotAllowedInThisPosition',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Only when a maker opens a folder of a tree is there a selected item to take a value from. All accepted connectors that use it do so under "browse".',
    check: ofUses(({ extension, value, pointer }) => {
        const isBrowse = extension === 'x-ms-dynamic-tree' && pointer.endsWith('/browse');
        const { parameters } = value;
        const places = [
            ...(value[key] === undefined ? [] : [child('', key)]),
            ...Object.keys(isBrowse ? {} : asObject(parameters))
                .filter((name) => own(own(parameters, name), key) !== undefined)
                .map((name) => child('/parameters', name, key)),
        ];
        return places.map((at) => ({
            at,
            message: `"${key}" works only for a parameter under "browse" of x-ms-dynamic-tree; use a fixed value or a reference to a parameter here.`,
        }));
    }),
    good: tree('browse'),
    bad: [tree('open'), dynamic({ 'x-ms-dynamic-list': { operationId: 'ListShops', [key]: 'id' } })],
});

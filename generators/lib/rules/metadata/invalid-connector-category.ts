import { categories } from '../../connector/limits.ts';
import { nearest } from '../../connector/names.ts';
import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';
import { metadata } from './example.ts';
import { categoriesOf } from './helpers.ts';

const known = new Set(categories.map((category) => category.toLowerCase()));

export default rule({
    id: 'InvalidConnectorCategory',
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Users find connectors by a fixed list of categories, and the validator refuses any other: of 14 that were submitted from 2022 to 2024, 3 are left, which differ in case or blanks only.',
    check: {
        connector: (connector) => {
            const { names, pointer } = categoriesOf(connector) ?? { names: [], pointer: '' };
            return names
                .filter((name) => !known.has(name.toLowerCase()))
                .map((name) => {
                    const better = nearest(name, categories);
                    const advice =
                        better === undefined
                            ? `take some of ${categories.join(', ')}`
                            : `did you mean "${better}"`;
                    return {
                        at: pointer,
                        message: `${quote(name)} is no category of connectors; ${advice}${better === undefined ? '.' : '?'}`,
                    };
                });
        },
    },
    good: metadata({ categories: 'IT operations; Sales and CRM;' }),
    bad: [metadata({ categories: 'Education' }), metadata({ categories: 'Data, Comunication' })],
});

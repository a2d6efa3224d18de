import { categoriesAllowed } from '../../connector/limits.ts';
import { rule } from '../rule.ts';
import { metadata } from './example.ts';
import { categoriesOf } from './helpers.ts';

export default rule({
    id: 'TooManyConnectorCategories',
    from: 'Swagger Validator, certification page step 2',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The validator refuses a third category; no accepted connector has had one since 2021.',
    check: {
        connector: (connector) => {
            const { names, pointer } = categoriesOf(connector) ?? { names: [], pointer: '' };
            return (
                names.length > categoriesAllowed.max && {
                    at: pointer,
                    message: `The connector names ${names.length} categories; keep the ${categoriesAllowed.max} that fit best.`,
                }
            );
        },
    },
    good: metadata({ categories: ';AI;Data;' }),
    bad: metadata({ categories: 'AI;Data;Commerce' }),
});

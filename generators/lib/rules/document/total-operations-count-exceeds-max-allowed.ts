import type { JsonObject } from '../../connector/json.ts';
import { operationsAllowed } from '../../connector/limits.ts';
import type { Example } from '../example.ts';
import { rule } from '../rule.ts';

const withMore = (count: number): Example => {
    const paths: JsonObject = {};
    for (let index = 0; index < count; index += 1) paths[`/orders/${index}`] = { get: {} };
    return { definition: { paths } };
};

export default rule({
    id: 'TotalOperationsCountExceedsMaxAllowed',
    from: 'Swagger Validator, frequently asked questions',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A connector holds a limited number of operations; the largest accepted one has 219.',
    check: {
        connector: ({ operations }) =>
            operations.length > operationsAllowed.max && {
                at: '/paths',
                message: `The connector has ${operations.length} operations; ${operationsAllowed.max} are allowed. Remove some, or split it into two connectors.`,
            },
    },
    good: withMore(operationsAllowed.max - 1),
    bad: withMore(operationsAllowed.max),
});

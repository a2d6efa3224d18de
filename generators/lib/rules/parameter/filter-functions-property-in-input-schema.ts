import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { evidence, filtered, onFilterFunctions } from './filter-function-lists.ts';

const message = 'What is sent cannot be filtered; remove the filter functions here.';

export default rule({
    id: 'FilterFunctionsPropertyInInputSchema',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: `Only what comes back can be filtered. ${evidence}`,
    check: {
        schema: ({ role, value }) => role === 'request' && onFilterFunctions(value, () => message),
        parameter: ({ value }) => onFilterFunctions(value, () => message),
    },
    good: schema(filtered(['eq'])),
    bad: [
        extraParameter({ name: 'body', in: 'body', schema: filtered(['eq']) }),
        extraParameter({ name: 'name', in: 'query', ...filtered(['eq']) }),
    ],
});

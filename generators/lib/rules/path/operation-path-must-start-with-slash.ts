import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationPathMustStartWithSlash',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The path is appended to the base path as it is, and Swagger demands the slash. No accepted connector leaves it out.',
    check: {
        path: ({ template }) =>
            !template.startsWith('/') && {
                message: `The path ${quote(template)} does not start with "/"; put one in front.`,
            },
    },
    bad: { definition: { paths: { invoices: {} } } },
});

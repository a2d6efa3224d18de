import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationPathContainsUnsupportedCharacters',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform routes by the path and takes "*" for a wildcard. No accepted connector has one in a path.',
    check: {
        path: ({ template }) =>
            template.includes('*') && {
                message: `The path ${quote(template)} contains "*"; name each path by itself, or use a {variable} there.`,
            },
    },
    bad: { definition: { paths: { '/files/*': {} } } },
});

import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';
import { variables } from './templates.ts';

export default rule({
    id: 'OperationPathVariablesContainDefaults',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A form like {id=1} is no Swagger: the platform would look for a parameter of just that name. No accepted connector has one.',
    check: {
        path: ({ template }) => {
            if (!template.includes('=')) return false;
            const found = variables(template).find((name) => name.includes('='));
            return (
                found !== undefined && {
                    message: `The path variable ${quote(`{${found}}`)} holds a default value; keep the name alone and put the default on its parameter.`,
                }
            );
        },
    },
    bad: { definition: { paths: { '/orders/{page=1}/lines': {} } } },
});

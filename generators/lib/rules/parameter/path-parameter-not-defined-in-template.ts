import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { variables } from '../path/templates.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'PathParameterNotDefinedInTemplate',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The value has no place in the path to go to, so the platform refuses the file. No accepted connector has such a parameter; the spelling must match to the letter.',
    check: {
        parameter: (subject) => {
            if (subject.place !== 'path') return false;
            const { name, users } = subject;
            if (name === '') return false;
            const stray = users.find(({ path }) => !variables(path.template).includes(name));
            return (
                stray !== undefined && {
                    at: '/name',
                    message: `The path ${quote(stray.path.template)} does not hold ${quote(`{${name}}`)}; put it there, rename the parameter, or change its "in".`,
                }
            );
        },
    },
    bad: [
        extraParameter({ name: 'shop', in: 'path', required: true, type: 'string' }),
        extraParameter({ name: 'OrderId', in: 'path', required: true, type: 'string' }),
    ],
});

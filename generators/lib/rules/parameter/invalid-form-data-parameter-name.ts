import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'InvalidFormDataParameterName',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The names of form fields are sent in headers, which hold ASCII only. No accepted connector has another name.',
    check: {
        parameter: (subject) =>
            subject.place === 'formData' &&
            /[^\p{ASCII}]/u.test(subject.name) && {
                at: '/name',
                message: `The name of the form field ${quote(subject.name)} has letters outside of ASCII; rename it with plain letters.`,
            },
    },
    good: extraParameter({ name: 'größe', in: 'query', type: 'string' }),
    bad: extraParameter({ name: 'größe', in: 'formData', type: 'string' }),
});

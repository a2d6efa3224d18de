import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'FileParameterMustBeInFormData',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Swagger knows files in forms only, and the platform refuses the file otherwise. No accepted connector has a file elsewhere.',
    check: {
        parameter: (subject) =>
            subject.value['type'] === 'file' &&
            subject.place !== 'formData' && {
                at: '/type',
                message: `The file parameter ${quote(subject.name)} is in ${quote(subject.place)}; set "in": "formData", or use a body with "type": "string" and "format": "binary".`,
            },
    },
    good: extraParameter({ name: 'scan', in: 'formData', type: 'file' }),
    bad: extraParameter({ name: 'scan', in: 'query', type: 'file' }),
});

import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { removeIt } from '../fixes.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'AllowEmptyValueOnlyValidForQueryFormData',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Only a query or a form can send a name without a value. No accepted connector has the keyword elsewhere.',
    check: {
        parameter: (subject) =>
            subject.value['allowEmptyValue'] === true &&
            subject.place !== 'query' &&
            subject.place !== 'formData' && {
                at: '/allowEmptyValue',
                message: `The parameter ${quote(subject.name)} is in ${quote(subject.place)}, where an empty value cannot be sent; remove "allowEmptyValue".`,
            },
    },
    fix: removeIt,
    good: extraParameter({ name: 'open', in: 'query', type: 'string', allowEmptyValue: true }),
    bad: extraParameter({ name: 'open', in: 'header', type: 'string', allowEmptyValue: true }),
});

import type { Parameter } from '../../connector/model.ts';
import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';
import { placeIn } from './merged.ts';

const isSent = ({ place }: Parameter): boolean => place === 'body' || place === 'formData';

export default rule({
    id: 'BodyOrFormDataParameterInFetchOperationNotAllowed',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'Most servers and proxies drop the body of a GET. The validator names it, yet some accepted connectors keep it and others had to remove it, so it warns.',
    check: {
        operation: (subject) =>
            subject.method === 'get' &&
            subject.parameters.some(isSent) &&
            subject.parameters.filter(isSent).map((parameter) => ({
                at: placeIn(subject, parameter),
                message: `A GET operation sends no body, but ${quote(parameter.name)} is in ${quote(parameter.place)}; send it in the query, or make the operation a POST.`,
            })),
    },
    bad: [
        extraParameter({ name: 'filter', in: 'body', schema: { type: 'object' } }),
        extraParameter({ name: 'filter', in: 'formData', type: 'string' }),
    ],
});

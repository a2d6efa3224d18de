import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { removeIt } from '../fixes.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'QueryParameterEncodingNotSupported',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'x-ms-url-encoding works in paths only; the platform encodes query values always. The validator names it, but a few accepted connectors keep it.',
    check: {
        parameter: (subject) =>
            subject.place === 'query' &&
            subject.value['x-ms-url-encoding'] !== undefined && {
                at: '/x-ms-url-encoding',
                message: `The query parameter ${quote(subject.name)} has "x-ms-url-encoding", which works in paths only; remove it.`,
            },
    },
    fix: removeIt,
    bad: extraParameter({ name: 'page', in: 'query', type: 'string', 'x-ms-url-encoding': 'single' }),
});

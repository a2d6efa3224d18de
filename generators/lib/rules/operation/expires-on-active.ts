import { own } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ExpiresOnActive',
    from: 'documentation of operation versions',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A date on which an operation goes away makes sense only once it is deprecated; before that, makers still start to use it.',
    check: {
        operation: ({ value }) =>
            own(value['x-ms-api-annotation'], 'expires') !== undefined &&
            value['deprecated'] !== true && {
                at: '/x-ms-api-annotation/expires',
                message:
                    'The operation expires but is not deprecated; add "deprecated": true or remove the date.',
            },
    },
    good: operation({ deprecated: true, 'x-ms-api-annotation': { expires: '2030-01-01' } }),
    bad: operation({ 'x-ms-api-annotation': { expires: '2030-01-01' } }),
});

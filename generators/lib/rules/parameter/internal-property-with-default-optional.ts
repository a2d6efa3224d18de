import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

const version = { name: 'v', in: 'query', type: 'string', 'x-ms-visibility': 'internal', default: '1' };

export default rule({
    id: 'InternalPropertyWithDefaultOptional',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A value that makers do not see is sent only where it is required, so the default of an optional one is lost. The validator names it, but a dozen accepted connectors keep it.',
    check: {
        parameter: (subject) =>
            subject.place !== 'body' &&
            subject.value['x-ms-visibility'] === 'internal' &&
            subject.value['default'] !== undefined &&
            subject.value['required'] !== true && {
                ...(subject.value['required'] === undefined ? {} : { at: '/required' }),
                message: `The internal parameter ${quote(subject.name)} has a default but is not required, so the default is not sent; set "required": true.`,
            },
    },
    good: extraParameter({ ...version, required: true }),
    bad: extraParameter(version),
});

import { isObject } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { parameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'PathParameterMustBeRequired',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A path with a gap leads elsewhere, so Swagger demands "required": true and the platform refuses the file without it. No accepted connector leaves it out.',
    check: {
        parameter: (subject) =>
            subject.place === 'path' &&
            subject.value['required'] !== true && {
                ...(subject.value['required'] === undefined ? {} : { at: '/required' }),
                message: `The path parameter ${quote(subject.name)} is not required; set "required": true.`,
            },
    },
    fix: ({ pointer, value }) =>
        isObject(value) && value['in'] === 'path'
            ? { at: pointer, key: 'required', value: true }
            : { at: pointer, value: true },
    bad: [parameter({ required: null }), parameter({ required: false })],
});

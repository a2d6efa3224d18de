import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { typed } from './typed.ts';

export default rule({
    id: 'MultipleOfMustBeGreaterThanZero',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'No number is a multiple of zero, and Swagger demands a positive one. The validator refuses it; accepted connectors hardly use the keyword.',
    check: typed(
        ({ multipleOf }) =>
            typeof multipleOf === 'number' &&
            multipleOf <= 0 && {
                at: '/multipleOf',
                message: `"multipleOf" is ${multipleOf}; set it to a number above 0, or remove it.`,
            },
    ),
    good: schema({ type: 'number', multipleOf: 0.01 }),
    bad: [
        schema({ type: 'number', multipleOf: 0 }),
        extraParameter({ name: 'page', in: 'query', type: 'integer', multipleOf: -2 }),
    ],
});

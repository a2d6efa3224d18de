import { extraParameter, schema } from '../example.ts';
import { rule } from '../rule.ts';
import { typed } from './typed.ts';

export default rule({
    id: 'EnumMustContainAtLeastOneElement',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'certification',
    why: 'A list of choices with no choice lets no value through, and makers see an empty list. The validator refuses it and no accepted connector has one.',
    check: typed(
        (value) =>
            Array.isArray(value['enum']) &&
            value['enum'].length === 0 && {
                at: '/enum',
                message: 'The list of allowed values is empty; add the values or remove "enum".',
            },
    ),
    good: schema({ type: 'string', enum: ['open'] }),
    bad: [
        schema({ type: 'string', enum: [] }),
        extraParameter({ name: 'state', in: 'query', type: 'array', items: { type: 'string', enum: [] } }),
    ],
});

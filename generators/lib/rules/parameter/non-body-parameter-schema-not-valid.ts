import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'NonBodyParameterSchemaNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Only a body has a schema in Swagger 2.0 (OpenAPI 3 writes it so everywhere), and the platform refuses the file. No accepted connector has one elsewhere.',
    check: {
        parameter: (subject) =>
            subject.place !== 'body' &&
            subject.place !== '' &&
            subject.value['schema'] !== undefined && {
                at: '/schema',
                message: `The parameter ${quote(subject.name)} is in ${quote(subject.place)} and may have no schema; write its "type" directly on it.`,
            },
    },
    bad: extraParameter({ name: 'page', in: 'query', schema: { type: 'integer' } }),
});

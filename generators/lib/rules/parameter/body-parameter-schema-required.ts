import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'BodyParameterSchemaRequired',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Without a schema the designer has no field to show for the body and the platform refuses the file. No accepted connector lacks one.',
    check: {
        parameter: (subject) =>
            subject.place === 'body' &&
            subject.value['schema'] === undefined && {
                message: `The body parameter ${quote(subject.name)} has no schema; describe the body in "schema".`,
            },
    },
    good: extraParameter({ name: 'body', in: 'body', schema: { type: 'object' } }),
    bad: extraParameter({ name: 'body', in: 'body' }),
});

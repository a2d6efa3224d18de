import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'ConnectionIdParameterNotAllowed',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The platform adds a parameter "connectionId" to every operation itself, and a second one collides with it. No accepted connector has one; case is not counted, to be safe.',
    check: {
        parameter: (subject) =>
            subject.name.toLowerCase() === 'connectionid' && {
                at: '/name',
                message: `The name ${quote(subject.name)} is reserved for the platform; give the parameter another name.`,
            },
    },
    good: extraParameter({ name: 'connection_id', in: 'query', type: 'string' }),
    bad: extraParameter({ name: 'connectionId', in: 'query', type: 'string' }),
});

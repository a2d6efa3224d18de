import { quote } from '../../connector/quote.ts';
import { extraParameter } from '../example.ts';
import { rule } from '../rule.ts';

const reserved = new Set(['authorization', 'host', 'cookie']);

export default rule({
    id: 'ReservedParameterIsUsed',
    from: 'Swagger Validator',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The platform sets some headers itself from the connection. Which names the validator means is not published: these are the ones that no accepted connector has as a parameter, while Content-Type or Accept are common; so it warns.',
    check: {
        parameter: (subject) =>
            subject.place === 'header' &&
            reserved.has(subject.name.toLowerCase()) && {
                at: '/name',
                message: `The platform sets the header ${quote(subject.name)} itself; remove the parameter${subject.name.toLowerCase() === 'authorization' ? ' and describe the sign-in in "securityDefinitions"' : ''}.`,
            },
    },
    good: extraParameter({ name: 'Accept', in: 'header', type: 'string' }),
    bad: extraParameter({ name: 'Authorization', in: 'header', type: 'string' }),
});

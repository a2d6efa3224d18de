import { quote } from '../../connector/quote.ts';
import { responses } from '../example.ts';
import { rule } from '../rule.ts';
import { statuses } from './lists.ts';

export default rule({
    id: 'ResponseMustBeDefaultOrHttpStatusCode',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A response is found by its status code; ranges such as 2XX are OpenAPI 3. No accepted connector has another key.',
    check: {
        operation: (subject, connector) =>
            statuses(subject, connector)
                .filter(({ status }) => status !== 'default' && !/^[1-5]\d\d$/.test(status))
                .map(({ at, status }) => ({
                    at,
                    message: `The response ${quote(status)} is no status code; write one from 100 to 599, or "default".`,
                })),
    },
    good: responses({ '404': { description: 'None.' }, 'x-note': {} }),
    bad: [
        responses({ '2XX': { description: 'It worked.' } }),
        responses({ '600': { description: 'It worked.' } }),
    ],
});

import { quote } from '../../connector/quote.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'OperationPathMayNotContainQueryOrFragment',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'A path is only a path to the platform: what follows "?" or "#" is never sent as a query. No accepted connector has either.',
    check: {
        path: ({ template }) => {
            const character = /[?#]/.exec(template)?.[0];
            return (
                character !== undefined && {
                    message:
                        character === '?'
                            ? `The path ${quote(template)} contains a query; make it parameters with "in": "query", with a default where the value is fixed.`
                            : `The path ${quote(template)} contains "#"; remove it and what follows.`,
                }
            );
        },
    },
    bad: [
        { definition: { paths: { '/orders?open=true': {} } } },
        { definition: { paths: { '/orders#open': {} } } },
    ],
});

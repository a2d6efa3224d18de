import { hasText } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isHost } from '../../connector/text.ts';
import { rule } from '../rule.ts';
import { isFromEnvironment } from './environment-variable.ts';

export default rule({
    id: 'HostNameNotValid',
    from: 'Swagger Validator',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Requests go to "https://", host and path in a row, so a scheme, a path or a placeholder in the host breaks every one of them. The validator refuses it; 1 of 996 accepted connectors has one.',
    check: {
        connector: (connector) => {
            const { host } = connector.swagger;
            return (
                hasText(host) &&
                !isHost(host) &&
                !isFromEnvironment(connector, host) && {
                    at: '/host',
                    message: `${quote(host)} is no host name; write only the name of the server, without scheme, path, blanks or braces, such as "api.contoso.com".`,
                }
            );
        },
    },
    good: { kind: 'custom', definition: { host: '@environmentVariables("contoso_Host")' } },
    bad: [
        { definition: { host: 'https://orders.contoso.com' } },
        { definition: { host: 'orders.contoso.com/v1' } },
        { definition: { host: '{host}.contoso.com' } },
    ],
});

import { asText } from '../../connector/json.ts';
import { rule } from '../rule.ts';
import { isComplete } from './helpers.ts';

export default rule({
    id: 'HostMissing',
    from: 'import of connectors',
    severity: 'error',
    demandedBy: 'platform',
    why: 'Without a host nobody knows where requests go: the import refuses such a definition, and every accepted connector has one.',
    check: {
        connector: (connector) => {
            const { host } = connector.swagger;
            const isBlank = asText(host)?.trim() === '';
            return (
                isComplete(connector) &&
                (isBlank || host === undefined || host === null) && {
                    at: isBlank ? '/host' : '',
                    message:
                        'The definition names no host; add "host" with the name of the server that answers the requests, such as "api.contoso.com".',
                }
            );
        },
    },
    bad: [{ definition: { host: null } }, { definition: { host: ' ' } }],
});

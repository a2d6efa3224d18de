import { asArray } from '../../connector/json.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'policy-5000.3.1.6',
    from: 'certification policies',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The policy wants every request encrypted (HTTPS with TLS 1.2 or newer). Offline only the schemes tell; 1 in 100 accepted connectors does not list https.',
    check: {
        connector: ({ swagger }) => {
            const schemes = asArray(swagger['schemes']);
            const http = schemes.indexOf('http');
            return (
                http >= 0 && {
                    at: `/schemes/${http}`,
                    message: schemes.includes('https')
                        ? 'The schemes list "http" beside "https"; remove it, so that nothing is sent unencrypted.'
                        : 'The only scheme is "http"; offer the service over "https".',
                }
            );
        },
    },
    bad: [{ definition: { schemes: ['http'] } }, { definition: { schemes: ['https', 'http'] } }],
});

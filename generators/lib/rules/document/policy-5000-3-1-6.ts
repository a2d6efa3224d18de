import { asArray, type Json } from '../../connector/json.ts';
import { operation } from '../example.ts';
import { type Problem, rule } from '../rule.ts';

function unencrypted(list: Json | undefined): Problem | undefined {
    const schemes = asArray(list);
    const http = schemes.indexOf('http');
    if (http < 0) return undefined;
    return {
        at: `/schemes/${http}`,
        message: schemes.includes('https')
            ? 'The schemes list "http" beside "https"; remove it, so that nothing is sent unencrypted.'
            : 'The only scheme is "http"; offer the service over "https".',
    };
}

export default rule({
    id: 'policy-5000.3.1.6',
    from: 'certification policies',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'The policy wants every request encrypted (HTTPS with TLS 1.2 or newer). Offline only the schemes tell; 1 in 100 accepted connectors does not list https.',
    check: {
        connector: ({ swagger }) => unencrypted(swagger['schemes']),
        operation: ({ value }) => unencrypted(value['schemes']),
    },
    bad: [
        { definition: { schemes: ['http'] } },
        { definition: { schemes: ['https', 'http'] } },
        operation({ schemes: ['http'] }),
    ],
});

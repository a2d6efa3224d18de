import { asArray, asText, hasText, type JsonObject, own } from '../../connector/json.ts';
import { quote } from '../../connector/quote.ts';
import { isHost, notProduction } from '../../connector/text.ts';
import { rule } from '../rule.ts';

/** A policy makes the host of each request from what the user entered; the one here is a placeholder. */
const isReplaced = (apiProperties: JsonObject): boolean =>
    asArray(apiProperties['policyTemplateInstances']).some((policy) =>
        /^dynamic(?:hosturl|subdomain)$/i.test(asText(own(policy, 'templateId')) ?? ''),
    );

export default rule({
    id: 'HostMustBeProduction',
    aliases: ['policy-5000.2.6.4'],
    from: 'certification page, step 2',
    severity: 'warning',
    demandedBy: 'certification',
    why: 'A published connector runs against this host, and reviewers send back staging, development and test hosts. Only the name can be judged offline: about 2 of 100 accepted connectors have one that looks so. A placeholder that a policy replaces is let pass.',
    check: {
        connector: ({ swagger, apiProperties }) => {
            const { host } = swagger;
            if (!hasText(host) || !isHost(host) || isReplaced(apiProperties)) return undefined;
            const reason = notProduction(host);
            return (
                reason !== undefined && {
                    at: '/host',
                    message: `The host ${quote(host)} ${reason}; name the public host of the production service.`,
                }
            );
        },
    },
    good: { definition: { host: 'latest-news.contoso.dev:8443' } },
    bad: [
        { definition: { host: 'orders-staging.contoso.com' } },
        { definition: { host: '203.0.113.7' } },
        { definition: { host: 'localhost:8080' } },
    ],
});

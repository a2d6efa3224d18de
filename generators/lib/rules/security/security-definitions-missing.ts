import { isComplete } from '../document/helpers.ts';
import { rule } from '../rule.ts';

export default rule({
    id: 'SecurityDefinitionsMissing',
    from: 'pull-request reviewers',
    severity: 'info',
    demandedBy: 'certification',
    why: 'Reviewers ask for securityDefinitions even where it is empty. The connection itself comes from apiProperties.json, so nothing breaks without it.',
    check: {
        connector: (connector) =>
            isComplete(connector) &&
            (connector.swagger['securityDefinitions'] ?? undefined) === undefined && {
                message:
                    'The definition has no securityDefinitions; add how the service is signed in to, or {} where it needs no sign-in.',
            },
    },
    good: { definition: { securityDefinitions: { api_key: null }, security: [] } },
    bad: { definition: { securityDefinitions: null, security: null } },
});

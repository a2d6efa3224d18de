import { rule } from '../rule.ts';

export default rule({
    id: 'ScriptOperationsPlacement',
    from: 'custom code, pull-request reviewers',
    severity: 'error',
    demandedBy: 'certification',
    why: 'Swagger has no such key, so the validator refuses it and the script is never called.',
    check: {
        connector: ({ swagger }) =>
            swagger['scriptOperations'] !== undefined && {
                at: '/scriptOperations',
                message:
                    'scriptOperations does not belong in the definition; move it into "properties" of apiProperties.json.',
            },
    },
    bad: { definition: { scriptOperations: ['GetOrder'] } },
});

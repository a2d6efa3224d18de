import { rule } from '../rule.ts';

export default rule({
    id: 'policy-5000.1.1.3',
    from: 'certification policies',
    severity: 'error',
    demandedBy: 'platform',
    why: 'The definition says what the connector can do; without it there is nothing to import. Every accepted connector has one.',
    check: {
        connector: ({ definition }) =>
            !definition && {
                message: 'The definition is missing; put it into the folder as apiDefinition.swagger.json.',
            },
    },
    bad: { files: { 'apiDefinition.swagger.json': null } },
});

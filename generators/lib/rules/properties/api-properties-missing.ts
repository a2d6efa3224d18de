import { rule } from '../rule.ts';

export default rule({
    id: 'ApiPropertiesMissing',
    from: 'certification page, step 5',
    severity: 'error',
    demandedBy: 'platform',
    why: 'apiProperties.json says how people sign in and which colour the icon has; no tool takes a connector without it, and every accepted connector has one.',
    check: {
        connector: ({ properties }) =>
            !properties && {
                file: 'properties',
                message: 'apiProperties.json is missing; add the file beside the definition.',
            },
    },
    bad: { files: { 'apiProperties.json': null } },
});

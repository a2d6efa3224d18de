import { rule } from '../rule.ts';

export default rule({
    id: 'SettingsIndependentPublisher',
    from: 'certification page, step 5',
    severity: { independent: 'info' },
    demandedBy: 'certification',
    why: 'Independent publishers submit the definition, the properties and the readme only; settings.json names an environment that is nobody else’s concern.',
    check: {
        connector: ({ settings }) =>
            settings !== undefined && {
                file: 'settings',
                message: `Independent publishers do not submit ${settings.source.name}; leave it out of what you submit.`,
            },
    },
    bad: { kind: 'independent', settings: {} },
});

import { rule } from '../rule.ts';
import { infoOf } from './helpers.ts';

export default rule({
    id: 'ContactBlockPosition',
    from: 'certification page, step 2',
    severity: 'info',
    demandedBy: 'certification',
    why: 'The page shows the contact right below the description, and reviewers look for it there; where it stands changes nothing else.',
    check: {
        connector: (connector) => {
            const keys = Object.keys(infoOf(connector));
            const contact = keys.indexOf('contact');
            const description = keys.indexOf('description');
            return (
                contact >= 0 &&
                description >= 0 &&
                contact < description && {
                    at: '/info/contact',
                    message: 'The contact stands above the description of the connector; move it below.',
                }
            );
        },
    },
    bad: {
        files: {
            'apiDefinition.swagger.json':
                '{ "info": { "contact": { "name": "Contoso" }, "description": "Orders of Contoso" } }',
        },
    },
});

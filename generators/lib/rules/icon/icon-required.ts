import { rule } from '../rule.ts';
import { otherFormat } from './other-format.ts';

export default rule({
    id: 'IconRequired',
    aliases: ['policy-5000.1.1.1'],
    from: 'certification page steps 2 and 5, certification portal',
    severity: { verified: 'error', custom: 'info' },
    demandedBy: 'certification',
    existing: 'off',
    why: 'A verified publisher submits an icon with the connector, and the portal refuses a package without one. That most folders of the public repository have none only shows that it went another way; a private connector may do without.',
    check: {
        connector: ({ icon, entries }) =>
            !icon &&
            otherFormat(entries) === undefined && {
                file: 'icon',
                message: 'There is no icon; add icon.png, a square PNG of 100 to 230 pixels.',
            },
    },
    bad: { icon: null },
});

import { rule } from '../rule.ts';
import { otherFormat } from './other-format.ts';

export default rule({
    id: 'IndependentPublisherNoIcon',
    from: 'certification page, steps 2 and 5',
    severity: { independent: 'warning' },
    demandedBy: 'certification',
    why: 'Connectors of independent publishers all get the same icon; none of the accepted folders holds one, and reviewers ask for it to be removed.',
    check: {
        connector: ({ entries }) => {
            const name = entries.find((entry) => /^(?:icon|logo)\.png$/i.test(entry)) ?? otherFormat(entries);
            return (
                name !== undefined && {
                    file: 'icon',
                    message: `Independent publishers submit no icon; remove ${name}.`,
                }
            );
        },
    },
    good: { kind: 'independent', files: { 'screenshot.png': 'x' } },
    bad: { kind: 'independent', files: { 'icon.png': 'x' } },
});

import { hasText } from '../../connector/json.ts';
import { brandColor } from '../../connector/limits.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { shown } from './helpers.ts';

export default rule({
    id: 'IndependentPublisherBrandColor',
    from: 'certification page, step 5',
    severity: { independent: 'error' },
    demandedBy: 'certification',
    why: 'All connectors of independent publishers share one colour: each of the 395 accepted ones has exactly this.',
    check: {
        connector: ({ apiProperties }) => {
            const color = apiProperties['iconBrandColor'];
            return (
                hasText(color) &&
                color.toLowerCase() !== brandColor.independent && {
                    file: 'properties',
                    at: '/properties/iconBrandColor',
                    message: `An independent publisher's iconBrandColor is "${brandColor.independent}", not ${shown(color)}.`,
                }
            );
        },
    },
    fix: ({ pointer }) => ({ at: pointer, value: brandColor.independent }),
    good: { kind: 'independent', ...properties({ iconBrandColor: '#DA3B01' }) },
    bad: { kind: 'independent', ...properties({ iconBrandColor: '#0b6a0b' }) },
});

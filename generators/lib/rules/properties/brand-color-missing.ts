import { hasText } from '../../connector/json.ts';
import { properties } from '../example.ts';
import { rule } from '../rule.ts';
import { wholeProperties } from './helpers.ts';

export default rule({
    id: 'BrandColorMissing',
    from: 'certification page, step 5',
    severity: 'error',
    demandedBy: 'certification',
    why: 'The icon is drawn on this colour everywhere. Every accepted connector names one.',
    check: {
        connector: (connector) => {
            const found = wholeProperties(connector);
            if (!found || hasText(found['iconBrandColor'])) return false;
            const there = found['iconBrandColor'] !== undefined;
            return {
                file: 'properties',
                at: there ? '/properties/iconBrandColor' : '/properties',
                message:
                    'iconBrandColor is missing or empty; write the background colour of the icon, such as "#0b6a0b".',
            };
        },
    },
    bad: [properties({ iconBrandColor: null }), properties({ iconBrandColor: ' ' })],
});

import { asText } from '../../connector/json.ts';
import { isHexColor } from '../../connector/text.ts';
import { rule } from '../rule.ts';
import { backgroundOf, colorOfHex, hexOf, isOpaque, pictureOf, sameColor } from './helpers.ts';

const consistent = 0.95;

export default rule({
    id: 'connector-validate-backgroundwithbrandiconcolor',
    from: 'certification page step 2, solution checker',
    severity: { verified: 'warning', custom: 'info' },
    demandedBy: 'certification',
    why: 'The tile around the icon has the brand colour, so that another background shows as a box. How exactly the checker compares is not known: here the sides count, but for their ends, with a tolerance no eye sees. Of 11 accepted icons 3 differ.',
    check: {
        connector: (connector) => {
            const { image } = pictureOf(connector);
            if (!image) return false;
            const { color, share } = backgroundOf(image);
            if (!isOpaque(color)) return false;
            if (share < consistent) {
                return {
                    file: 'icon',
                    message:
                        'The sides of the icon have several colours; give it one background colour, the same as iconBrandColor.',
                };
            }
            const brand = asText(connector.apiProperties['iconBrandColor']) ?? '';
            return (
                isHexColor(brand) &&
                !sameColor(color, colorOfHex(brand)) && {
                    file: 'icon',
                    message: `The background of the icon is ${hexOf(color)} and iconBrandColor is "${brand}"; make them the same.`,
                }
            );
        },
    },
    good: { icon: { background: '#0c6b0c' } },
    bad: [{ icon: { background: '#6b0a0b' } }, { icon: { mark: 1, background: '#0b6a0b' } }],
});
